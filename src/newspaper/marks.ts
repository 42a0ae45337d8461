/** Punctuation that sentences are read by. */

/** Marks that end a sentence. */
export const TERMINAL = /[。！？!?…]/u;
/** Marks that close a quotation, a bracket or a title. */
export const CLOSER = /[”’"」』）)》】\]]/u;
/** A line or an utterance that ends like this ends a sentence. */
export const ENDS_SENTENCE = /[。！？!?…][”’"」』）)》】\]]*$/u;
/** After one of these marks the sentence goes on, whatever stood before it. */
export const GOES_ON = /[，、；：,;:]/u;

const CLOSED_BY: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '[': ']',
  '"': '"',
};

/**
 * Opening marks paired with the marks that close them: for the offset of each pair's opening mark that of its closing
 * one, both in UTF-16 code units and within [start, end). Pairs nest and never cross; a mark without a partner is left
 * out, so that a forgotten ” spoils no more than its own pair. Straight double quotation marks pair up in turn.
 */
export function pairMarks(text: string, start: number, end: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly closedBy: string; readonly offset: number }[] = [];
  // How many marks wait for each closing one: a closing mark that nothing waits for costs no search.
  const waiting = new Map<string, number>();
  const count = (closedBy: string, change: number) => waiting.set(closedBy, (waiting.get(closedBy) ?? 0) + change);
  for (let offset = start; offset < end; offset += 1) {
    const mark = text.charAt(offset);
    const closedBy = CLOSED_BY[mark];
    if ((waiting.get(mark) ?? 0) > 0) {
      let opened = open.pop();
      while (opened !== undefined && opened.closedBy !== mark) {
        count(opened.closedBy, -1);
        opened = open.pop();
      }
      count(mark, -1);
      if (opened !== undefined) pairs.set(opened.offset, offset);
    } else if (closedBy !== undefined) {
      open.push({ closedBy, offset });
      count(closedBy, 1);
    }
  }
  return pairs;
}
