import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql.js';
import { request } from './request.js';
import { useKept } from './use-kept.js';

export interface UseAskOptions {
  /** False: not asked yet. */
  readonly enabled?: boolean;
  /** Shows what was there for the variables before, dimmed, until the new answer is there. */
  readonly keep?: boolean;
  readonly staleMs?: number;
}

/** Asks the service for a view. What a later answer would replace is ended, as is what nobody looks at any more. */
export function useAsk<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { enabled = true, keep = false, staleMs }: UseAskOptions = {},
): UseQueryResult<Result, Error> {
  const query = useQuery<Result, Error>({
    queryKey: askKey(document, variables),
    queryFn: ({ signal }) => request(document, variables, { signal }),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
    ...(staleMs !== undefined && { staleTime: staleMs }),
  });
  return useKept(query, keep);
}

/** Under which an answer is kept. */
export function askKey<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): readonly [string, Variables] {
  return [document.toString(), variables];
}
