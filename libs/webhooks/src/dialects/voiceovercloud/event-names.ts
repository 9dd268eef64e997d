import type { DomainEvent } from '@hookswitch/events';
import { dataOf, isDialled, isDialledExtension, isFirstToAnswer, placerOf } from '../call-legs.js';
import type { CallData, LegData } from '../call-legs.js';

/** The names of Voice Over Cloud, in the order of its document; `incomingSMS` is of its second section. */
export const EVENT_NAMES = [
  'inboundCallStart',
  'inboundCallRinging',
  'inboundCallAnswered',
  'inboundCallEnd',
  'outboundCallStart',
  'outboundCallAnswered',
  'outboundCallEnd',
  'ivrOption',
  'callRecordingAvailable',
  'callTranscriptionAvailable',
  'incomingSMS',
] as const;

export type EventName = (typeof EVENT_NAMES)[number];

/** What an event is called there; `null` where that vendor has none. */
export function nameOf(event: DomainEvent): EventName | null {
  switch (event.type) {
    case 'call_created':
    case 'call_ringing':
    case 'call_answered':
    case 'call_hungup':
      return nameOfCallEvent(event, dataOf<'call_created'>(event));
    case 'ivr_option_selected':
      return isInbound(event, dataOf<'ivr_option_selected'>(event)) ? 'ivrOption' : null;
    case 'recording_updated':
      return event.data['status'] === 'done' ? 'callRecordingAvailable' : null;
    case 'transcribe_updated':
      return event.data['status'] === 'done' ? 'callTranscriptionAvailable' : null;
    case 'message_created':
      return event.data['direction'] === 'inbound' ? 'incomingSMS' : null;
    default:
      return null;
  }
}

/** An outbound call's extension: that of the user who placed it. */
export function callingExtension(call: CallData): LegData['user'] {
  return placerOf(call)?.user ?? null;
}

function nameOfCallEvent(event: DomainEvent, call: CallData): EventName | null {
  if (isInbound(event, call)) return nameOfInbound(event.type, call);
  return isOutbound(call) ? nameOfOutbound(event.type, call) : null;
}

/** A call that came in on a number of ours. Events of the catalogue's examples do not say on which. */
function isInbound({ facts }: DomainEvent, { direction }: Pick<CallData, 'direction'>): boolean {
  return direction === 'inbound' && facts.number_id !== null;
}

/** A call of one of our users, at the phone or by a click, that led somewhere: a flow dialled for it. */
function isOutbound(call: CallData): boolean {
  return call.direction === 'outbound' && call.flow_id !== null && callingExtension(call) !== null;
}

function nameOfInbound(type: string, call: CallData): EventName | null {
  const { subject, leg } = call;
  if (subject === 'call' || leg === null) {
    return type === 'call_created' ? 'inboundCallStart' : type === 'call_hungup' ? 'inboundCallEnd' : null;
  }
  if (type === 'call_ringing') return isDialledExtension(leg) ? 'inboundCallRinging' : null;
  if (type !== 'call_answered') return null;
  return isFirstToAnswer(call, leg, isDialledExtension) ? 'inboundCallAnswered' : null;
}

function nameOfOutbound(type: string, call: CallData): EventName | null {
  if (type === 'call_answered') return isOutboundAnswer(call) ? 'outboundCallAnswered' : null;
  if (call.subject === 'leg') return null;
  return type === 'call_created' ? 'outboundCallStart' : type === 'call_hungup' ? 'outboundCallEnd' : null;
}

/** The called party's answer; or the flow's, where it answers before anybody is dialled. */
function isOutboundAnswer(call: CallData): boolean {
  const { leg, answered_at } = call;
  if (leg === null) return !call.legs.some((other) => isDialled(other) && other.answered_at !== null);
  const byFlow = answered_at !== null && answered_at <= leg.started_at;
  return !byFlow && isFirstToAnswer(call, leg, isDialled);
}
