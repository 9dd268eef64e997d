import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from './client.js';
import type { paths } from './schema.generated.js';

type MapAnswer = paths['/api/v1/configuration/map']['get']['responses'][200]['content']['application/json'];

/** One object of the configuration. */
export type LinkEnd = MapAnswer['objects'][number];
/** One object refers to another. */
export type Link = MapAnswer['links'][number];
/** What the configuration is made of, and how it hangs together. */
export type ConfigurationMap = MapAnswer;
/** A place where an object is used. */
export type Use = Omit<Link, 'to'>;

export const MAP_KEY = ['configuration-map'] as const;

/** Every place in the drafts where an object is used: read when somebody wants to know. */
export function useUses(type: string, id: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: [...MAP_KEY, 'uses', type, id],
    queryFn: async () => {
      const query = { type: type as LinkEnd['type'], id };
      return (await bodyOf(client.GET('/api/v1/configuration/usage', { params: { query } }))).used_by;
    },
    staleTime: 0,
  });
}

/** Whether an object cannot be deleted now, as far as is known here: what is not, the server finds out. */
export function useIsUsed(type: string, id: string, enabled = true): boolean {
  const uses = useUses(type, id, enabled);
  return enabled && (uses.isPending || (uses.data?.length ?? 0) > 0);
}

/** How the drafts, or what is live, hang together. */
export function useConfigurationMap(of: 'drafts' | 'live' = 'drafts') {
  return useQuery({
    queryKey: [...MAP_KEY, of],
    queryFn: () => bodyOf(client.GET('/api/v1/configuration/map', { params: { query: { of } } })),
    staleTime: 0,
  });
}
