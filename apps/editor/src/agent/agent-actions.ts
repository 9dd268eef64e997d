import type { Id } from '@hookswitch/flow-model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../api/client.js';
import type { AgentRecord } from '../api/records.js';
import { putAgent } from '../queues/use-agents.js';

/** What an agent asks for. `queue_ids` left out: all. */
export type AgentAction =
  | { readonly do: 'sign_in' | 'sign_out' | 'unpause'; readonly queue_ids?: readonly Id[] }
  | { readonly do: 'pause'; readonly reason: string }
  | { readonly do: 'wrap_up_end' };

/** Asks for one thing at a time: while a request is on its way, all buttons wait for it. */
export function useAgentAction(userId: Id) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (action: AgentAction) => ask(userId, action),
    // The page says it beside the buttons.
    meta: { quiet: true },
    onSuccess: (agent) => putAgent(queries, agent),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['agent', userId] }),
  });
}

function ask(user_id: Id, action: AgentAction): Promise<AgentRecord> {
  const params = { path: { user_id } };
  if (action.do === 'pause') {
    const body = { reason: action.reason };
    return bodyOf(client.POST('/api/v1/agents/{user_id}/pause', { params, body }));
  }
  if (action.do === 'wrap_up_end') {
    return bodyOf(client.POST('/api/v1/agents/{user_id}/wrap_up_end', { params }));
  }
  const body = action.queue_ids === undefined ? {} : { queue_ids: [...action.queue_ids] };
  switch (action.do) {
    case 'sign_in':
      return bodyOf(client.POST('/api/v1/agents/{user_id}/sign_in', { params, body }));
    case 'sign_out':
      return bodyOf(client.POST('/api/v1/agents/{user_id}/sign_out', { params, body }));
    case 'unpause':
      return bodyOf(client.POST('/api/v1/agents/{user_id}/unpause', { params, body }));
  }
}
