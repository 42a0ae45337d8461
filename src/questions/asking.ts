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

/** Nothing is waited for where the answer is at hand: that adds up. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** A question as the database is asked it, whatever is made of the answer. */
type RawQuestion<Key extends string, Raw> = Pick<Question<Key, unknown, Raw>, 'name' | 'answer'>;

/** Keeps the answer to another question, which then need not be asked. */
export type Bring = <Key extends string, Raw>(question: RawQuestion<Key, Raw>, key: Key, raw: Raw) => void;

/** Everything that one operation asks: of one snapshot of the graph, each thing once. */
export interface Asking {
  readonly graph: GraphReader;
  /** The answer for one thing; undefined where there is none. */
  one<Key extends string, Answer, Raw>(question: Question<Key, Answer, Raw>, key: Key): Promise<Answer | undefined>;
  /** The answers for several things, in their order, without those that have none. */
  all<Key extends string, Answer, Raw>(
    question: Question<Key, Answer, Raw>,
    keys: readonly Key[],
  ): MaybePromise<Answer[]>;
  /**
   * The answer for one thing, where it came along with something else: for lists, whose thousands of members would
   * otherwise each be waited for.
   */
  known<Key extends string, Answer, Raw>(question: Question<Key, Answer, Raw>, key: Key): Answer | undefined;
  readonly bring: Bring;
}

/** Keys a statement at the most: a page of pages is 100 × 100. */
const MAX_BATCH = 10_000;

export function startAsking(graph: GraphReader): Asking {
  const loaders = new Map<string, DataLoader<string, unknown>>();
  const brought = new Map<string, Map<string, unknown>>();
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
  const bring: Bring = ({ name }, key, raw) => {
    const ofOne = brought.get(name);
    if (ofOne) ofOne.set(key, raw);
    else brought.set(name, new Map([[key, raw]]));
  };
  const known: Asking['known'] = (question, key) => {
    const raw = brought.get(question.name)?.get(key);
    return raw === undefined ? undefined : readBy(question, raw as never);
  };
  const one: Asking['one'] = async (question, key) => {
    const answer = known(question, key);
    if (answer !== undefined) return answer;
    const raw = await loaderOf(question).load(key);
    return raw === undefined ? undefined : readBy(question, raw as never);
  };
  return {
    graph,
    bring,
    known,
    one,
    all<Key extends string, Answer, Raw>(question: Question<Key, Answer, Raw>, keys: readonly Key[]) {
      const answers = keys.map((key) => known(question, key));
      if (!answers.includes(undefined)) return answers as Answer[];
      return Promise.all(keys.map((key) => one(question, key))).then((some) =>
        some.filter((answer) => answer !== undefined),
      );
    },
  };
}

function readBy<Key extends string, Answer, Raw>({ read }: Question<Key, Answer, Raw>, raw: Raw): Answer {
  return read ? read(raw) : (raw as unknown as Answer);
}
