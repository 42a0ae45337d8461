import { type RelationId, sourceOf } from '../../src/domain/ids.js';
import { nameKey } from '../../src/domain/name-key.js';
import type { Parameters, Value } from '../../src/engine/graph-engine.js';
import type { ArticlePart } from '../../src/load/graph-parts.js';

/** Whom a statement is asked about: the best known of each sort, or those in the middle. */
export type Fame = 'hub' | 'ordinary';

/** What stands for the things of the small graphs that the cases of test/engine are about. */
export interface Sample {
  /** Parameters of a case, about things of this graph instead. */
  about(parameters: Parameters, fame: Fame): Parameters;
  /** Types of relationships in this graph. */
  readonly types: ReadonlySet<string>;
}

/** As many as the service asks about at once: a page. */
const MOST_IDS = 20;

/** Values of parameters that are no ids, where what the cases ask for is not in this graph. */
const WORDS: Readonly<Record<string, string>> = { contains: '出口', nameContains: '轴承', unit: '家' };

export function sampleOf(articles: readonly ArticlePart[]): Sample {
  const { ids, types } = byFame(articles);
  const names = new Map(articles.flatMap(({ entities }) => entities.map((one) => [one.id as string, one.properties])));

  function about(parameters: Parameters, fame: Fame): Parameters {
    const chosen = new Map<string, string>();
    const used = new Map<string, number>();
    /** The same for the same id, another for another one of its sort. */
    const standIn = (sort: string, id: string): string => {
      const known = chosen.get(id);
      if (known !== undefined) return known;
      const some = ids.get(sort);
      const nth = used.get(sort) ?? 0;
      used.set(sort, nth + 1);
      // What this graph has none of is asked for as it stands.
      const one = some?.[((fame === 'hub' ? 0 : Math.floor(some.length / 2)) + nth) % some.length] ?? id;
      chosen.set(id, one);
      return one;
    };
    const name = () => nameKey(String(names.get(standIn('per', 'whose name is asked for'))?.name));
    const text = (value: string, parameter: string): string => {
      const [, sort, rest] = ID.exec(value) ?? SMALL_ID.exec(value) ?? [];
      if (parameter === 'evidence' && value.startsWith('sen_') && value !== 'sen_')
        return `sen_${standIn('art', value).slice(4)}_`;
      if (sort !== undefined)
        return standIn(sort.slice(0, 3), value.slice(0, value.length - (rest ?? '').length)) + (rest ?? '');
      if (parameter === 'name' || (parameter === 'key' && value.length > 2)) return name();
      if (parameter === 'from' || parameter === 'to' || parameter === 'after') return value.replace(/^20\d\d/, '2018');
      return WORDS[parameter] ?? value;
    };
    const any = (value: Value, parameter: string): Value => {
      if (typeof value === 'string') return text(value, parameter);
      if (Array.isArray(value)) return (value as Value[]).slice(0, MOST_IDS).map((one) => any(one, parameter));
      if (typeof value !== 'object' || value === null) return value;
      return row(value as Parameters);
    };
    const row = (value: Parameters): Parameters => {
      const isRelation = typeof value.id === 'string' && /^rel_|^relation /.test(value.id) && 'source' in value;
      if (isRelation && Object.keys(value).length === 2) {
        const id = standIn('rel', String(value.id));
        return { id, source: id.startsWith('rel_') ? sourceOf(id as RelationId) : String(value.source) };
      }
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, key === 'properties' ? one : any(one, key)]),
      );
    };
    return row(parameters);
  }
  return { about, types };
}

/** An id, and what may follow it: `per_…:1` is a name of a person. */
const ID = /^(per|org|ind|pla|ini|top|eve|doc|art|sen|sta|fig|rel)_(?!0{12})[0-9a-z_]+(:\d+)?$/;
/** Of the small graph that writes are tried on. */
const SMALL_ID = /^(person|organization|topic|place|event|article|sentence|statement|figure)_[12]$/;

/** All ids by how they begin, those with the most relationships first; and the types of these. */
function byFame(articles: readonly ArticlePart[]) {
  const counts = new Map<string, number>();
  const types = new Set<string>();
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { links, relations } of articles) {
    for (const { type, from, to } of links) {
      types.add(type);
      count(from.id);
      count(to.id);
    }
    for (const { type, id, source, target } of relations) {
      types.add(type);
      for (const one of [id, source, target]) count(one);
    }
  }
  const ids = new Map<string, string[]>();
  const sorted = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  for (const [id] of sorted) {
    const some = ids.get(id.slice(0, 3));
    if (some) some.push(id);
    else ids.set(id.slice(0, 3), [id]);
  }
  return { ids, types };
}
