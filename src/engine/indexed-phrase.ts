/** Words that Lucene's analyzer `cjk` leaves out of an index. */
const STOP_WORDS = new Set(
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  ),
);

/**
 * What a full-text index of pairs of Chinese characters and whole Latin words finds for certain wherever all terms stand:
 * the longest run of Chinese characters, else the longest term that is one Latin word; undefined if there is neither.
 */
export function indexedPhrase(terms: readonly string[]): string | undefined {
  const runs = terms.flatMap((term) => term.match(/\p{Script=Han}{2,}/gu) ?? []);
  const words = terms.filter((term) => /^[a-z]{2,}$/.test(term) && !STOP_WORDS.has(term));
  return longest(runs) ?? longest(words);
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>((best, text) => (text.length > (best?.length ?? 0) ? text : best), undefined);
}
