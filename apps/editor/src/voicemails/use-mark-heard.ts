import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../api/client.js';

/** Says that a message was heard (`true`), or that it counts as new again. */
export function useMarkHeard(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (heard: boolean) =>
      bodyOf(client.PATCH('/api/v1/voicemails/{id}', { params: { path: { id } }, body: { heard } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['voicemails'] }),
  });
}
