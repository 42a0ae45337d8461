import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import type { CorpusPlan } from '../compile-corpus.js';
import type { ArticlePart } from '../graph-parts.js';
import { type Findings, report } from './findings.js';

const SORTS = ['entities', 'sentences', 'statements', 'figures', 'articles', 'names', 'relations'] as const;
type Sort = (typeof SORTS)[number];

/** How many there are of each sort. */
export type Totals = ReadonlyMap<Sort, number>;

/** Checks that no node belongs to nothing, no id stands twice, and all hangs together with an article. */
export async function checkTotals(findings: Findings, graph: GraphReader): Promise<Totals> {
  for (const [id, problem] of await graph.run<[string, string]>(statement('verify/strays'), {})) {
    report(findings, id, problem);
  }
  const [row = []] = await graph.run<number[]>(statement('verify/totals'), {});
  const totals = new Map<Sort, number>();
  for (const [index, sort] of SORTS.entries()) {
    const [all = 0, different = 0] = row.slice(index * 2);
    totals.set(sort, all);
    if (all !== different) report(findings, sort, `there are ${all} ${sort} with only ${different} different ids`);
  }
  findings.counted.entities = totals.get('entities') ?? 0;
  const seen = { sentences: findings.sentences, statements: findings.speakers, relations: findings.relations };
  for (const [sort, { size }] of Object.entries(seen)) {
    const all = totals.get(sort as Sort);
    if (all !== size)
      report(findings, sort, `there are ${all} ${sort}, and only ${size} hang together with an article`);
  }
  return totals;
}

/** Checks that the graph has as many of each sort as the facts. */
export function checkCounts(findings: Findings, totals: Totals, plan: CorpusPlan): void {
  const count = (of: (article: ArticlePart) => readonly { readonly id: string }[]) =>
    new Set(plan.articles.flatMap((article) => of(article).map(({ id }) => id))).size;
  const expected: readonly (readonly [Sort, number])[] = [
    ['relations', count(({ relations }) => relations)],
    ['statements', count(({ statements }) => statements)],
    ['figures', count(({ figures }) => figures)],
    ['sentences', count(({ sentences }) => sentences)],
    ['entities', count(({ entities }) => entities)],
    ['names', count(({ entities }) => entities.flatMap(({ names }) => names))],
  ];
  for (const [sort, facts] of expected) {
    const all = totals.get(sort) ?? 0;
    if (all !== facts) report(findings, sort, `the graph has ${all} ${sort}, the facts have ${facts}`);
  }
}
