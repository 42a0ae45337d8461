import type { EntityId } from '../domain/ids.js';
import type {
  EntityKind,
  IndustryKind,
  InitiativeKind,
  Modality,
  OrganizationSector,
  PlaceLevel,
} from '../domain/kinds.js';
import type { Entity } from '../domain/values.js';
import { statement } from '../engine/statements.js';
import type { Bring, Question } from './asking.js';
import { type DateColumns, readDate } from './rows.js';

export type EntityRow = [
  id: EntityId,
  kind: EntityKind,
  name: string,
  aliases: string[] | null,
  editorialAliases: string[] | null,
  pinyin: string | null,
  summary: string | null,
  named: boolean | null,
  sector: OrganizationSector,
  industryKind: IndustryKind,
  level: PlaceLevel,
  code: string | null,
  initiativeKind: InitiativeKind,
  modality: Modality,
  shortTitle: string | null,
  date: DateColumns,
];

/** Each entity itself. */
export const entityById: Question<EntityId, Entity> = {
  name: 'entityById',
  async answer(graph, ids) {
    const rows = await graph.run<[EntityRow]>(statement('entities-by-ids'), { ids });
    return new Map(rows.map(([row]) => [row[0], readEntity(row)]));
  },
};

/** Keeps an entity that came along. */
export function bringEntity(bring: Bring, row: EntityRow): void {
  bring(entityById, row[0], readEntity(row));
}

/** What comes along with a list of entities. */
export const entityAlong = (bring: Bring, _: string, row: EntityRow): void => bringEntity(bring, row);

function readEntity(row: EntityRow): Entity {
  const [id, kind, name, aliases, editorialAliases, pinyin, summary] = row;
  const [, , , , , , , named, sector, industryKind, level, code, initiativeKind, modality, shortTitle, date] = row;
  const common = { id, name, aliases: [...(aliases ?? []), ...(editorialAliases ?? [])], pinyin, summary };
  switch (kind) {
    case 'PERSON':
      return { ...common, kind, named: named ?? true };
    case 'ORGANIZATION':
      return { ...common, kind, sector };
    case 'INDUSTRY':
      return { ...common, kind, industryKind };
    case 'PLACE':
      return { ...common, kind, level, code };
    case 'INITIATIVE':
      return { ...common, kind, initiativeKind, modality };
    case 'TOPIC':
      return { ...common, kind };
    case 'EVENT':
      return { ...common, kind, modality, date: readDate(date) };
    case 'DOCUMENT':
      return { ...common, kind, shortTitle, date: readDate(date) };
  }
}
