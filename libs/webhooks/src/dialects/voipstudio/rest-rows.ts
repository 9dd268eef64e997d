import type { DomainEvent } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { callAttributes, directionWord } from './call-body.js';
import type { StudioState } from './call-body.js';
import { ofCall, ofLeg, PLACES } from './call-events.js';
import { causeOfCall, causeOfLeg } from './causes.js';
import { placerOf } from './native-data.js';
import type { EventData, LegData } from '../call-legs.js';
import type { CallData } from './native-data.js';
import { outsider, sourceOf } from './parties.js';
import { plainTime } from '../plain-time.js';
import { secondsConnected } from './times.js';

type CdrData = Omit<EventData<'call_reported'>['cdrs'][number], 'recording_ids'>;
type RecordingData = EventData<'recording_updated'>;

const STATES: Readonly<Record<LegData['state'], StudioState>> = {
  initial: 'INITIAL',
  accepted: 'ACCEPTED',
  ringing: 'RINGING',
  connected: 'CONNECTED',
  on_hold: 'ON_HOLD',
  hangup: 'HANGUP',
};

/**
 * A row of VoIPstudio's `/calls`: one party of a call in progress, with what its events say of it.
 *
 * @param at now, RFC 3339
 */
export function studioCall(
  call: CallData,
  leg: LegData,
  facts: Pick<DomainEvent['facts'], 'as_dialled' | 'place'>,
  surroundings: Surroundings,
  at: string,
) {
  const own = placerOf(call)?.id === leg.id;
  const place = facts.place === undefined ? undefined : PLACES[facts.place];
  const subject = own ? ofCall(call, facts, place, surroundings) : ofLeg(leg, surroundings);
  const source = sourceOf(call, facts.as_dialled, surroundings);
  const state = STATES[own ? call.state : leg.state];
  const { call_id: id, ...row } = callAttributes(
    { ...subject, state, direction: call.direction, source },
    at,
  );
  return { id, parent_id: own ? null : (placerOf(call)?.live_id ?? null), ...row };
}

/** A row of VoIPstudio's `/cdrs`: one party of a call, once it has left. */
export function studioCdr(cdr: CdrData, surroundings: Surroundings) {
  const { from, to, live_id, subject, answered_at, ended_at, user_id } = cdr;
  const caller = surroundings.party(from.number);
  const ownCaller = caller?.type === 'user' ? caller : undefined;
  const user = user_id === null || subject === 'call' ? undefined : surroundings.object('user', user_id);
  const called = user ?? surroundings.party(to.number);
  const local = subject === 'call' ? ownCaller !== undefined : user_id !== null;
  return {
    id: live_id,
    live_id,
    start_time: plainTime(cdr.started_at),
    connected_at: answered_at === null ? null : plainTime(answered_at),
    end_time: plainTime(ended_at),
    context: local ? 'LOCAL_USER' : 'EXTERNAL',
    destination: directionWord(cdr.direction),
    duration: secondsConnected(answered_at, ended_at),
    t_cause: subject === 'call' ? causeOfCall(cdr, cdr) : causeOfLeg(cdr),
    src: from.number,
    // A call's number is followed by that of the leg that placed it.
    src_id: ownCaller?.num_id ?? cdr.call_live_id + 1,
    src_name: ownCaller === undefined ? outsider(from.name, from.number) : ownCaller.name,
    src_hash: cdr.call_id,
    dst: to.number,
    dst_id: called?.num_id ?? (subject === 'leg' ? live_id : null),
    dst_name: to.name ?? called?.name ?? to.number,
    disposition: cdr.disposition,
  };
}

/** A row of VoIPstudio's `/monitors`: a recording, as one of the parties who were on it asks for it. */
export function studioMonitor(recording: RecordingData, live_id: number, surroundings: Surroundings) {
  const { id, started_at, ended_at, duration_ms, from, to, status } = recording;
  return {
    id,
    live_id,
    start_time: plainTime(started_at),
    end_time: ended_at === null ? null : plainTime(ended_at),
    duration: duration_ms === null ? null : Math.floor(duration_ms / 1000),
    state: status,
    src: from.number,
    src_name: outsider(from.name, from.number),
    src_hash: recording.call_id,
    dst: to.number,
    dst_name: to.name ?? to.number,
    size: recording.bytes,
    format: recording.format,
    url: status === 'done' ? surroundings.recordingUrl(id) : null,
  };
}

export type StudioCall = ReturnType<typeof studioCall>;
export type StudioCdr = ReturnType<typeof studioCdr>;
export type StudioMonitor = ReturnType<typeof studioMonitor>;
