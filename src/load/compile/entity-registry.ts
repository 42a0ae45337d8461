import type { EntityId } from '../../domain/ids.js';
import { ENTITY_KINDS, type EntityKind } from '../../domain/kinds.js';
import { nameKey } from '../../domain/name-key.js';
import type { FactMistake } from '../../errors.js';
import type { EntitiesFile } from '../facts/entities-file.js';
import type { FactsFile } from '../facts/facts-file.js';
import { nearestOf } from '../facts/nearest.js';
import { entitiesIn, type FactEntity } from './fact-entities.js';
import { reportOn } from './mistakes.js';

/** Finds the entity that a reference in the facts means. */
export interface EntityRegistry {
  /** Whether every file of entities could be read. */
  readonly isWhole: boolean;
  /** Each entity, and where it is introduced. */
  readonly entities: ReadonlyMap<EntityId, IntroducedEntity>;
  /**
   * The entity of that key, else of that name or alias, among `kinds`; `KIND:name` names the kind as well.
   * A sentence on what is wrong where there is none, or more than one.
   */
  resolve(reference: string, kinds?: readonly EntityKind[]): FactEntity | string;
}

export interface IntroducedEntity {
  readonly entity: FactEntity;
  /** Relative to the folder facts/. */
  readonly file: string;
  readonly line: number;
}

/** Joins the entities of all files; two entities of one kind and key are a mistake. */
export function buildRegistry(
  files: readonly FactsFile<EntitiesFile>[],
  isWhole: boolean,
  mistakes: FactMistake[],
): EntityRegistry {
  const entities = new Map<EntityId, IntroducedEntity>();
  const byKey = new Map<string, FactEntity[]>();
  const byName = new Map<string, FactEntity[]>();
  for (const source of files) {
    const report = reportOn(source, mistakes);
    for (const { entity, path } of entitiesIn(source.content)) {
      const before = entities.get(entity.id);
      if (before) {
        const where = `facts/${before.file}:${before.line}`;
        report(path, `${entity.kind} ${entity.key} is introduced in ${where} already; give namesakes different keys`);
      } else {
        entities.set(entity.id, { entity, file: source.file, line: source.lineOf(path) });
        append(byKey, entity.key, entity);
      }
      for (const form of formsOf(entity)) append(byName, nameKey(form), before?.entity ?? entity);
    }
  }
  return {
    isWhole,
    entities,
    resolve(reference, kinds) {
      const { name, prefix } = splitKind(reference);
      const wanted = prefix === undefined ? kinds : (kinds ?? [prefix]).filter((kind) => kind === prefix);
      const fits = ({ kind }: FactEntity) => wanted === undefined || wanted.includes(kind);
      const named = [...(byKey.get(name) ?? []), ...(byName.get(nameKey(name)) ?? [])];
      const byItsKey = (byKey.get(name) ?? []).filter(fits);
      const matches = byItsKey.length > 0 ? byItsKey : named.filter(fits);
      const [match, ...others] = matches;
      if (match && others.length === 0) return match;
      if (match) {
        const list = matches.map(({ kind, key }) => `${kind}:${key}`).join(', ');
        return `“${reference}” can mean ${list}; write which`;
      }
      const [other] = named;
      if (other) {
        const fitting = kinds === undefined || kinds.includes(other.kind) ? '' : `; what fits here is ${anyOf(kinds)}`;
        return `“${name}” is of kind ${other.kind}${prefix === undefined ? '' : `, not ${prefix}`}${fitting}`;
      }
      const forms = [...entities.values()].flatMap(({ entity }) => (fits(entity) ? formsOf(entity) : []));
      return `no ${prefix ?? (kinds ? anyOf(kinds) : 'entity')} is called “${name}”${nearestOf(name, forms)}`;
    },
  };
}

function formsOf({ name, aliases, editorialAliases }: FactEntity): string[] {
  return [name, ...aliases, ...editorialAliases];
}

/** PERSON, ORGANIZATION or PLACE. */
function anyOf(kinds: readonly EntityKind[]): string {
  return kinds.join(', ').replace(/, (\w+)$/, ' or $1');
}

/** KIND:name in its parts. */
function splitKind(reference: string): { readonly name: string; readonly prefix: EntityKind | undefined } {
  const [, prefix, name] = /^([A-Z]+):(.+)$/.exec(reference) ?? [];
  const kind = ENTITY_KINDS.find((candidate) => candidate === prefix);
  return kind && name !== undefined ? { name, prefix: kind } : { name: reference, prefix: undefined };
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (!list) map.set(key, [item]);
  else if (!list.includes(item)) list.push(item);
}
