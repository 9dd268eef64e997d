import type { Id } from '@hookswitch/flow-model';
import type { RequestTrial, RequestTrialResult } from '@hookswitch/editor-kit';
import { bodyOf, client } from './client.js';
import { describeError } from './problem.js';

/** Asks what a Fetch object of a flow asks. Why it could not be asked is the error's message. */
export async function tryFetch(
  flowId: Id,
  { nodeId, config, variables }: RequestTrial,
  signal: AbortSignal,
): Promise<RequestTrialResult> {
  try {
    const body = { flow_id: flowId, node_id: nodeId, config, variables };
    return await bodyOf(client.POST('/api/v1/fetch/try', { body, signal }));
  } catch (error) {
    const { title, detail } = describeError(error);
    throw new Error(detail || title, { cause: error });
  }
}
