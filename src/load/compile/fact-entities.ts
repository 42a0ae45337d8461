import { type EntityId, entityId } from '../../domain/ids.js';
import type {
  EntityKind,
  IndustryKind,
  InitiativeKind,
  Modality,
  OrganizationSector,
  PlaceLevel,
} from '../../domain/kinds.js';
import type { EntitiesFile } from '../facts/entities-file.js';
import type { FactPath } from '../facts/facts-file.js';

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

interface Introduction {
  readonly entity: FactEntity;
  readonly path: FactPath;
}

/** All entities that a file introduces. */
export function* entitiesIn(file: EntitiesFile): Generator<Introduction> {
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
): Generator<Introduction> {
  for (const [index, entry] of entries.entries()) {
    const { key, name, aliases, editorialAliases, summary } = entry;
    yield {
      entity: { id: entityId(kind, key), kind, key, name, aliases, editorialAliases, summary, ...ownOf(entry) },
      path: [section, index],
    };
  }
}
