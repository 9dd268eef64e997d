import type { DomainEvent } from '@hookswitch/events';
import { secondsOf } from '../call-legs.js';
import type { EventData } from '../call-legs.js';
import type { Surroundings } from '../surroundings.js';
import { dispositionOfGroup, dispositionOfWait } from './disposition.js';
import { calling, pbxUser } from './parties.js';
import type { Payload } from './parties.js';
import type { Trigger } from './triggers.js';

/** A call has left a queue, served or not. */
export function queueSummary(
  data: EventData<'queuecall_done'>,
  { facts }: DomainEvent,
  surroundings: Surroundings,
): Payload {
  const { call, queue, agent, status, tm_service, tm_delete, tm_update, waited_ms, served_ms, reason } = data;
  const served = status === 'done';
  return {
    ...calling('queue_call_summary', call, facts),
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

/** A call has left a ring group. A number outside that took it is shown as the user. */
export function ringGroupSummary(
  data: EventData<'ring_group_call_ended'>,
  { facts }: DomainEvent,
  surroundings: Surroundings,
): Payload {
  const { answered_by, answered_at, ended_at, duration_ms, wait_ms, ring_group, direction } = data;
  const user = answered_by && {
    id: answered_by.user_id,
    name: answered_by.name,
    extension: answered_by.number,
  };
  return {
    ...calling('ring_group_call_summary', data, facts),
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

/** A message was left: whose mailbox it is. */
export function voicemail(
  data: EventData<'voicemail_left'>,
  { facts }: DomainEvent,
  surroundings: Surroundings,
): Payload {
  const { id, call_id, from, to, direction, user_name, user_extension, ended_at, duration_ms } = data;
  return {
    ...calling('voicemail', { id: call_id, from, to, started_at: facts.call?.started_at ?? '' }, facts),
    call_type: direction,
    pbx_user_name: user_name,
    pbx_user_extension: user_extension,
    ended_at,
    duration: secondsOf(duration_ms),
    voicemail_url: surroundings.voicemailUrl(id),
  };
}

/** A file is there: whose line, or who talked with the caller first. */
export function recording(
  type: Trigger,
  data: EventData<'recording_updated'>,
  { facts }: DomainEvent,
  surroundings: Surroundings,
): Payload {
  const { id, call_id, from, to, direction, ended_at, duration_ms } = data;
  return {
    ...calling(type, { id: call_id, from, to, started_at: facts.call?.started_at ?? '' }, facts),
    call_type: direction,
    ...pbxUser(facts.call?.user ?? null, surroundings),
    ended_at: ended_at ?? '',
    duration: secondsOf(duration_ms ?? 0),
    recording_url: surroundings.recordingUrl(id),
  };
}
