import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodePage, splitLines, UnreadablePage } from '../../../src/newspaper/page.js';

const PAGE = '市政协副主席李涤尘表示：\n“鲜”出口𠮷';
const UTF8 = new TextEncoder().encode(PAGE);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let unit = 0; unit < text.length; unit += 1) bytes.setUint16(2 * unit, text.charCodeAt(unit), littleEndian);
  return new Uint8Array(bytes.buffer);
}

describe('decodePage', () => {
  test('reads UTF-8, and drops its byte order mark', () => {
    expect(decodePage(UTF8)).toBe(PAGE);
    expect(decodePage(Uint8Array.of(0xef, 0xbb, 0xbf, ...UTF8))).toBe(PAGE);
  });

  test('reads GB18030, with GBK in it and characters outside the BMP', () => {
    const gb18030 = [0xca, 0xd0, 0xd5, 0xfe, 0xd0, 0xad, 0xa1, 0xb0, 0xcf, 0xca, 0xa1, 0xb1, 0x95, 0x32, 0x82, 0x36];
    expect(decodePage(Uint8Array.from(gb18030))).toBe('市政协“鲜”𠀀');
  });

  test('drops the byte order mark of GB18030', () => {
    expect(decodePage(Uint8Array.of(0x84, 0x31, 0x95, 0x33, 0xca, 0xd0))).toBe('市');
  });

  test('reads UTF-16 of both byte orders by its mark', () => {
    expect(decodePage(utf16(`\uFEFF${PAGE}`, true))).toBe(PAGE);
    expect(decodePage(utf16(`\uFEFF${PAGE}`, false))).toBe(PAGE);
  });

  test('knows one line break', () => {
    expect(decodePage(new TextEncoder().encode('一\r\n二\r三\n四\r\r\n五'))).toBe('一\n二\n三\n四\n\n五');
  });

  test('reads an empty page', () => {
    expect(decodePage(new Uint8Array())).toBe('');
  });

  test('refuses bytes that are no text', () => {
    expect(() => decodePage(Uint8Array.of(0xca, 0xd0, 0xff, 0xff))).toThrow(
      new UnreadablePage(
        'The page is neither UTF-8 nor GB18030. Save it as UTF-8, or as UTF-16 with a byte order mark.',
      ),
    );
    expect(() => decodePage(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toThrow(
      new UnreadablePage('The page begins with the mark of UTF-16LE but is not valid UTF-16LE.'),
    );
  });

  test('does not take a UTF-8 page with a broken character for GB18030', () => {
    const cut = UTF8.slice(0, UTF8.length - 1);
    expect(() => decodePage(cut)).toThrow(
      new UnreadablePage('The page is UTF-8 in which 1 of 18 Chinese or other characters are broken.'),
    );
  });
});

describe('splitLines', () => {
  test('numbers lines from 1 and says where each begins', () => {
    expect(splitLines('𠮷野家\n\n鲜')).toEqual([
      { number: 1, start: 0, text: '𠮷野家' },
      { number: 2, start: 5, text: '' },
      { number: 3, start: 6, text: '鲜' },
    ]);
  });

  test('opens no line after the last line break, and none in an empty page', () => {
    expect(splitLines('鲜\n')).toEqual([{ number: 1, start: 0, text: '鲜' }]);
    expect(splitLines('')).toEqual([]);
  });

  test('counts the lines of a real page as editors do', () => {
    const page = decodePage(readFileSync('seed/pages/000_24df4ab27af73296.txt'));
    const lines = splitLines(page);
    expect(lines).toHaveLength(398);
    expect(lines[395]?.text).toBe('我市巧借“外脑”助力钢管产业升级');
    for (const { start, text } of lines) expect(page.slice(start, start + text.length)).toBe(text);
  });
});
