import type { EntityId } from '../domain/ids.js';
import { ENTITY_LABELS, type EntityKind, type OrganizationSector } from '../domain/kinds.js';
import { nameKey } from '../domain/name-key.js';
import type { Asking } from './asking.js';
import { dayRange } from './dates.js';
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

/** The entities of one kind that match, a page by name. */
export function entitiesOfKind(asking: Asking, kind: EntityKind, filter: EntityFilter, page: PageArguments) {
  return listed(asking, kind, page, async () => ({
    name: 'entities',
    words: { LABEL: ENTITY_LABELS[kind] },
    parameters: namesOf(filter),
  }));
}

export function organizations(asking: Asking, filter: OrganizationFilter, page: PageArguments) {
  return listed(asking, 'ORGANIZATION', page, async () => {
    const [partOf, industries, places] = await Promise.all([
      idsOf(asking, filter.partOf, ['ORGANIZATION'], 'WITH_PARTS'),
      idsOf(asking, filter.industry, ['INDUSTRY'], 'WITH_PARTS'),
      idsOf(asking, filter.place, ['PLACE'], 'WITH_PARTS'),
    ]);
    const sectors = someOf('sectors', filter.sectors);
    return { name: 'organizations', parameters: { ...namesOf(filter), sectors, partOf, industries, places } };
  });
}

export function events(asking: Asking, filter: EventFilter, page: PageArguments) {
  return listed(asking, 'EVENT', page, async () => {
    const [organizers, participants, places, about] = await Promise.all([
      idsOf(asking, filter.organizer, ['PERSON', 'ORGANIZATION'], 'ITSELF'),
      idsOf(asking, filter.participant, ['PERSON', 'ORGANIZATION'], 'ITSELF'),
      idsOf(asking, filter.place, undefined, 'WITH_PARTS'),
      idsOf(asking, filter.about, undefined, 'WITH_PARTS'),
    ]);
    const range = dayRange(filter.from, filter.to);
    return { name: 'events', parameters: { ...namesOf(filter), organizers, participants, places, about, ...range } };
  });
}

export function documents(asking: Asking, filter: DocumentFilter, page: PageArguments) {
  return listed(asking, 'DOCUMENT', page, async () => {
    const [about, producedBy, issuedBy] = await Promise.all([
      idsOf(asking, filter.about, undefined, 'WITH_PARTS'),
      idsOf(asking, filter.producedBy, undefined, 'ITSELF'),
      idsOf(asking, filter.issuedBy, undefined, 'ITSELF'),
    ]);
    const range = dayRange(filter.from, filter.to);
    return { name: 'documents', parameters: { ...namesOf(filter), about, producedBy, issuedBy, ...range } };
  });
}

async function listed(asking: Asking, kind: EntityKind, page: PageArguments, listOf: () => Promise<List>) {
  const window = windowOf(`${kind.toLowerCase()}.byName`, page);
  const list = await listOf();
  return {
    page: await pageOfIds<EntityId>(asking.graph, list, window),
    totalCount: () => countOf(asking.graph, list),
  };
}

function namesOf({ name, nameContains }: EntityFilter) {
  return {
    name: name == null ? null : nameKey(name),
    nameContains: nameContains == null ? null : nameKey(nameContains),
  };
}
