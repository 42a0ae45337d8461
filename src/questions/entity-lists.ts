import type { EntityId } from '../domain/ids.js';
import {
  ENTITY_LABELS,
  type EntityKind,
  type IndustryKind,
  type InitiativeKind,
  type Modality,
  type OrganizationSector,
  type PlaceLevel,
} from '../domain/kinds.js';
import { nameKey } from '../domain/name-key.js';
import type { Words } from '../engine/statements.js';
import type { Asking } from './asking.js';
import { dayRange } from './dates.js';
import { entityAlong } from './entities.js';
import { someOf } from './lists.js';
import { countOf, type List, pageOfIds } from './pages.js';
import { type PageArguments, windowOf } from './paging.js';
import { type EntityReference, idsOf } from './references.js';

export interface EntityFilter {
  readonly name?: string | null | undefined;
  readonly nameContains?: string | null | undefined;
}

export interface OrganizationFilter extends EntityFilter {
  readonly sectors?: readonly OrganizationSector[] | null | undefined;
  readonly partOf?: EntityReference | null | undefined;
  readonly industry?: EntityReference | null | undefined;
  readonly place?: EntityReference | null | undefined;
}

export interface IndustryFilter extends EntityFilter {
  readonly kinds?: readonly IndustryKind[] | null | undefined;
  readonly partOf?: EntityReference | null | undefined;
  readonly place?: EntityReference | null | undefined;
}

export interface PlaceFilter extends EntityFilter {
  readonly levels?: readonly PlaceLevel[] | null | undefined;
  readonly partOf?: EntityReference | null | undefined;
  readonly industry?: EntityReference | null | undefined;
}

export interface InitiativeFilter extends EntityFilter {
  readonly kinds?: readonly InitiativeKind[] | null | undefined;
  readonly runBy?: EntityReference | null | undefined;
  readonly partOf?: EntityReference | null | undefined;
  readonly setOutIn?: EntityReference | null | undefined;
  readonly about?: EntityReference | null | undefined;
  readonly modality?: readonly Modality[] | null | undefined;
}

export interface EventFilter extends EntityFilter {
  readonly organizer?: EntityReference | null | undefined;
  readonly participant?: EntityReference | null | undefined;
  readonly place?: EntityReference | null | undefined;
  readonly about?: EntityReference | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

export interface DocumentFilter extends EntityFilter {
  readonly about?: EntityReference | null | undefined;
  readonly producedBy?: EntityReference | null | undefined;
  readonly issuedBy?: EntityReference | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

export type EntityOrder = 'NAME' | 'EVIDENCE_DESC' | 'RECENT_DESC';
const KEYS = { NAME: 'byName', EVIDENCE_DESC: 'byEvidence', RECENT_DESC: 'byRecent' } as const satisfies Record<
  EntityOrder,
  Words['KEY']
>;

/** The topics that match, a page. Nothing is asked of them but their names. */
export function topics(asking: Asking, filter: EntityFilter, order: EntityOrder, page: PageArguments) {
  return entitiesListed(asking, 'TOPIC', order, page, async () => ({
    name: 'entities',
    words: { LABEL: ENTITY_LABELS.TOPIC },
    parameters: namesOf(filter),
  }));
}

export function organizations(asking: Asking, filter: OrganizationFilter, order: EntityOrder, page: PageArguments) {
  return entitiesListed(asking, 'ORGANIZATION', order, page, async () => {
    const sectors = someOf('sectors', filter.sectors);
    const [partOf, industriesOf, placesOf] = await Promise.all([
      idsOf(asking, filter.partOf, ['ORGANIZATION'], 'WITH_PARTS'),
      idsOf(asking, filter.industry, ['INDUSTRY'], 'WITH_PARTS'),
      idsOf(asking, filter.place, ['PLACE'], 'WITH_PARTS'),
    ]);
    const parameters = { ...namesOf(filter), sectors, partOf, industries: industriesOf, places: placesOf };
    return { name: 'organizations', parameters };
  });
}

export function industries(asking: Asking, filter: IndustryFilter, order: EntityOrder, page: PageArguments) {
  return entitiesListed(asking, 'INDUSTRY', order, page, async () => {
    const kinds = someOf('kinds', filter.kinds);
    const [partOf, places] = await Promise.all([
      idsOf(asking, filter.partOf, ['INDUSTRY'], 'WITH_PARTS'),
      idsOf(asking, filter.place, ['PLACE'], 'WITH_PARTS'),
    ]);
    return { name: 'industries', parameters: { ...namesOf(filter), kinds, partOf, places } };
  });
}

export function places(asking: Asking, filter: PlaceFilter, order: EntityOrder, page: PageArguments) {
  return entitiesListed(asking, 'PLACE', order, page, async () => {
    const levels = someOf('levels', filter.levels);
    const [partOf, industriesThere] = await Promise.all([
      idsOf(asking, filter.partOf, ['PLACE'], 'WITH_PARTS'),
      idsOf(asking, filter.industry, ['INDUSTRY'], 'WITH_PARTS'),
    ]);
    return { name: 'places', parameters: { ...namesOf(filter), levels, partOf, industries: industriesThere } };
  });
}

export function initiatives(asking: Asking, filter: InitiativeFilter, order: EntityOrder, page: PageArguments) {
  return entitiesListed(asking, 'INITIATIVE', order, page, async () => {
    const kinds = someOf('kinds', filter.kinds);
    const modality = someOf('modality', filter.modality);
    const [runBy, partOf, setOutIn, about] = await Promise.all([
      idsOf(asking, filter.runBy, undefined, 'ITSELF'),
      idsOf(asking, filter.partOf, ['INITIATIVE'], 'WITH_PARTS'),
      idsOf(asking, filter.setOutIn, ['DOCUMENT'], 'ITSELF'),
      idsOf(asking, filter.about, undefined, 'WITH_PARTS'),
    ]);
    const parameters = { ...namesOf(filter), kinds, modality, runBy, partOf, setOutIn, about };
    return { name: 'initiatives', parameters };
  });
}

export function events(asking: Asking, filter: EventFilter, order: EntityOrder, page: PageArguments) {
  return entitiesListed(asking, 'EVENT', order, page, async () => {
    const [organizers, participants, placesOf, about] = await Promise.all([
      idsOf(asking, filter.organizer, ['PERSON', 'ORGANIZATION'], 'ITSELF'),
      idsOf(asking, filter.participant, ['PERSON', 'ORGANIZATION'], 'ITSELF'),
      idsOf(asking, filter.place, undefined, 'WITH_PARTS'),
      idsOf(asking, filter.about, undefined, 'WITH_PARTS'),
    ]);
    const range = dayRange(filter.from, filter.to);
    return {
      name: 'events',
      parameters: { ...namesOf(filter), organizers, participants, places: placesOf, about, ...range },
    };
  });
}

export function documents(asking: Asking, filter: DocumentFilter, order: EntityOrder, page: PageArguments) {
  return entitiesListed(asking, 'DOCUMENT', order, page, async () => {
    const [about, producedBy, issuedBy] = await Promise.all([
      idsOf(asking, filter.about, undefined, 'WITH_PARTS'),
      idsOf(asking, filter.producedBy, undefined, 'ITSELF'),
      idsOf(asking, filter.issuedBy, undefined, 'ITSELF'),
    ]);
    const range = dayRange(filter.from, filter.to);
    return { name: 'documents', parameters: { ...namesOf(filter), about, producedBy, issuedBy, ...range } };
  });
}

/** A page of entities of one kind in an order; the page is checked before the list's conditions are found out. */
export async function entitiesListed(
  asking: Asking,
  kind: EntityKind,
  order: EntityOrder,
  page: PageArguments,
  listOf: () => Promise<List>,
) {
  const KEY = KEYS[order];
  const window = windowOf(`${kind.toLowerCase()}.${KEY}`, page);
  const { words, ...rest } = await listOf();
  const list: List = { ...rest, words: { ...words, KEY }, along: entityAlong };
  return {
    page: await pageOfIds<EntityId>(asking, list, window),
    totalCount: () => countOf(asking.graph, list),
  };
}

function namesOf({ name, nameContains }: EntityFilter) {
  return {
    name: name == null ? null : nameKey(name),
    nameContains: nameContains == null ? null : nameKey(nameContains),
  };
}
