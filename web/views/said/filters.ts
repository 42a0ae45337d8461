import { isIsoDate } from '../../../src/domain/partial-date.js';
import type { Basis, StatementFilter, StatementKind } from '../../api/generated/graphql.js';

const KINDS: readonly StatementKind[] = ['SUGGESTION', 'RESPONSE', 'COMMITMENT', 'REMARK', 'DIALOGUE', 'ASSERTION'];
const BASES: readonly Basis[] = ['STATED', 'INFERRED'];
/** YYYY or YYYY-MM of a date. */
const LONGEST = 7;

/** What of the statements the address asks for. Values that it cannot have are as if they were not there. */
export interface SaidFilters {
  readonly topic: string | undefined;
  readonly event: string | undefined;
  readonly speaker: string | undefined;
  readonly body: string | undefined;
  readonly kinds: readonly StatementKind[];
  readonly basis: Basis | undefined;
  /** YYYY-MM, or YYYY of dates that say no more. */
  readonly month: string | undefined;
}

export function filtersOf(params: URLSearchParams): SaidFilters {
  const of = (name: string) => params.get(name) || undefined;
  const idOf = (name: string, pattern: RegExp) => {
    const id = of(name);
    return id !== undefined && pattern.test(id) ? id : undefined;
  };
  const asked = (params.get('kind') ?? '').split(',');
  const basis = params.get('basis');
  const month = params.get('month') ?? '';
  return {
    topic: of('topic'),
    event: of('event'),
    speaker: idOf('speaker', /^(?:per|org)_\w+$/),
    body: idOf('body', /^org_\w+$/),
    kinds: KINDS.filter((kind) => asked.includes(kind)),
    basis: BASES.find((one) => one === basis),
    month: month.length <= LONGEST && isIsoDate(month) ? month : undefined,
  };
}

export type Facet = 'kinds' | 'basis' | 'body' | 'month';

/** As the API takes it; without one of them, to count what each of its values would give. */
export function statementFilter(filters: SaidFilters, without?: Facet): StatementFilter {
  const { topic, event, speaker, body, kinds, basis, month } = filters;
  return {
    ...(topic !== undefined && { about: { id: topic } }),
    ...(event !== undefined && { event: { id: event } }),
    ...(speaker !== undefined && { speaker: { id: speaker } }),
    ...(body !== undefined && without !== 'body' && { organization: { id: body } }),
    ...(kinds.length > 0 && without !== 'kinds' && { kinds }),
    ...(basis !== undefined && without !== 'basis' && { basis: [basis] }),
    ...(month !== undefined && without !== 'month' && { from: month, to: month }),
  };
}

/** Whether any of the facets is used. */
export function narrowed({ speaker, body, kinds, basis, month }: SaidFilters): boolean {
  return [speaker, body, basis, month].some((value) => value !== undefined) || kinds.length > 0;
}

/** The kinds after one was pressed, as the address has them. */
export function toggledKinds(kinds: readonly StatementKind[], kind: StatementKind): string | undefined {
  const next = KINDS.filter((one) => (one === kind) !== kinds.includes(one));
  return next.length === 0 ? undefined : next.join(',');
}
