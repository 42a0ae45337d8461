import { distance } from 'fastest-levenshtein';
import { type EntityId, kindOfId } from '../domain/ids.js';
import { ENTITY_KINDS, type EntityKind } from '../domain/kinds.js';
import { nameKey } from '../domain/name-key.js';
import { statement } from '../engine/statements.js';
import { AmbiguousName, type Candidate, UnknownName, WrongKind } from '../errors.js';
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

const bearersOf: Question<string, Candidate[]> = {
  name: 'bearersOf',
  async answer(graph, names) {
    const found = await Promise.all(
      names.map((name) =>
        graph.run<[string, string, EntityKind]>(statement('entities-by-name'), {
          key: nameKey(name),
          limit: MAX_CANDIDATES,
        }),
      ),
    );
    return new Map(
      names.map((name, index) => [
        name,
        (found[index] ?? []).map(([id, bearer, kind]) => ({ id, name: bearer, kind })),
      ]),
    );
  },
};

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
  const bearers = ((await asking.one(bearersOf, name)) ?? []).filter(({ kind }) => wanted.includes(kind as EntityKind));
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

const withParts: Question<EntityId, EntityId[]> = {
  name: 'withParts',
  async answer(graph, ids) {
    const rows = await graph.run<[EntityId, EntityId[]]>(statement('with-parts'), { ids });
    return new Map(rows);
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

/** What is compared of a name that nobody bears, how many of its pairs of characters are looked for, and how far each. */
const MAX_CHARACTERS = 40;
const MAX_PIECES = 8;
const MAX_HITS = 100;

/** At most three names that share a piece with what was asked for, the most similar first. */
async function nearestNames(
  asking: Asking,
  name: string,
  kinds: readonly EntityKind[] | undefined,
): Promise<Candidate[]> {
  const characters = [...nameKey(name)].slice(0, MAX_CHARACTERS);
  const key = characters.join('');
  const pieces = new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
  const hits = await Promise.all(
    [...pieces].slice(0, MAX_PIECES).map((piece) => asking.graph.findText('names', piece, MAX_HITS)),
  );
  const ids = [...new Set(hits.flat().map(({ id }) => id))];
  if (ids.length === 0) return [];
  const rows = await asking.graph.run<[string, string, string, string, EntityId, EntityKind, string]>(
    statement('names-by-ids'),
    { ids },
  );
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
