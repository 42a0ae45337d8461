import { ENDS_SENTENCE, GOES_ON, TERMINAL } from './marks.js';
import { attributesSpeech, endsWithSpeechVerb } from './speech-verbs.js';

/** A quotation or a bracket in a sentence; all offsets are UTF-16 code units of the text. */
export interface MarkedPair {
  /** Where the sentence it stands in began. */
  readonly from: number;
  readonly opening: number;
  readonly closing: number;
  /** The first code unit after its closing mark, and after other closing marks there. */
  readonly next: number;
  /** Where the paragraph ends. */
  readonly end: number;
}

/** Words right after a quotation, or after several, that make it a part of their own clause: “走错了？我送你！”这样的小事. */
const TAKES_UP =
  /^(?:“[^“”]*”)*(?:的(?!确)|是(?!的|日|夜)|和|及(?!至)|等(?!到|待|候)|这(?:样|种|句|一|个|些|番)|成(?:为|了))/u;
/** An attribution is looked for in this many clauses and code units beside a quotation; farther off is another matter. */
const NEAR_CLAUSES = 3;
const NEAR_UNITS = 80;
/** A whole sentence of one clause and up to so many code units right after a quotation is about its speaker: 允大娘犯了愁. */
const SHORT_CLAUSE = 10;

/**
 * Whether a sentence ends with the pair of marks: with an utterance (its last mark ends a sentence) that makes up the
 * sentence or was introduced in it, unless an attribution follows; or with a bracket that holds a whole sentence.
 */
export function endsWithPair(text: string, { from, opening, closing, next, end }: MarkedPair): boolean {
  const mark = text.charAt(opening);
  const isBracket = mark === '（' || mark === '(';
  if (!isBracket && !'“「『"'.includes(mark)) return false;
  if (!ENDS_SENTENCE.test(text.slice(Math.max(opening + 1, closing - 5), closing))) return false;
  const following = text.charAt(next);
  if (TERMINAL.test(following) || GOES_ON.test(following)) return false;
  if (isBracket) return opening === from;

  const after = text.slice(next, Math.min(end, next + NEAR_UNITS));
  const before = text.slice(Math.max(from, opening - NEAR_UNITS), opening).trimEnd();
  if (/[：:]$/u.test(before)) return true;
  if (before === '' || /[—…]$/u.test(before)) return !TAKES_UP.test(after) && !startsWithAttribution(after);
  const clause = /[^，,。！？；]*[，,]?$/u.exec(before)?.[0].replace(/[，,]$/u, '') ?? '';
  if (endsWithSpeechVerb(clause)) return !TAKES_UP.test(after);
  return /[，,]$/u.test(before) && !startsWithAttribution(after);
}

/** Whether the words say, before another quotation or its introduction comes, who spoke what stands before them. */
function startsWithAttribution(words: string): boolean {
  const head = /^[^。！？!?…“「『"：:（(]*/u.exec(words)?.[0] ?? '';
  const stop = words.charAt(head.length);
  const clauses = head.split(/[，,；;]/u);
  if (/[：:]/u.test(stop)) clauses.pop();
  if (clauses.slice(0, NEAR_CLAUSES).some(attributesSpeech)) return true;
  const isWholeSentence = stop === '' || TERMINAL.test(stop);
  return isWholeSentence && clauses.length === 1 && head.length > 0 && head.length <= SHORT_CLAUSE;
}
