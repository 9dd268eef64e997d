import type { DomainEvent } from '@hookswitch/events';
import { dataOf, firstAnswered, isDialled, isDialledExtension, secondsBetween } from '../call-legs.js';
import type { CallData, LegData } from '../call-legs.js';
import type { QueryField } from '../in-query.js';
import { plainTime } from '../plain-time.js';
import type { Surroundings } from '../surroundings.js';
import { callingExtension } from './event-names.js';
import type { EventName } from './event-names.js';
import { bareNumber } from './bare-number.js';

/** The fields of an event in the order of the vendor's tables. What is unset is sent empty. */
export function fieldsOf(name: EventName, event: DomainEvent, surroundings: Surroundings): QueryField[] {
  return [['event', name], ['date', plainTime(event.timestamp)], ...detailsOf(name, event, surroundings)];
}

function detailsOf(name: EventName, event: DomainEvent, surroundings: Surroundings): QueryField[] {
  switch (name) {
    case 'incomingSMS':
      return messageFields(event);
    case 'callRecordingAvailable':
      return recordingFields(dataOf<'recording_updated'>(event));
    case 'callTranscriptionAvailable':
      return recordingFields({
        call_id: dataOf<'transcribe_updated'>(event).call_id,
        crm_id: event.facts.call?.crm_id ?? null,
      });
    case 'ivrOption': {
      const data = dataOf<'ivr_option_selected'>(event);
      return [...caller(data), ['ivrOption', data.option.key], crmId(data)];
    }
    default:
      return callFields(name, dataOf<'call_created'>(event), surroundings);
  }
}

function callFields(
  name: Exclude<EventName, 'ivrOption' | 'incomingSMS' | `call${string}`>,
  call: CallData,
  surroundings: Surroundings,
): QueryField[] {
  switch (name) {
    case 'inboundCallStart':
      return [...caller(call), crmId(call)];
    case 'inboundCallRinging':
    case 'inboundCallAnswered':
      return [...caller(call), extension(call.leg?.user ?? null, surroundings), crmId(call)];
    case 'inboundCallEnd': {
      const taker = firstAnswered(call, isDialledExtension);
      return [
        ...caller(call),
        extension(taker?.user ?? null, surroundings),
        ...durations(call, taker?.answered_at ?? null),
        crmId(call),
      ];
    }
    case 'outboundCallStart':
    case 'outboundCallAnswered':
      return [...called(call, surroundings), crmId(call)];
    case 'outboundCallEnd':
      return [...called(call, surroundings), ...durations(call, outboundAnswerOf(call)), crmId(call)];
  }
}

function caller(call: Pick<CallData, 'id' | 'from' | 'to'>): QueryField[] {
  return [
    ['inboundNumber', bareNumber(call.to.number)],
    ['callerid', bareNumber(call.from.number)],
    ['callid', call.id],
  ];
}

function called(call: CallData, surroundings: Surroundings): QueryField[] {
  return [
    extension(callingExtension(call), surroundings),
    ['destination', bareNumber(call.to.number)],
    ['callid', call.id],
  ];
}

/** The user's extension as it is configured: a telephone system may show another number for who calls. */
function extension(user: LegData['user'], surroundings: Surroundings): QueryField {
  const configured = user === null ? undefined : surroundings.object('user', user.id)?.body['extension'];
  return ['extension', typeof configured === 'string' ? configured : (user?.extension ?? '')];
}

function durations(call: CallData, answeredAt: string | null): QueryField[] {
  return [
    ['duration', secondsBetween(call.started_at, call.ended_at)],
    ['answeredDuration', secondsBetween(answeredAt, call.ended_at)],
  ];
}

/** When an outbound call was answered: by the called party, or before it by the flow; `null`: never. */
function outboundAnswerOf(call: CallData): string | null {
  const answers = [firstAnswered(call, isDialled)?.answered_at, call.answered_at];
  return answers.filter((at) => typeof at === 'string').sort()[0] ?? null;
}

function recordingFields({
  call_id,
  crm_id,
}: {
  readonly call_id: string;
  readonly crm_id: string | null;
}): QueryField[] {
  return [['callid', call_id], crmId({ crm_id })];
}

function messageFields(event: DomainEvent): QueryField[] {
  const { id, from, to, text } = dataOf<'message_created'>(event);
  return [
    ['from', bareNumber(from)],
    ['to', bareNumber(to)],
    ['message', text],
    ['messageid', id],
  ];
}

function crmId({ crm_id }: { readonly crm_id: string | null }): QueryField {
  return ['crm_id', crm_id ?? ''];
}
