import type { Statement } from '../../../src/engine/statements.js';
import { inOneForm } from '../../../src/load/verify/differences.js';

const ASKED_BY_ID = 'one row for each id that was given; whoever asks makes a map of them';
const ADDED_UP = 'questions/facets.ts adds them up and sorts the sums';
const CHECKED_AS_SETS = 'verify looks at each of them by itself';

/** Statements whose rows come in no order, and why nobody needs one. */
const ROWS: Readonly<Record<string, string>> = {
  'article-texts': ASKED_BY_ID,
  'article-ties': ASKED_BY_ID,
  'articles-by-ids': ASKED_BY_ID,
  'articles-known': ASKED_BY_ID,
  'entities-by-name': ASKED_BY_ID,
  'entities-by-ids': ASKED_BY_ID,
  'figures-by-ids': ASKED_BY_ID,
  'names-by-ids': ASKED_BY_ID,
  'sentences-by-ids': ASKED_BY_ID,
  'statements-by-ids': ASKED_BY_ID,
  'relations-by-ids': ASKED_BY_ID,
  attested: ASKED_BY_ID,
  'neighbour-counts': ASKED_BY_ID,
  'with-parts': ASKED_BY_ID,
  'posts-of': ASKED_BY_ID,
  officials: ASKED_BY_ID,
  degrees: ASKED_BY_ID,
  'relations-around': ASKED_BY_ID,
  'statements-of-kinds': ASKED_BY_ID,
  'statements-of-entities': ASKED_BY_ID,
  'statements-in-kinds': ASKED_BY_ID,
  'statements-in-entities': ASKED_BY_ID,
  'statements-told-kinds': ASKED_BY_ID,
  'statements-told-entities': ASKED_BY_ID,
  'responses-kinds': ASKED_BY_ID,
  'responses-entities': ASKED_BY_ID,
  'relations-of-kinds': ASKED_BY_ID,
  'relations-of-entities': ASKED_BY_ID,
  'relations-proved-by-kinds': ASKED_BY_ID,
  'relations-proved-by-entities': ASKED_BY_ID,
  'statements-kinds': ADDED_UP,
  'relations-kinds': ADDED_UP,
  'load/article-bookkeeping': ASKED_BY_ID,
  'load/relation-evidence': ASKED_BY_ID,
  'load/orphans': ASKED_BY_ID,
  'verify/nodes': CHECKED_AS_SETS,
  'verify/links': CHECKED_AS_SETS,
  'verify/entities': ASKED_BY_ID,
};

/** Statements whose rows hold lists in no order, and why nobody needs one. */
const LISTS: Readonly<Record<string, string>> = {
  'neighbour-counts': 'questions/relations.ts sorts them by count',
  'statements-of-kinds': ADDED_UP,
  'statements-in-kinds': ADDED_UP,
  'statements-told-kinds': ADDED_UP,
  'responses-kinds': ADDED_UP,
  'relations-of-kinds': ADDED_UP,
  'relations-proved-by-kinds': ADDED_UP,
  'verify/article': CHECKED_AS_SETS,
  'verify/nodes': 'the labels of a node: a set',
  'verify/entities': 'the labels of an entity and its names: sets',
  'load/article-bookkeeping': 'entities that may have become orphans: a set',
};

/** Rows in an order that can be compared: as they came, except where the statement promises none. */
export function comparable({ name }: Statement, rows: readonly unknown[][]): unknown[][] {
  const read = name in LISTS ? rows.map((row) => row.map(asSet)) : rows.map((row) => [...row]);
  return name in ROWS ? read.sort(byText) : read;
}

function asSet(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort(byText) : value;
}

function byText(a: unknown, b: unknown): number {
  return inOneForm(a) < inOneForm(b) ? -1 : 1;
}
