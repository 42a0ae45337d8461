import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import type { ArticlePart, Properties } from '../graph-parts.js';
import { groupBy } from '../group-by.js';
import { differences, inOneForm } from './differences.js';
import { type Findings, report } from './findings.js';

/** A relationship by its type and both its ends. */
interface Link {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/**
 * Compares all that joins an article and its parts to others with the facts. Leaves out what has a problem already
 * (`known`), and what only the graph or only the facts have (`unpaired`): it cannot be joined alike.
 */
export async function compareLinks(
  findings: Findings,
  graph: GraphReader,
  article: ArticlePart,
  { known, unpaired }: { readonly known: ReadonlySet<string>; readonly unpaired: ReadonlySet<string> },
): Promise<void> {
  const rows = await graph.run<[string, string, string, Properties]>(statement('verify/links'), {
    article: article.id,
  });
  const held = groupBy(
    rows.map(([type, from, to, properties]) => ({ type, from, to, properties })),
    placeOf,
  );
  const said = groupBy(
    article.links.map(({ type, from, to, properties }) => ({ type, from: from.id, to: to.id, properties })),
    placeOf,
  );
  for (const place of [...new Set([...said.keys(), ...held.keys()])].sort()) {
    const [here, there] = [held.get(place) ?? [], said.get(place) ?? []];
    const [link] = [...there, ...here];
    if (!link || unpaired.has(link.from) || unpaired.has(link.to)) continue;
    const { owner, arrow } = seenFrom(link);
    const tellers = isClaim(owner) ? [owner] : [link.from, link.to];
    if (tellers.some((id) => known.has(id))) continue;
    for (const problem of compare(here, there)) report(findings, owner, `${arrow}${problem}`);
  }
}

function placeOf({ type, from, to }: Link): string {
  return `${type} ${from} ${to}`;
}

/** What is wrong with those that the graph has between two nodes, where the facts have others. */
function* compare(held: readonly Link[], said: readonly Link[]): Generator<string> {
  if (said.length === 0) yield ' is in none of the facts';
  else if (held.length === 0) yield ' is in the facts and not in the graph';
  else if (held.length !== said.length) yield ` is there ${timesOf(held)}; in the facts ${timesOf(said)}`;
  else {
    const [here, there] = [without(held, said), without(said, held)];
    for (const [index, { properties }] of here.entries()) {
      for (const difference of differences(properties, there[index]?.properties ?? {})) yield `: ${difference}`;
    }
  }
}

function timesOf({ length }: readonly Link[]): string {
  return length === 1 ? 'once' : `${length} times`;
}

/** Those that have no equal among the others, in an order of their own. */
function without(links: readonly Link[], others: readonly Link[]): Link[] {
  const left = others.map(({ properties }) => inOneForm(properties));
  return links
    .toSorted((a, b) => (inOneForm(a.properties) < inOneForm(b.properties) ? -1 : 1))
    .filter(({ properties }) => {
      const equal = left.indexOf(inOneForm(properties));
      if (equal >= 0) left.splice(equal, 1);
      return equal < 0;
    });
}

/** The end that is the article's own, and how the relationship looks from there: MADE ← per_…. */
function seenFrom({ type, from, to }: Link): { readonly owner: string; readonly arrow: string } {
  return /^(art|sen|sta|fig)_/.test(from)
    ? { owner: from, arrow: `${type} → ${to}` }
    : { owner: to, arrow: `${type} ← ${from}` };
}

/** Whether it is a statement or figure: those are checked by themselves, with all that joins them. */
function isClaim(id: string): boolean {
  return /^(sta|fig)_/.test(id);
}
