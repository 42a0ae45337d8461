import { distance } from 'fastest-levenshtein';
import { type ArticleId, type EntityId, kindOfId } from '../domain/ids.js';
import { ENTITY_KINDS, type EntityKind } from '../domain/kinds.js';
import { nameKey } from '../domain/name-key.js';
import { statement } from '../engine/statements.js';
import { AmbiguousName, type Candidate, UnknownId, UnknownName, WrongKind } from '../errors.js';
import type { Asking, Question } from './asking.js';
import { entityById } from './entities.js';

/** How a client names an entity: exactly one of these. */
export interface EntityReference {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly named?: { readonly name: string; readonly kind: EntityKind } | null | undefined;
}

/** More bearers of one name than an error would list. */
const MAX_CANDIDATES = 20;

/** Who bears each name, among some kinds: all names of an operation's filters are asked for at once. */
const bearersOf: Question<NameAmong, Candidate[]> = {
  name: 'bearersOf',
  async answer(graph, names) {
    const rows = names.map((name) => {
      const [key, kinds] = JSON.parse(name) as BearerRow[0];
      return { key, kinds };
    });
    const found = await graph.run<BearerRow>(statement('entities-by-name'), { rows, limit: MAX_CANDIDATES });
    return new Map(
      found.map(([asked, bearers]) => [JSON.stringify(asked), bearers.map(([id, name, kind]) => ({ id, name, kind }))]),
    );
  },
};

type BearerRow = [asked: [key: string, kinds: EntityKind[] | null], bearers: [EntityId, string, EntityKind][]];

/** A folded name, and the kinds that its bearer may be of. */
type NameAmong = string & { readonly of?: 'bearersOf' };

function nameAmong(name: string, kinds: readonly EntityKind[]): NameAmong {
  return JSON.stringify([nameKey(name), kinds.length < ENTITY_KINDS.length ? kinds : null]);
}

/**
 * The entity that a reference means, among `kinds`; undefined for one that nobody bears. Throws AmbiguousName, or
 * WrongKind for an id, or a name with its kind, that is none of them.
 */
export async function findReference(
  asking: Asking,
  reference: EntityReference,
  kinds: readonly EntityKind[] = ENTITY_KINDS,
): Promise<EntityId | undefined> {
  if (reference.id != null) {
    const kind = kindOfId(reference.id);
    if (kind === undefined) return undefined;
    if (!(kinds as readonly string[]).includes(kind)) throw new WrongKind(reference.id, kind, kinds);
    return (await asking.one(entityById, reference.id as EntityId))?.id;
  }
  const name = reference.named?.name ?? reference.name ?? '';
  const wanted = reference.named ? [reference.named.kind] : kinds;
  if (reference.named && !kinds.includes(reference.named.kind)) throw new WrongKind(name, reference.named.kind, kinds);
  const bearers = (await asking.one(bearersOf, nameAmong(name, wanted))) ?? [];
  if (bearers.length > 1) throw new AmbiguousName(name, bearers);
  return bearers[0]?.id as EntityId | undefined;
}

/** As {@link findReference}, but throws UnknownName with the nearest names where there is none: for references in filters. */
export async function requireReference(
  asking: Asking,
  reference: EntityReference,
  kinds: readonly EntityKind[] = ENTITY_KINDS,
): Promise<EntityId> {
  const found = await findReference(asking, reference, kinds);
  if (found !== undefined) return found;
  const name = reference.id ?? reference.named?.name ?? reference.name ?? '';
  const wanted = reference.named ? [reference.named.kind] : kinds.length < ENTITY_KINDS.length ? kinds : undefined;
  throw new UnknownName(shortened(name), wanted, await nearestNames(asking, name, wanted));
}

/** As an error repeats it: a name can be as long as a request. */
function shortened(name: string): string {
  const characters = [...name];
  return characters.length > 100 ? `${characters.slice(0, 100).join('')}…` : name;
}

/** Each entity and all that is part of it, in however many steps: the statement goes eight at a time. */
const withParts: Question<EntityId, EntityId[]> = {
  name: 'withParts',
  async answer(graph, ids) {
    const partsOf = new Map<EntityId, { readonly parts: readonly EntityId[]; readonly deepest: readonly EntityId[] }>();
    for (let frontier = [...ids]; frontier.length > 0; ) {
      const rows = await graph.run<[EntityId, EntityId[], EntityId[]]>(statement('with-parts'), { ids: frontier });
      for (const [id, parts, deepest] of rows) partsOf.set(id, { parts, deepest });
      frontier = [...new Set(rows.flatMap(([, , deepest]) => deepest))].filter((id) => !partsOf.has(id));
    }
    const wholeOf = (id: EntityId) => {
      const found = new Set<EntityId>();
      const walked = new Set<EntityId>();
      for (const waiting = [id]; ; ) {
        const next = waiting.pop();
        if (next === undefined) return [...found];
        if (walked.has(next)) continue;
        walked.add(next);
        const { parts, deepest } = partsOf.get(next) ?? { parts: [], deepest: [] };
        for (const part of parts) found.add(part);
        waiting.push(...deepest);
      }
    };
    return new Map(ids.filter((id) => partsOf.has(id)).map((id) => [id, wholeOf(id)]));
  },
};

/** A reference in a filter as a list of ids, or null where it was left out; with what is part of it at any depth if wanted. */
export async function idsOf(
  asking: Asking,
  reference: EntityReference | null | undefined,
  kinds: readonly EntityKind[] | undefined,
  parts: 'WITH_PARTS' | 'ITSELF',
): Promise<EntityId[] | null> {
  if (reference == null) return null;
  const id = await requireReference(asking, reference, kinds);
  return parts === 'ITSELF' ? [id] : ((await asking.one(withParts, id)) ?? [id]);
}

const isArticle: Question<ArticleId, true> = {
  name: 'isArticle',
  async answer(graph, ids) {
    const rows = await graph.run<[ArticleId]>(statement('articles-known'), { ids });
    return new Map(rows.map(([id]) => [id, true]));
  },
};

/** The article that a filter names by its id; null where it was left out. Throws WrongKind, or UnknownId where there is none. */
export async function requireArticle(asking: Asking, id: string | null | undefined): Promise<ArticleId | null> {
  if (id == null) return null;
  const kind = kindOfId(id);
  if (kind !== undefined && kind !== 'ARTICLE') throw new WrongKind(id, kind, ['ARTICLE']);
  const known = kind === 'ARTICLE' && (await asking.one(isArticle, id as ArticleId));
  if (!known) throw new UnknownId(shortened(id), ['ARTICLE']);
  return id as ArticleId;
}

/** What is compared of a name that nobody bears, how many of its pairs of characters are looked for, and how far each. */
const MAX_CHARACTERS = 40;
const MAX_PIECES = 8;
const MAX_HITS = 100;

type NameRow = [id: string, key: string, form: string, how: string, EntityId, EntityKind, byName: string];

/** At most three names that share a piece with what was asked for, the most similar first. */
async function nearestNames(
  asking: Asking,
  name: string,
  kinds: readonly EntityKind[] | undefined,
): Promise<Candidate[]> {
  const characters = [...nameKey(name)].slice(0, MAX_CHARACTERS);
  const key = characters.join('');
  const pairs = new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
  const pieces = [...pairs].filter((pair) => /^\p{Script=Han}+$/u.test(pair)).slice(0, MAX_PIECES);
  const [beginnings, ...hits] = await Promise.all([
    // A Latin word is in the index only whole, so its first half must do.
    asking.graph.run<NameRow>(statement('names-by-prefix'), {
      key: characters.slice(0, Math.ceil(characters.length / 2)).join(''),
      limit: MAX_HITS,
    }),
    ...pieces.map((piece) => asking.graph.findText('names', [piece], MAX_HITS)),
  ]);
  const known = new Set(beginnings.map(([id]) => id));
  const ids = [...new Set(hits.flat().map(({ id }) => id))].filter((id) => !known.has(id));
  const more = ids.length === 0 ? [] : await asking.graph.run<NameRow>(statement('names-by-ids'), { ids });
  const rows = characters.length < 2 ? more : [...beginnings, ...more];
  const candidates = new Map<EntityId, { name: string; kind: EntityKind; difference: number }>();
  for (const [, nameFound, form, how, id, kind] of rows) {
    if ((how !== 'NAME' && how !== 'ALIAS') || (kinds && !kinds.includes(kind))) continue;
    const difference = distance(key, nameFound);
    if (difference < (candidates.get(id)?.difference ?? Number.POSITIVE_INFINITY))
      candidates.set(id, { name: form, kind, difference });
  }
  return [...candidates]
    .sort(([idA, a], [idB, b]) => a.difference - b.difference || (idA < idB ? -1 : 1))
    .slice(0, 3)
    .map(([id, candidate]) => ({ id, name: candidate.name, kind: candidate.kind }));
}
