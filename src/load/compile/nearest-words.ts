import { distance } from 'fastest-levenshtein';

/** Characters that are compared: enough to find the place. */
const PROBE = 40;
/** Characters shown before and after the first one that differs, of words that are longer than the probe. */
const CONTEXT = 15;

/**
 * The stretch of the texts that the words most likely mean: of long words, the part around the first difference. Every
 * stretch is looked at: a wrong quote is worth the time.
 */
export function nearestWords(texts: readonly string[], words: string): string {
  const probe = words.slice(0, PROBE);
  let best = { text: '', start: 0, difference: Number.POSITIVE_INFINITY };
  for (const text of texts) {
    for (let start = 0; start < text.length; start++) {
      const difference = distance(text.slice(start, start + probe.length), probe);
      if (difference < best.difference) best = { text, start, difference };
    }
  }
  const near = best.text.slice(best.start, best.start + words.length);
  if (words.length <= PROBE) return near;
  let same = 0;
  while (same < near.length && near.charAt(same) === words.charAt(same)) same++;
  const from = Math.max(same - CONTEXT, 0);
  const to = Math.min(same + CONTEXT, near.length);
  return `${from > 0 ? '…' : ''}${near.slice(from, to)}${to < near.length ? '…' : ''}`;
}
