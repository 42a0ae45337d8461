import type { Citation } from '../domain/evidence.js';
import type { ArticleId, SentenceId } from '../domain/ids.js';
import type { ArticleField } from '../domain/kinds.js';
import type { Sentence } from '../domain/values.js';
import { statement } from '../engine/statements.js';
import type { Asking, Bring, Question } from './asking.js';

export type SentenceRow = [SentenceId, ArticleId, ArticleField, number, number, string, number, number, number, number];

/** Each sentence, at its place. */
export const sentenceById: Question<SentenceId, Sentence> = {
  name: 'sentenceById',
  async answer(graph, ids) {
    const rows = await graph.run<[SentenceRow]>(statement('sentences-by-ids'), { ids });
    return new Map(rows.map(([row]) => [row[0], readSentence(row)]));
  },
};

/** Keeps a sentence that came along. */
export function bringSentence(bring: Bring, row: SentenceRow): void {
  bring(sentenceById, row[0], readSentence(row));
}

function readSentence(row: SentenceRow): Sentence {
  const [id, article, field, order, paragraph, text, start, end, firstLine, lastLine] = row;
  return { nodeKind: 'SENTENCE', id, article, field, order, paragraph, text, start, end, firstLine, lastLine };
}

/** A place in an article: the sentence, and the words in it that matter. */
export interface Evidence {
  readonly sentence: Sentence;
  readonly quote: string;
  /** UTF-16 code units in the string of the sentence's field, end excluded. */
  readonly start: number;
  readonly end: number;
}

/** The first `limit` citations, with their sentences. */
export function evidenceOf(
  asking: Asking,
  citations: readonly Citation[],
  limit: number,
): Evidence[] | Promise<Evidence[]> {
  const cited = citations.slice(0, limit);
  const evidence = (sentences: readonly (Sentence | undefined)[]) =>
    cited.flatMap(({ start, end }, index) => {
      const sentence = sentences[index];
      if (!sentence) return [];
      return [{ sentence, quote: sentence.text.slice(start - sentence.start, end - sentence.start), start, end }];
    });
  const known = cited.map(({ sentence }) => asking.known(sentenceById, sentence));
  if (!known.includes(undefined)) return evidence(known);
  return Promise.all(cited.map(({ sentence }) => asking.one(sentenceById, sentence))).then(evidence);
}
