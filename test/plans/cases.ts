import { isDeepStrictEqual } from 'node:util';
import type { Parameters } from '../../src/engine/graph-engine.js';
import { type Statement, statement } from '../../src/engine/statements.js';
import { withoutKey } from '../../src/questions/pages.js';
import { keysetOf } from '../../src/questions/paging.js';
import { listCases, readCases } from '../engine/cases/all.js';
import type { ListCase } from '../engine/cases/cases.js';
import { steps } from '../engine/cases/writes.js';
import { alterations } from '../engine/cases/writes-to-small-graph.js';
import type { Fame, Sample } from './sample.js';

/** A statement that is profiled, and what its hits are recorded under. */
export interface PlanCase {
  readonly title: string;
  readonly statement: Statement;
  readonly parameters: Parameters;
}

export interface Plans {
  readonly reads: readonly PlanCase[];
  /** Each is undone. */
  readonly writes: readonly PlanCase[];
  /** From nothing, one after another; then undone together. */
  readonly steps: readonly PlanCase[];
}

const FAMES: readonly Fame[] = ['ordinary', 'hub'];

/**
 * The cases of test/engine, which hold every statement with every word, about things of this graph: each statement with
 * each word of its slots, about an ordinary thing and about a hub. Of lists besides, each condition once.
 */
export function plansOn(sample: Sample, farPage: PlanCase): Plans {
  const reads = new Map<string, PlanCase>();
  const seen = new Set<string>();
  /** Not every pair of words: each once. */
  const isNew = ({ name, words }: Statement) => {
    const marks = [name, ...Object.entries(words).map(([slot, word]) => `${name} ${slot} ${word}`)];
    const unseen = marks.filter((mark) => !seen.has(mark));
    for (const mark of unseen) seen.add(mark);
    return unseen.length > 0;
  };
  const add = (to: Map<string, PlanCase>, one: Statement, parameters: Parameters) => {
    if (!isHere(one, sample) || !isNew(one)) return;
    const [ordinary, hub] = FAMES.map((fame) => sample.about(parameters, fame)) as [Parameters, Parameters];
    const title = titleOf(one);
    const put = (under: string, asked: Parameters) =>
      to.set(under, { title: under, statement: one, parameters: asked });
    if (isDeepStrictEqual(ordinary, hub)) put(title, hub);
    else {
      put(`${title}, ordinary`, ordinary);
      put(`${title}, hub`, hub);
    }
  };
  for (const one of readCases) add(reads, one.statement, one.parameters);
  for (const one of listCases)
    if (!one.narrows) for (const read of readsOf(one)) add(reads, read.statement, read.parameters);
  add(reads, statement('find-text'), { index: 'sentences', phrase: '"轴承"', terms: ['轴承'], limit: 500 });
  const conditions = new Set<string>();
  for (const one of listCases) {
    const given = conditionsOf(one);
    const mark = `${one.list.name} ${given}`;
    if (given === '' || conditions.has(mark)) continue;
    conditions.add(mark);
    const [, page] = readsOf(one);
    if (!page) continue;
    const title = `${titleOf(page.statement)}, hub, by ${given}`;
    reads.set(title, { title, statement: page.statement, parameters: sample.about(page.parameters, 'hub') });
  }
  const writes = new Map<string, PlanCase>();
  for (const one of alterations) add(writes, one.statement, one.parameters);
  const fromNothing = steps.map(({ statement: named, parameters }) => ({
    title: `${titleOf(named)}, new`,
    statement: named,
    parameters,
  }));
  return {
    reads: [...reads.values(), farPage],
    writes: [...writes.values()],
    steps: [...new Map(fromNothing.map((one) => [one.title, one])).values()],
  };
}

/** `statements-of ABOUT byNewest DESC`; which way it compares follows from the direction. */
export function titleOf({ name, words: { AFTER: _, ...words } }: Statement): string {
  return [name, ...Object.values(words)].join(' ');
}

/** How the program asks for a list: counted, from its beginning, from its end. */
function readsOf({
  list: { name, words = {}, parameters, pages = { name, words }, total },
  of,
}: ListCase): { statement: Statement; parameters: Parameters }[] {
  const asked = { ...parameters, ...(of && { ids: of }) };
  const page = (forward: boolean) => {
    const keyset = keysetOf({ list: name, limit: 20, forward, from: undefined });
    return {
      statement: statement(pages.name, { ...pages.words, ...keyset.words }),
      parameters: { ...asked, ...keyset.parameters },
    };
  };
  return [
    total
      ? { statement: total, parameters: { ids: of ?? [] } }
      : { statement: statement(`${name}-count`, withoutKey(words)), parameters: asked },
    page(true),
    ...(of ? [] : [page(false)]),
  ];
}

/** The names of the conditions that a case adds to its list. */
function conditionsOf({ list, narrows }: ListCase): string {
  if (!narrows) return '';
  const plain = narrows.list.parameters;
  return Object.keys(list.parameters)
    .filter((name) => JSON.stringify(list.parameters[name]) !== JSON.stringify(plain[name]))
    .join(', ');
}

/** Whether there is anything of its type: `neighbours` has as many texts as there are types. */
function isHere({ name, words: { TYPE } }: Statement, { types }: Sample): boolean {
  return name.startsWith('load/') || TYPE === undefined || TYPE.split('|').some((type) => types.has(type));
}
