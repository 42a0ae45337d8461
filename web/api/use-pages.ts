import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql.js';
import { request } from './request.js';
import { askKey } from './use-ask.js';
import { useKept } from './use-kept.js';

/** A page of a list, as every list of the API has it. */
export interface Page<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/**
 * A list, page after page. `pageOf` takes it from the answer; `after` is put into the variables. What it returns fits
 * Region (`query`, `cancelKey`) and Partial (`nodes.length`, `totalCount`, `more`, `busy`).
 */
export function usePages<Result, Variables extends { after?: string | null | undefined }, Node>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  pageOf: (result: Result) => Page<Node> | null,
  { enabled = true, keep = false }: { readonly enabled?: boolean; readonly keep?: boolean } = {},
) {
  const cancelKey = ['pages', ...askKey(document, variables)] as const;
  const answer = useInfiniteQuery({
    queryKey: cancelKey,
    queryFn: ({ signal, pageParam }) => request(document, { ...variables, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const info = pageOf(last)?.pageInfo;
      return info?.hasNextPage ? info.endCursor : null;
    },
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
  });
  const query = useKept(answer, keep);
  const pages = (query.data?.pages ?? []).flatMap((result) => pageOf(result) ?? []);
  return {
    query,
    cancelKey,
    nodes: pages.flatMap(({ nodes }) => nodes),
    totalCount: pages[0]?.totalCount ?? 0,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    busy: query.isFetchingNextPage,
  };
}
