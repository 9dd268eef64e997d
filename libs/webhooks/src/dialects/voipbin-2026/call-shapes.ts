import type { Action } from '../voipbin/action.js';
import type { ActiveflowView } from '../voipbin/activeflow-view.js';
import type { Address } from '../voipbin/address.js';
import type { CallView } from '../voipbin/call-view.js';
import { NIL } from '../voipbin/ids.js';
import { goTime } from '../voipbin/times.js';
import { filled } from './filled.js';

export function actionShape({ id, next_id, type, option }: Action, tm_execute: string | null): object {
  return { id, next_id, ...filled({ type, option }), tm_execute: goTime(tm_execute) };
}

export function addressShape(address: Address): object {
  return filled({ ...address });
}

export function activeflowShape(view: ActiveflowView, customer_id: string): object {
  const executed_actions = view.executed_actions.map((action) => actionShape(action, null));
  return {
    id: view.id,
    customer_id,
    flow_id: view.flow_id,
    status: view.status,
    reference_type: view.reference_type,
    reference_id: view.reference_id,
    reference_activeflow_id: NIL,
    on_complete_flow_id: NIL,
    current_action: actionShape(view.current_action, null),
    forward_action_id: NIL,
    ...filled({ executed_actions }),
    tm_create: goTime(view.tm_create),
    tm_update: goTime(view.tm_update),
    tm_delete: null,
  };
}

export function callShape(view: CallView, customer_id: string): object {
  return {
    id: view.id,
    customer_id,
    owner_type: view.owner_id === null ? '' : 'agent',
    owner_id: view.owner_id ?? NIL,
    flow_id: view.flow_id,
    activeflow_id: view.activeflow_id,
    type: 'flow',
    master_call_id: view.master_call_id,
    ...filled({ chained_call_ids: view.chained_call_ids }),
    recording_id: view.recording_id,
    ...filled({ recording_ids: view.recording_ids }),
    groupcall_id: NIL,
    source: addressShape(view.source),
    destination: addressShape(view.destination),
    status: view.status,
    action: actionShape(view.action, view.tm_execute),
    direction: view.direction,
    ...filled({
      hangup_by: view.hangup_by,
      hangup_reason: view.hangup_reason,
      tm_progressing: goTime(view.tm_progressing),
      tm_ringing: goTime(view.tm_ringing),
      tm_hangup: goTime(view.tm_hangup),
      tm_create: goTime(view.tm_create),
      tm_update: goTime(view.tm_update),
    }),
  };
}
