/** A line of a page file. */
export interface PageLine {
  /** Counted from 1, as editors do. */
  readonly number: number;
  /** Where the line begins in the page, in UTF-16 code units. */
  readonly start: number;
  /** Without its line break. */
  readonly text: string;
}

/** The bytes of a page are text in none of the encodings that newspapers use. */
export class UnreadablePage extends Error {
  override readonly name = 'UnreadablePage';
}

/**
 * The text of a page file, without byte order mark and with LF alone as line break. Reads UTF-8, UTF-16 with a byte
 * order mark, and GB18030 (so GBK and GB2312 too); throws {@link UnreadablePage} on anything else.
 */
export function decodePage(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

/** The lines of a decoded page; a line break at its very end opens no further line, and an empty page has none. */
export function splitLines(page: string): PageLine[] {
  const lines: PageLine[] = [];
  let start = 0;
  while (start < page.length) {
    const lineBreak = page.indexOf('\n', start);
    const end = lineBreak === -1 ? page.length : lineBreak;
    lines.push({ number: lines.length + 1, start, text: page.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  refuseDamagedUtf8(bytes);
  const gb18030 = strictly('gb18030', bytes);
  if (gb18030 !== undefined) return gb18030;
  throw new UnreadablePage(
    'The page is neither UTF-8 nor GB18030. Save it as UTF-8, or as UTF-16 with a byte order mark.',
  );
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const text = strictly(encoding, bytes);
  if (text !== undefined) return text;
  throw new UnreadablePage(
    `The page begins with the mark of ${encoding.toUpperCase()} but is not valid ${encoding.toUpperCase()}.`,
  );
}

/** The text, or undefined where a byte does not fit the encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Nearly every pair of bytes is a character of GB18030, so a UTF-8 page with one broken character would come out as
 * a page of wrong ones. Chinese in GB18030, read as UTF-8, is broken almost everywhere; damage is rare.
 */
function refuseDamagedUtf8(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const whole = (text.match(/[^\p{ASCII}\uFFFD]/gu) ?? []).length;
  if (whole > 4 * broken) {
    throw new UnreadablePage(
      `The page is UTF-8 in which ${broken} of ${whole + broken} Chinese or other characters are broken.`,
    );
  }
}
