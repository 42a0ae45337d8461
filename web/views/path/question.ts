import { isIsoDate } from '../../../src/domain/partial-date.js';
import { RELATION_TYPE_NAMES } from '../../../src/domain/relation-types.js';
import type { Language, RelationType } from '../../api/generated/graphql.js';

/** What the address asks. */
export interface PathQuestion {
  readonly a: string | null;
  readonly b: string | null;
  /** Relations that are not to be walked. */
  readonly without: readonly RelationType[];
  readonly statedOnly: boolean;
  readonly since: string | null;
  readonly until: string | null;
}

export function questionOf(query: URLSearchParams): PathQuestion {
  const named = (query.get('without') ?? '').split('.');
  return {
    a: query.get('a') || null,
    b: query.get('b') || null,
    without: RELATION_TYPE_NAMES.filter((type) => named.includes(type)),
    statedOnly: query.get('basis') === 'STATED',
    since: dateIn(query, 'since'),
    until: dateIn(query, 'until'),
  };
}

export function addressOf({ a, b, without, statedOnly, since, until }: PathQuestion): string {
  const query = new URLSearchParams();
  if (a !== null) query.set('a', a);
  if (b !== null) query.set('b', b);
  if (without.length > 0) query.set('without', without.join('.'));
  if (statedOnly) query.set('basis', 'STATED');
  if (since !== null) query.set('since', since);
  if (until !== null) query.set('until', until);
  return `/path?${query}`;
}

export function isNarrowed({ without, statedOnly, since, until }: PathQuestion): boolean {
  return without.length > 0 || statedOnly || since !== null || until !== null;
}

export const WIDE = { without: [], statedOnly: false, since: null, until: null } as const;

export function variablesOf({ a, b, without, statedOnly, since, until }: PathQuestion, language: Language) {
  return {
    a: a ?? '',
    b: b ?? '',
    types: without.length === 0 ? null : RELATION_TYPE_NAMES.filter((type) => !without.includes(type)),
    basis: statedOnly ? (['STATED'] as const) : null,
    since,
    until,
    language,
  };
}

function dateIn(query: URLSearchParams, key: string): string | null {
  const text = query.get(key);
  return text !== null && isIsoDate(text) ? text : null;
}
