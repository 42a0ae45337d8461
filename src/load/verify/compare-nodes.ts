import { ENTITY_LABELS } from '../../domain/kinds.js';
import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import type { CorpusPlan } from '../compile-corpus.js';
import type { ArticlePart, EntityRow, NodeRow, Properties } from '../graph-parts.js';
import { batches } from '../write/batches.js';
import { entityTotals } from '../write/entity-totals.js';
import { differences } from './differences.js';
import { type Findings, report } from './findings.js';

/** A node as a row has it. */
type HeldNode = [id: string, labels: string[], properties: Properties];

/** A node as the facts have it. */
interface SaidNode {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/**
 * Compares an article, its sentences, statements and figures with the facts, property by property. Gives the ids of
 * those that only one of both has: what joins them to others need not be told as well.
 */
export async function compareArticle(
  findings: Findings,
  graph: GraphReader,
  article: ArticlePart,
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const said = new Map<string, SaidNode>([[article.id, { labels: ['Article'], properties: propertiesOf(article) }]]);
  const add = (label: string, rows: readonly NodeRow[]) => {
    for (const { id, properties } of rows) said.set(id, { labels: [label], properties: { ...properties, id } });
  };
  add('Sentence', article.sentences);
  add('Statement', article.statements);
  add('Figure', article.figures);
  return compare(findings, await graph.run<HeldNode>(statement('verify/nodes'), { article: article.id }), said, known);
}

/** Compares all entities, and the forms by which they can be found, with the facts. */
export async function compareEntities(
  findings: Findings,
  graph: GraphReader,
  plan: CorpusPlan,
  known: ReadonlySet<string>,
): Promise<void> {
  const rows = new Map(plan.articles.flatMap(({ entities }) => entities.map((row) => [row.id, row] as const)));
  const totals = entityTotals(plan.articles);
  for (const batch of batches([...rows.values()])) {
    const entities = batch.map(({ id }) => id);
    const found = await graph.run<[...HeldNode, names: HeldNode[]]>(statement('verify/entities'), { entities });
    const held = found.flatMap(([id, labels, properties, names]) => [[id, labels, properties] as HeldNode, ...names]);
    compare(findings, held, new Map(batch.flatMap((row) => nodesOf(row, totals))), known);
  }
}

function propertiesOf({ id, hash, properties, relations }: ArticlePart): Properties {
  return { ...properties, id, hash, relations: relations.map((relation) => relation.id) };
}

function nodesOf(
  { id, kind, properties, names }: EntityRow,
  totals: ReadonlyMap<string, Properties>,
): [string, SaidNode][] {
  return [
    [id, { labels: ['Entity', ENTITY_LABELS[kind]], properties: { ...properties, ...totals.get(id), id } }],
    ...names.map((name): [string, SaidNode] => [
      name.id,
      { labels: ['Name'], properties: { ...name.properties, id: name.id } },
    ]),
  ];
}

function compare(
  findings: Findings,
  rows: readonly HeldNode[],
  said: ReadonlyMap<string, SaidNode>,
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  const held = new Map(rows.map(([id, labels, properties]) => [id, { labels, properties }]));
  const unpaired = new Set<string>();
  for (const id of [...new Set([...said.keys(), ...held.keys()])].sort()) {
    const [here, there] = [held.get(id), said.get(id)];
    if (!here || !there) unpaired.add(id);
    if (known.has(id)) continue;
    if (!here) report(findings, id, 'is in the facts and not in the graph');
    else if (!there) report(findings, id, 'is in none of the facts');
    else for (const difference of differences(withLabels(here), withLabels(there))) report(findings, id, difference);
  }
  return unpaired;
}

function withLabels({ labels, properties }: SaidNode): Properties {
  return { ...properties, labels: [...labels].sort() };
}
