import type { DomainEvent } from '@hookswitch/events';
import { dataOf, firstAnswered, isDialled, placerOf, secondsBetween, secondsOf } from '../call-legs.js';
import type { CallData, EventData, LegData } from '../call-legs.js';
import type { Surroundings } from '../surroundings.js';
import {
  dispositionOfGroup,
  dispositionOfLeg,
  dispositionOfOutbound,
  dispositionOfWait,
} from './disposition.js';
import type { Trigger } from './triggers.js';

/** A flat object: texts, `""` where nothing is known, and whole seconds. */
export type Payload = Readonly<Record<string, string | number>>;

/** Who calls whom, as every event of the vendor begins: the same six facts as in a Webhook object's event. */
interface Calling {
  readonly id: string;
  readonly from: { readonly number: string; readonly name: string | null };
  readonly to: { readonly number: string };
  readonly started_at: string;
}

/** The body of an event for one of the tick boxes that tell of it. */
export function payloadOf(trigger: Trigger, event: DomainEvent, surroundings: Surroundings): Payload {
  switch (trigger) {
    case 'queue_call_summary':
      return queueSummary(dataOf<'queuecall_done'>(event), surroundings);
    case 'ring_group_call_summary':
      return ringGroupSummary(dataOf<'ring_group_call_ended'>(event), surroundings);
    case 'voicemail':
      return voicemail(dataOf<'voicemail_left'>(event), event, surroundings);
    case 'inbound_call_recording':
    case 'outbound_call_recording':
      return recording(trigger, dataOf<'recording_updated'>(event), event, surroundings);
    case 'user_outbound_call':
    case 'user_outbound_call_answered':
    case 'user_outbound_call_completion':
      return outboundCall(trigger, dataOf<'call_created'>(event), surroundings);
    default:
      return inboundCall(trigger, dataOf<'call_created'>(event), surroundings);
  }
}

function calling(type: Trigger, { id, from, to, started_at }: Calling): Payload {
  return {
    type,
    unique_call_id: id,
    user_name: from.name ?? '',
    user_number: from.number,
    dest_number: to.number,
    call_start_at: started_at,
  };
}

function inboundCall(type: Trigger, call: CallData, surroundings: Surroundings): Payload {
  const { leg } = call;
  const ring: Payload = {
    ...calling(type, call),
    call_type: 'inbound',
    ...pbxUser(leg?.user ?? null, surroundings),
    queue_name: (leg?.via === 'queue' && leg.via_name) || '',
    ring_group_name: (leg?.via === 'ring_group' && leg.via_name) || '',
  };
  if (leg === null || type === 'user_inbound_call') return ring;
  return type === 'user_inbound_call_answered'
    ? { ...ring, ...answer(leg) }
    : { ...ring, ...completion(leg, dispositionOfLeg(call, leg)) };
}

function outboundCall(type: Trigger, call: CallData, surroundings: Surroundings): Payload {
  const start: Payload = {
    ...calling(type, call),
    call_type: 'outbound',
    ...pbxUser(placerOf(call)?.user ?? null, surroundings),
  };
  if (type === 'user_outbound_call') return start;
  const { started_at, ended_at } = call;
  const answered_at = firstAnswered(call, isDialled)?.answered_at ?? null;
  const span = { started_at, answered_at, ended_at };
  return type === 'user_outbound_call_answered'
    ? { ...start, ...answer(span) }
    : { ...start, ...completion(span, dispositionOfOutbound(call)) };
}

function queueSummary(data: EventData<'queuecall_done'>, surroundings: Surroundings): Payload {
  const { call, queue, agent, status, tm_service, tm_delete, tm_update, waited_ms, served_ms, reason } = data;
  const served = status === 'done';
  return {
    ...calling('queue_call_summary', call),
    call_type: call.direction,
    ...pbxUser(served ? agent : null, surroundings),
    queue_name: queue.name,
    answered_at: (served && tm_service) || '',
    ended_at: tm_delete ?? tm_update,
    duration: secondsOf(served_ms),
    wait_time: secondsOf(waited_ms),
    disposition: served ? 'answered' : dispositionOfWait(reason),
  };
}

function ringGroupSummary(data: EventData<'ring_group_call_ended'>, surroundings: Surroundings): Payload {
  const { answered_by, answered_at, ended_at, duration_ms, wait_ms, ring_group, direction } = data;
  const user = answered_by && {
    id: answered_by.user_id,
    name: answered_by.name,
    extension: answered_by.number,
  };
  return {
    ...calling('ring_group_call_summary', data),
    call_type: direction,
    ...pbxUser(user, surroundings),
    ring_group_name: ring_group.name,
    answered_at: answered_at ?? '',
    ended_at,
    duration: secondsOf(duration_ms),
    wait_time: secondsOf(wait_ms),
    disposition: dispositionOfGroup(data),
  };
}

function voicemail(
  data: EventData<'voicemail_left'>,
  { facts }: DomainEvent,
  surroundings: Surroundings,
): Payload {
  const { id, call_id, from, to, direction, user_name, user_extension, ended_at, duration_ms } = data;
  return {
    ...calling('voicemail', { id: call_id, from, to, started_at: facts.call?.started_at ?? '' }),
    call_type: direction,
    pbx_user_name: user_name,
    pbx_user_extension: user_extension,
    ended_at,
    duration: secondsOf(duration_ms),
    voicemail_url: surroundings.voicemailUrl(id),
  };
}

function recording(
  type: Trigger,
  data: EventData<'recording_updated'>,
  { facts }: DomainEvent,
  surroundings: Surroundings,
): Payload {
  const { id, call_id, from, to, direction, ended_at, duration_ms } = data;
  return {
    ...calling(type, { id: call_id, from, to, started_at: facts.call?.started_at ?? '' }),
    call_type: direction,
    ...pbxUser(facts.call?.user ?? null, surroundings),
    ended_at: ended_at ?? '',
    duration: secondsOf(duration_ms ?? 0),
    recording_url: surroundings.recordingUrl(id),
  };
}

type Span = Pick<LegData, 'started_at' | 'answered_at' | 'ended_at'>;

function answer({ started_at, answered_at }: Span): Payload {
  return { answered_at: answered_at ?? '', wait_time: secondsBetween(started_at, answered_at) };
}

function completion({ started_at, answered_at, ended_at }: Span, disposition: string): Payload {
  return {
    answered_at: answered_at ?? '',
    ended_at: ended_at ?? '',
    duration: secondsBetween(answered_at, ended_at),
    wait_time: secondsBetween(started_at, answered_at ?? ended_at),
    disposition,
  };
}

/** The user of the PBX as they are configured; a party outside that took the call is shown by its number. */
function pbxUser(
  user: { readonly id: string | null; readonly name: string; readonly extension: string } | null,
  surroundings: Surroundings,
): Payload {
  const configured = user?.id == null ? undefined : surroundings.object('user', user.id);
  const extension = configured?.body['extension'];
  return {
    pbx_user_name: configured?.name ?? user?.name ?? '',
    pbx_user_extension: typeof extension === 'string' ? extension : (user?.extension ?? ''),
  };
}
