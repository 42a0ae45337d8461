import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/**
 * The query with what was there before, where the answer that was to replace it failed: TanStack Query keeps it only
 * while it waits.
 */
export function useKept<Query extends UseQueryResult<unknown, Error>>(query: Query, keep: boolean): Query {
  const { data, isError } = query;
  const last = useRef<unknown>(undefined);
  useEffect(() => {
    if (data !== undefined) last.current = data;
  }, [data]);
  if (!keep || !isError || data !== undefined || last.current === undefined) return query;
  return { ...query, data: last.current, isPlaceholderData: true };
}
