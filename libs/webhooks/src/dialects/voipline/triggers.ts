import type { DomainEvent } from '@hookswitch/events';
import { dataOf, isDialled, isDialledExtension, isFirstToAnswer, placerOf } from '../call-legs.js';
import type { CallData, LegData } from '../call-legs.js';

/** The tick boxes of VoIPLine, in the order of its document. */
export const TRIGGERS = [
  'user_inbound_call',
  'user_inbound_call_answered',
  'user_inbound_call_completion',
  'queue_call_summary',
  'ring_group_call_summary',
  'voicemail',
  'inbound_call_recording',
  'user_outbound_call',
  'user_outbound_call_answered',
  'user_outbound_call_completion',
  'outbound_call_recording',
] as const;

export type Trigger = (typeof TRIGGERS)[number];

const NONE: readonly Trigger[] = [];

/** The tick boxes that tell of an event: a user who is rung for another one's call to a number of ours is an answer to both. */
export function triggersOf(event: DomainEvent): readonly Trigger[] {
  switch (event.type) {
    case 'call_created':
    case 'call_ringing':
    case 'call_answered':
    case 'call_hungup':
      return triggersOfCall(event.type, dataOf<'call_created'>(event));
    case 'queuecall_done':
    case 'queuecall_abandoned':
      return ['queue_call_summary'];
    case 'ring_group_call_ended':
      return ['ring_group_call_summary'];
    case 'voicemail_left':
      return ['voicemail'];
    case 'recording_updated': {
      const { status, direction } = dataOf<'recording_updated'>(event);
      return status === 'done' ? [`${direction}_call_recording`] : NONE;
    }
    default:
      return NONE;
  }
}

function triggersOfCall(type: string, call: CallData): readonly Trigger[] {
  const { leg } = call;
  const calls = isOutbound(call);
  if (leg === null) {
    if (!calls) return NONE;
    return type === 'call_created'
      ? ['user_outbound_call']
      : type === 'call_hungup'
        ? ['user_outbound_call_completion']
        : NONE;
  }
  const reached = isDialledExtension(leg) && !isCalledByUser(call, leg);
  switch (type) {
    case 'call_ringing':
      return reached ? ['user_inbound_call'] : NONE;
    case 'call_hungup':
      return reached ? ['user_inbound_call_completion'] : NONE;
    case 'call_answered':
      return [
        ...(reached ? (['user_inbound_call_answered'] as const) : []),
        ...(calls && isFirstToAnswer(call, leg, isDialled) ? (['user_outbound_call_answered'] as const) : []),
      ];
    default:
      return NONE;
  }
}

/** A call that one of our users placed, at the phone or by a click, and that led somewhere: it runs a flow. */
function isOutbound(call: CallData): boolean {
  return call.direction === 'outbound' && call.flow_id !== null && (placerOf(call)?.user ?? null) !== null;
}

/** From extension to extension: who is called is the other side of an outbound call, and no call of their own. */
function isCalledByUser(call: CallData, { via, number, user }: LegData): boolean {
  const isCalled = number === call.to.number || user?.extension === call.to.number;
  return via === 'dial' && isCalled && isOutbound(call);
}
