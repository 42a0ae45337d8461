import DataLoader from 'dataloader';
import type { GraphReader } from '../engine/graph-engine.js';

/**
 * A question that can be asked of many things at once. However many resolvers ask it of one thing each, in the same
 * moment, the database is asked once.
 */
export interface Question<Key extends string, Answer, Raw = Answer> {
  /** Two questions with one name are the same question, arguments included: they have the same `answer`. */
  readonly name: string;
  /** Things that are left out of the answer have none. What the database told beside it is handed to `bring`. */
  answer(graph: GraphReader, keys: readonly Key[], bring: Bring): Promise<ReadonlyMap<Key, Raw>>;
  /** Makes of an answer what is asked for here; as it is, if left out. */
  read?(raw: Raw): Answer;
}

/** A question as the database is asked it, whatever is made of the answer. */
type RawQuestion<Key extends string, Raw> = Pick<Question<Key, unknown, Raw>, 'name' | 'answer'>;

/** Keeps the answer to another question, which then need not be asked. What is known already stays. */
export type Bring = <Key extends string, Raw>(question: RawQuestion<Key, Raw>, key: Key, raw: Raw) => void;

/** Everything that one operation asks: of one snapshot of the graph, each thing once. */
export interface Asking {
  readonly graph: GraphReader;
  /** The answer for one thing; undefined where there is none. */
  one<Key extends string, Answer, Raw>(question: Question<Key, Answer, Raw>, key: Key): Promise<Answer | undefined>;
  /** The answers for several things, in their order, without those that have none. */
  all<Key extends string, Answer, Raw>(question: Question<Key, Answer, Raw>, keys: readonly Key[]): Promise<Answer[]>;
  readonly bring: Bring;
}

/** Keys a statement at the most: a page of pages is 100 × 100. */
const MAX_BATCH = 10_000;

export function startAsking(graph: GraphReader): Asking {
  const loaders = new Map<string, DataLoader<string, unknown>>();
  const loaderOf = <Key extends string, Raw>(question: RawQuestion<Key, Raw>): DataLoader<string, unknown> => {
    const known = loaders.get(question.name);
    if (known) return known;
    const loader = new DataLoader<string, unknown>(
      async (keys) => {
        const answers = await question.answer(graph, keys as readonly Key[], bring);
        return keys.map((key) => answers.get(key as Key));
      },
      { maxBatchSize: MAX_BATCH },
    );
    loaders.set(question.name, loader);
    return loader;
  };
  const bring: Bring = (question, key, raw) => void loaderOf(question).prime(key, raw);
  const one = async <Key extends string, Answer, Raw>(
    question: Question<Key, Answer, Raw>,
    key: Key,
  ): Promise<Answer | undefined> => {
    const raw = (await loaderOf(question).load(key)) as Raw | undefined;
    if (raw === undefined) return undefined;
    return question.read ? question.read(raw) : (raw as unknown as Answer);
  };
  return {
    graph,
    bring,
    one,
    async all<Key extends string, Answer, Raw>(question: Question<Key, Answer, Raw>, keys: readonly Key[]) {
      const answers = await Promise.all(keys.map((key) => one(question, key)));
      return answers.filter((answer): answer is Awaited<Answer> => answer !== undefined);
    },
  };
}
