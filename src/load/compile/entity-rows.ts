import type { EntityId } from '../../domain/ids.js';
import { nameKey, pronounce } from '../../domain/name-key.js';
import { nameSortKey } from '../../domain/sort-keys.js';
import type { FactDate } from '../facts/shapes.js';
import { compact, type EntityRow, type NodeRow } from '../graph-parts.js';
import { dateProperties } from './dates.js';
import type { FactEntity } from './fact-entities.js';

/** Makes the row of each entity once, with the date that the articles give it. */
export function entityRows(dateOf: (entity: EntityId) => FactDate | undefined): (entity: FactEntity) => EntityRow {
  const rows = new Map<EntityId, EntityRow>();
  return (entity) => {
    const row = rows.get(entity.id) ?? entityRow(entity, dateOf(entity.id));
    rows.set(entity.id, row);
    return row;
  };
}

function entityRow(entity: FactEntity, date: FactDate | undefined): EntityRow {
  const { id, kind, key: _, name, ...own } = entity;
  const spoken = pronounce(name, kind === 'PERSON');
  const properties = compact({
    name,
    kind,
    ...own,
    pinyin: spoken?.pinyin,
    initials: spoken?.initials,
    ...dateProperties(date),
    byName: nameSortKey(spoken?.plain ?? nameKey(name), name, id),
  });
  return { id, kind, properties, names: namesOf(entity) };
}

/** Every form by which an entity can be found; a form that is found by its name is not listed as its alias again. */
function namesOf({ id, kind, name, aliases, editorialAliases }: FactEntity): NodeRow[] {
  const written = [
    { form: name, how: 'NAME' },
    ...[...aliases, ...editorialAliases].map((form) => ({ form, how: 'ALIAS' })),
  ];
  const spoken = written.flatMap(({ form }) => {
    const pronunciation = pronounce(form, kind === 'PERSON');
    if (!pronunciation) return [];
    const { plain, initials, surnameFirst, given } = pronunciation;
    return [
      { form, how: 'PINYIN', key: plain },
      { form, how: 'INITIALS', key: initials },
      ...(kind === 'PERSON'
        ? [
            { form, how: 'PINYIN', key: surnameFirst },
            { form, how: 'PINYIN', key: given },
          ]
        : []),
    ];
  });
  const keys = written.map(({ form, how }) => ({ form, how, key: nameKey(form) }));
  const words = written.flatMap(({ form }) =>
    laterWords(form).map((from) => ({ form, how: 'WORD', key: nameKey(from) })),
  );
  const names = new Map<string, NodeRow>();
  for (const { form, how, key } of [...keys, ...spoken, ...words]) {
    const mark = `${how} ${key}`;
    if (key === '' || names.has(mark) || (how === 'ALIAS' && names.has(`NAME ${key}`))) continue;
    names.set(mark, { id: `${id}:${names.size + 1}`, properties: { form, how, key } });
  }
  return [...names.values()];
}

/** A form of several Latin words from its second word on, from its third on, …: its key has no spaces to tell words apart. */
function laterWords(form: string): string[] {
  return [...form.matchAll(/(?<=[\s\-‐·/(&])[\p{Script=Latin}\p{N}]/gu)].map(({ index }) => form.slice(index));
}
