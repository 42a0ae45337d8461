import { closest } from 'fastest-levenshtein';
import { type EntityId, entityId } from '../domain/ids.js';
import type {
  EntityKind,
  IndustryKind,
  InitiativeKind,
  Modality,
  OrganizationSector,
  PlaceLevel,
} from '../domain/kinds.js';
import { ENTITY_KINDS } from '../domain/kinds.js';
import { nameKey } from '../domain/name-key.js';
import type { FactMistake } from '../errors.js';
import type { FactPath, FactsFile } from './facts-folder.js';
import type { EntitiesFile } from './facts-schema.js';

/** An entity as the facts introduce it. */
export interface FactEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly editorialAliases: readonly string[];
  readonly summary?: string | undefined;
  readonly named?: boolean;
  readonly sector?: OrganizationSector;
  readonly level?: PlaceLevel;
  readonly code?: string | undefined;
  readonly industryKind?: IndustryKind;
  readonly initiativeKind?: InitiativeKind;
  readonly modality?: Modality;
  readonly shortTitle?: string | undefined;
}

/** Finds the entity that a reference in the facts means. */
export interface EntityRegistry {
  readonly entities: readonly FactEntity[];
  /**
   * The entity of that key, else of that name or alias, among `kinds`; `KIND:name` names the kind as well.
   * A sentence on what is wrong where there is none, or more than one.
   */
  resolve(reference: string, kinds?: readonly EntityKind[]): FactEntity | string;
}

/** Joins the entities of all files; two entities of one kind and key are a mistake. */
export function buildRegistry(files: readonly FactsFile<EntitiesFile>[], mistakes: FactMistake[]): EntityRegistry {
  const entities: FactEntity[] = [];
  const byKey = new Map<string, FactEntity[]>();
  const byName = new Map<string, FactEntity[]>();
  const firstPlace = new Map<EntityId, string>();
  for (const { file, content, lineOf } of files) {
    for (const { entity, path } of entitiesIn(content)) {
      const line = lineOf(path);
      const before = firstPlace.get(entity.id);
      if (before !== undefined) {
        mistakes.push({
          file: `facts/${file}`,
          line,
          message: `${entity.kind} ${entity.key} is introduced twice: first at ${before}; give namesakes different keys`,
        });
        continue;
      }
      firstPlace.set(entity.id, `facts/${file}:${line}`);
      entities.push(entity);
      append(byKey, entity.key, entity);
      for (const key of new Set([entity.name, ...entity.aliases, ...entity.editorialAliases].map(nameKey))) {
        append(byName, key, entity);
      }
    }
  }
  return {
    entities,
    resolve(reference, kinds) {
      const [wanted, name] = splitKind(reference, kinds);
      const fits = (entity: FactEntity) => wanted === undefined || wanted.includes(entity.kind);
      const found = (byKey.get(name) ?? []).filter(fits);
      const matches = found.length > 0 ? found : (byName.get(nameKey(name)) ?? []).filter(fits);
      const [match, ...others] = matches;
      if (match && others.length === 0) return match;
      if (match) {
        const list = matches.map((entity) => `${entity.kind}:${entity.key}`).join(', ');
        return `“${reference}” can mean ${list}; write which`;
      }
      const wrongKind = byKey.get(name)?.[0] ?? byName.get(nameKey(name))?.[0];
      if (wrongKind) return `“${reference}” is of kind ${wrongKind.kind}; here only ${wanted?.join(', ')} fits`;
      const near = closest(
        name,
        entities.filter(fits).map((entity) => entity.name),
      );
      return `no ${wanted?.join(' or ') ?? 'entity'} is called “${reference}”; the nearest is “${near}”`;
    },
  };
}

function splitKind(
  reference: string,
  kinds: readonly EntityKind[] | undefined,
): [kinds: readonly EntityKind[] | undefined, name: string] {
  const match = /^([A-Z]+):(.+)$/.exec(reference);
  const kind = ENTITY_KINDS.find((candidate) => candidate === match?.[1]);
  if (!kind || !match?.[2]) return [kinds, reference];
  return [kinds === undefined || kinds.includes(kind) ? [kind] : [], match[2]];
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

interface Introduced {
  readonly entity: FactEntity;
  readonly path: FactPath;
}

function* entitiesIn(file: EntitiesFile): Generator<Introduced> {
  yield* introduced('people', 'PERSON', file.people, ({ named }) => ({ named }));
  yield* introduced('organizations', 'ORGANIZATION', file.organizations, ({ sector }) => ({ sector }));
  yield* introduced('industries', 'INDUSTRY', file.industries, ({ kind }) => ({ industryKind: kind }));
  yield* introduced('places', 'PLACE', file.places, ({ level, code }) => ({ level, code }));
  yield* introduced('initiatives', 'INITIATIVE', file.initiatives, ({ kind, modality }) => ({
    initiativeKind: kind,
    modality,
  }));
  yield* introduced('topics', 'TOPIC', file.topics, () => ({}));
  yield* introduced('events', 'EVENT', file.events, ({ modality }) => ({ modality }));
  yield* introduced('documents', 'DOCUMENT', file.documents, ({ shortTitle }) => ({ shortTitle }));
}

type Named = Pick<FactEntity, 'key' | 'name' | 'aliases' | 'editorialAliases' | 'summary'>;

function* introduced<Entry extends Named>(
  section: keyof EntitiesFile,
  kind: EntityKind,
  entries: readonly Entry[],
  ownOf: (entry: Entry) => Partial<FactEntity>,
): Generator<Introduced> {
  for (const [index, entry] of entries.entries()) {
    const { key, name, aliases, editorialAliases, summary } = entry;
    yield {
      entity: { id: entityId(kind, key), kind, key, name, aliases, editorialAliases, summary, ...ownOf(entry) },
      path: [section, index],
    };
  }
}
