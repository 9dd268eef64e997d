import { exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import { dataOf } from '../call-legs.js';
import type { CallData, LegData } from '../call-legs.js';
import type { Trigger } from './triggers.js';

/** Where a tick box tells of calls in one direction and the catalogue's example goes in the other, it is turned round. */
const TYPES: Readonly<Record<Trigger, EventTypeName>> = {
  user_inbound_call: 'call_ringing',
  user_inbound_call_answered: 'call_answered',
  user_inbound_call_completion: 'call_hungup',
  queue_call_summary: 'queuecall_done',
  ring_group_call_summary: 'ring_group_call_ended',
  voicemail: 'voicemail_left',
  inbound_call_recording: 'recording_updated',
  user_outbound_call: 'call_created',
  user_outbound_call_answered: 'call_answered',
  user_outbound_call_completion: 'call_hungup',
  outbound_call_recording: 'recording_updated',
};

/** An event that a tick box tells of: the catalogue's example, made to fit. */
export function sampleOf(trigger: Trigger, now: string): DomainEvent {
  const event = exampleEvent(TYPES[trigger], 'sample', now);
  const answered = dataOf<'call_answered'>(exampleEvent('call_answered', 'sample', now));
  const over = dataOf<'call_hungup'>(exampleEvent('call_hungup', 'sample', now));
  switch (trigger) {
    case 'user_inbound_call_completion':
      return { ...event, data: inbound(answered, over) };
    case 'user_outbound_call':
    case 'user_outbound_call_answered':
    case 'user_outbound_call_completion':
      return { ...event, data: outbound(trigger, answered, over) };
    case 'outbound_call_recording':
      return {
        ...ofCall(event, answered),
        data: { ...event.data, direction: 'outbound', ...turned(answered) },
      };
    case 'inbound_call_recording':
    case 'voicemail':
      return ofCall(event, answered);
    default:
      return event;
  }
}

/** What the event knows of the call that it is about a part of. */
function ofCall(event: DomainEvent, { started_at, leg }: CallData): DomainEvent {
  return { ...event, facts: { call: { crm_id: null, started_at, user: leg?.user ?? null } } };
}

/** The user who was rung hangs up. */
function inbound(answered: CallData, { ended_at }: CallData): CallData {
  const leg: LegData = { ...answered.leg!, state: 'hangup', ended_at, cause: 'normal' };
  return { ...answered, leg, legs: [answered.legs[0]!, leg] };
}

/** The same two parties, and the user calls. */
function turned({ from, leg }: CallData): Pick<CallData, 'from' | 'to'> {
  return { from: { number: leg!.number, name: leg!.name }, to: { number: from.number, name: null } };
}

function outbound(trigger: Trigger, answered: CallData, over: CallData): CallData {
  const [caller] = answered.legs;
  const user = answered.leg!;
  const placer: LegData = {
    ...caller!,
    number: user.number,
    name: user.name,
    user: user.user,
    answered_at: null,
  };
  const call: CallData = {
    ...answered,
    ...turned(answered),
    direction: 'outbound',
    state: 'initial',
    answered_at: null,
    legs: [placer],
    subject: 'call',
    leg: null,
  };
  if (trigger === 'user_outbound_call') return call;
  const party: LegData = { ...user, kind: 'number', number: caller!.number, name: '', user: null };
  const { answered_at } = party;
  const legs = [{ ...placer, answered_at }, party];
  if (trigger === 'user_outbound_call_answered') {
    return { ...call, state: 'connected', legs, subject: 'leg', leg: party };
  }
  const { ended_at, state } = over;
  const ended = legs.map((leg): LegData => ({ ...leg, state, ended_at, cause: 'normal' }));
  return {
    ...call,
    state,
    answered_at,
    ended_at,
    end_reason: 'hungup_by_caller',
    hangup_by: 'caller',
    legs: ended,
  };
}
