import type { CompiledFlow } from '@hookswitch/flow-model';
import { voipbinResources } from '@hookswitch/webhooks';
import type { Surroundings } from '@hookswitch/webhooks';
import { nodeIdsOf, targetOf, toldNode, usualWay } from './shown-actions.js';

/** A flow as VoIPBIN's API shows it. */
export interface FlowResource {
  readonly id: string;
  readonly actions: readonly ShownAction[];
  readonly [field: string]: unknown;
}

export interface ShownAction {
  readonly id: string;
  readonly next_id: string;
  readonly type: string;
  readonly option?: Readonly<Record<string, unknown>>;
}

/** A live flow: its objects as actions. */
export function flowResource(flow: CompiledFlow, surroundings: Surroundings): FlowResource {
  const numberOf = (id: string) => {
    const number = surroundings.object('number', id)?.body['number'];
    return typeof number === 'string' ? number : null;
  };
  const ids = nodeIdsOf(flow);
  const actions = ids.map((id) => ({
    id,
    next_id: usualWay(flow, id),
    ...toldNode(flow, id, numberOf),
  }));
  const { flow_id, name } = flow;
  const shown = voipbinResources.flow({ flow_id, name, actions }, surroundings) as FlowResource;
  return {
    ...shown,
    actions: shown.actions.map((action, at) =>
      // What VoIPBIN's action goes on to is where it jumps no more; the dialect knows one way on alone.
      action.type === 'goto'
        ? { ...action, option: { ...action.option, target_id: targetOf(flow, ids[at] ?? '', 'next') } }
        : action,
    ),
  };
}
