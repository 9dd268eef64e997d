import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from '../api/resources.js';

/** Where a list comes from. `key` names it in the cache and changes with every filter. */
export interface PageSource<Item> {
  readonly key: readonly unknown[];
  readonly load: (pageToken: string | null) => Promise<Page<Item>>;
  /** Asks again this often, in milliseconds; for lists that change by themselves. */
  readonly refreshEvery?: number;
}

/** A list page by page, with all loaded items in one array. */
export function usePages<Item>(source: PageSource<Item>) {
  const query = useInfiniteQuery({
    queryKey: source.key,
    queryFn: ({ pageParam }) => source.load(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_page_token,
    refetchInterval: source.refreshEvery ?? false,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => [...page.result]) ?? [], [query.data]);
  return { ...query, items };
}
