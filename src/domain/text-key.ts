import { simplify } from './simplify.js';

/** Running text as it is compared, and where each code unit of that came from. */
export interface FoldedText {
  readonly key: string;
  /** For each UTF-16 code unit of the key: where in the text what it was made from begins, and where that ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with its combining marks. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
/** What is read over: white space, marks of quotation and of titles, and what has no shape. */
const SILENT = /^[\s"'“”‘’「」『』《》〈〉\p{Cf}]*$/u;
const LATIN = /[\p{Script=Latin}\p{N}]$/u;

const foldedClusters = new Map<string, string>();

/** Width, compatibility forms, case and traditional characters, one character at a time: so each place stays known. */
function foldCluster(cluster: string): string {
  let folded = foldedClusters.get(cluster);
  if (folded === undefined) {
    folded = simplify(cluster.normalize('NFKC').toLowerCase());
    // All of Unicode would be a megabyte or two; made-up clusters have no end.
    if (foldedClusters.size < 50_000) foldedClusters.set(cluster, folded);
  }
  return folded;
}

/**
 * Folds running text so that what a reader takes for the same is the same: full and half width, capitals, traditional
 * characters; white space, quotation marks and title marks are left out, but for one space between Latin words.
 */
export function foldText(text: string): FoldedText {
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let gap: { readonly start: number; readonly end: number } | undefined;
  const add = (folded: string, start: number, end: number) => {
    key += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const end = index + cluster.length;
    const folded = foldCluster(cluster);
    if (SILENT.test(folded)) {
      if (/\s/u.test(folded)) gap ??= { start: index, end };
      continue;
    }
    if (gap && LATIN.test(key) && /^[\p{Script=Latin}\p{N}]/u.test(folded)) add(' ', gap.start, gap.end);
    gap = undefined;
    add(folded, index, end);
  }
  return { key, starts, ends };
}

/** The form in which running text is compared, see {@link foldText}. */
export function textKey(text: string): string {
  return foldText(text).key;
}
