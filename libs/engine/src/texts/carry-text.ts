import { newText, textEvent } from '@hookswitch/calls';
import type { Call, TextMessage } from '@hookswitch/calls';
import type { CompiledFlow, Id } from '@hookswitch/flow-model';
import { newId } from '@hookswitch/flow-model';
import { nextLane } from '../activeflow.machine.js';
import { newActiveflow } from '../incoming.js';
import { isoTime } from '../iso-time.js';
import { liveCall } from '../live-call.js';
import type { TextNumber } from '../ports.js';
import { Turn } from '../turn.js';
import type { Walk, WalkContext } from '../walk.js';

/** A text message as it came in. */
export interface IncomingText {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly provider_id: string | null;
}

/** A message that has come in: kept, and told. */
export function receivedText(
  text: IncomingText,
  number: TextNumber | null,
  activeflow_id: Id | null,
  at: string,
): TextMessage {
  const { number_id = null, environment_id = null, webhooks_enabled = true } = number ?? {};
  return newText('inbound', { ...text, number_id, environment_id, webhooks_enabled, activeflow_id }, at);
}

/**
 * Runs the flow that a number has for messages. It runs on something that stands in the place of a call, has no legs and is
 * over: whatever needs somebody on the line fails there, and the hang-up lane follows as soon as the flow has ended.
 */
export function carryText(
  text: IncomingText,
  number: TextNumber,
  flow: CompiledFlow,
  now: number,
  context: WalkContext,
  walk: Walk,
): { readonly turn: Turn; readonly message: TextMessage } {
  const at = isoTime(now);
  const release = context.release()?.number ?? 0;
  const activeflowId = newId();
  const message = receivedText(text, number, activeflowId, at);
  const activeflow = {
    ...newActiveflow(activeflowId, message.id, release, flow, at),
    reference_type: 'message' as const,
  };
  const live = liveCall(placeOfCall(message, flow, number, release), activeflow, flow);
  live.executed = [];
  const turn = new Turn(live, now, context.flowOf, context.registry);
  turn.texts.push(message);
  turn.emit((sequence) => textEvent('message_created', message, at, sequence));
  turn.emitActiveflow('activeflow_created');
  turn.changeVariables({
    'message.id': message.id,
    'message.from': message.from,
    'message.to': message.to,
    'message.text': message.text,
  });
  turn.lane = nextLane(turn.lane, { type: 'flow.started' });
  walk.begin(turn, flow, flow.entry);
  return { turn, message };
}

function placeOfCall(
  { id, from, to, created_at, activeflow_id, environment_id, webhooks_enabled }: TextMessage,
  { flow_id }: CompiledFlow,
  { number_id, number_name }: TextNumber,
  release: number,
): Call {
  return {
    id,
    live_id: 0,
    direction: 'inbound',
    state: 'hangup',
    from: { number: from, name: null },
    to: { number: to, name: number_name || null },
    crm_id: null,
    environment_id,
    number_id,
    flow_id,
    activeflow_id,
    release,
    started_at: created_at,
    answered_at: null,
    ended_at: created_at,
    end_reason: null,
    hangup_by: null,
    legs: [],
    gateway: '',
    channel_id: id,
    cursors: [],
    sequence: 0,
    webhooks_enabled,
    stands_for: 'message',
  };
}
