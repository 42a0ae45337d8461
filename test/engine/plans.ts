import { expect, test } from 'vitest';
import { type Statement, statement } from '../../src/engine/statements.js';
import { withoutKey } from '../../src/questions/pages.js';
import { explaining, type Operator } from '../support/explain.js';
import type { Neo4jServer } from '../support/neo4j/server.js';
import { listCases, readCases } from './cases/all.js';

/** Operators that read all there is of something, or all pairs. */
const READS_ALL = /Scan$|^CartesianProduct$/;

const COUNTS_ALL = 'it counts everything';
const NO_ANCHOR = 'all relations are the list; it begins at no entity';
const CHECKS_ALL = 'verify looks at everything';

/** Statements that read all there is by nature, and why. */
const BY_NATURE: Readonly<Record<string, string>> = {
  counts: COUNTS_ALL,
  'counts-by-kind': COUNTS_ALL,
  'verify/totals': COUNTS_ALL,
  'verify/relations': CHECKS_ALL,
  'verify/strays': CHECKS_ALL,
  'load/loaded-articles': 'a load compares all articles',
  'scan-text': 'no index knows single characters; the limit bounds what is found, not what is read',
  relations: NO_ANCHOR,
  'relations-count': NO_ANCHOR,
  'relations-kinds': NO_ANCHOR,
  'relations-entities': NO_ANCHOR,
};

/**
 * Every statement that reads, with the words of its cases, and both ways of every list that an index has in order. Those
 * of parents are sorted when they are at hand: the way does not matter.
 */
const statements = new Map<string, Statement>();
function add(one: Statement): void {
  statements.set([one.name, ...Object.values(one.words)].join(' '), one);
}
for (const { statement: named } of readCases) add(named);
for (const { list, of } of listCases) {
  const pages = list.pages ?? statement(list.name, list.words);
  add(list.total ?? statement(`${list.name}-count`, withoutKey(list.words)));
  add(statement(pages.name, { ...pages.words, AFTER: '>', DIRECTION: 'ASC' }));
  if (of === undefined) add(statement(pages.name, { ...pages.words, AFTER: '<', DIRECTION: 'DESC' }));
}
add(statement('find-text'));

/** Declares that on this Neo4j, which holds the corpus already, no statement reads all there is without need. */
export function beginsAtIndexes(server: Neo4jServer): void {
  const explain = explaining(server);

  test.for([...statements])('the plan of %s begins at an index', async ([, named]) => {
    const reads = (await explain(named)).filter(({ name }) => READS_ALL.test(name)).map(told);
    // Those that read all by nature do so: the list of them is not longer than it has to be.
    expect(reads.length > 0, reads.join('; ')).toBe(named.name in BY_NATURE);
  });
}

function told({ name, details }: Operator): string {
  return `${name} ${details}`;
}
