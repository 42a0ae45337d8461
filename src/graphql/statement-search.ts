import type { GraphQLResolveInfo } from 'graphql';
import type { PageArguments } from '../questions/paging.js';
import type { StatementFilter, StatementOrder, StatementRow, StatementSearch } from '../questions/statements.js';
import { fieldsOfMembers } from './selected-fields.js';

interface StatementArguments extends PageArguments {
  readonly filter?: StatementFilter | null | undefined;
  readonly orderBy?: StatementOrder | null | undefined;
}

/** What the arguments of a list of statements ask for. */
export function statementSearch(
  { filter, orderBy, ...page }: StatementArguments,
  order: StatementOrder,
  info: GraphQLResolveInfo,
): StatementSearch {
  return { filter: filter ?? {}, order: orderBy ?? order, page, row: statementRow(info) };
}

/** What the words of a statement answer, and what its places do besides: see StatementRef for who reads what. */
const WORDS = new Set(['__typename', 'id', 'kind', 'text', 'role', 'article']);
const PLACES = new Set([...WORDS, 'evidence', 'evidenceCount']);

/** How much of each statement a list should bring, so that what is asked of them needs no statement of its own. */
export function statementRow(info: GraphQLResolveInfo): StatementRow {
  const fields = [...fieldsOfMembers(info)];
  if (fields.length === 0) return 'rows/statement-id';
  if (fields.every((field) => WORDS.has(field))) return 'rows/statement-text';
  return fields.every((field) => PLACES.has(field)) ? 'rows/statement-cited' : 'rows/statement-told';
}
