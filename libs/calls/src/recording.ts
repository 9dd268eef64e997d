import type { EventFacts } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { GatewayEvent, RecordedSides, RecordingFormat } from '@hookswitch/telephony';
import { partyResource } from './call-resource.js';
import type { PartyResource } from './call-resource.js';
import type { Call, Leg } from './call.js';
import { queueConcerned } from './event-of-call.js';
import { settleMessage } from './message.js';
import type { MessagePart } from './message.js';

/**
 * `paused`: what is said now is left out. `saving`: it has ended, and its file is on its way, or (a message) the caller has
 * not decided yet. `discarded`: a message that the caller did not leave; it goes, and nobody sees it.
 */
export type RecordingStatus = 'recording' | 'paused' | 'saving' | 'done' | 'failed' | 'discarded';

/** Into which words it is put once it is done. */
export interface WantedTranscript {
  /** BCP 47. */
  readonly language: string;
}

/** Who took part in the call by the end of the recording, besides the caller. */
export interface RecordedParties {
  readonly user_ids: readonly Id[];
  /** Names of the queues that the call went through. */
  readonly queue_names: readonly string[];
}

/** Who has taken part in a call so far. */
export function partiesOf({ legs }: Pick<Call, 'legs'>): RecordedParties {
  const answered = legs.filter(({ answered_at }) => answered_at !== null);
  const queues = legs.flatMap(({ via, via_name }) => (via === 'queue' && via_name ? [via_name] : []));
  return {
    user_ids: [...new Set(answered.flatMap(({ user_id }) => user_id ?? []))],
    queue_names: [...new Set(queues)],
  };
}

/** How a recording is made. */
export interface RecordingOrder {
  readonly max_duration_ms: number;
  readonly sides?: RecordedSides;
  /** It ends after so much silence; `null`: silence does not end it. */
  readonly max_silence_ms?: number | null;
  readonly transcribe?: WantedTranscript | null;
  /** The message that it is: {@link MessagePart}. */
  readonly message?: MessagePart | null;
}

/**
 * A recording of one leg of a call: what is said and heard there. Immutable: each change gives a new value. It outlives
 * its call, so that it knows of it what lists and events show.
 * The fields from `gateway` on are the engine's own and stay out of the API.
 */
export interface Recording {
  readonly id: Id;
  /** The recorded leg's. */
  readonly live_id: number;
  readonly call_id: Id;
  readonly leg_id: Id;
  readonly direction: Call['direction'];
  readonly from: PartyResource;
  readonly to: PartyResource;
  readonly crm_id: string | null;
  readonly status: RecordingStatus;
  /** When the gateway began; until it says so, when it was asked to. */
  readonly started_at: string;
  readonly ended_at: string | null;
  /** Of the file; `null` until it is safe. The same goes for the next two. */
  readonly duration_ms: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly format: RecordingFormat;
  /** Why it failed. */
  readonly reason: string | null;
  readonly gateway: string;
  readonly channel_id: string;
  readonly max_duration_ms: number;
  /** Recordings of earlier versions do not have these five. Who took part is known once it is done. */
  readonly parties?: RecordedParties;
  readonly sides?: RecordedSides;
  readonly max_silence_ms?: number | null;
  readonly transcribe?: WantedTranscript | null;
  /** Set where it is a message in a mailbox. */
  readonly message?: MessagePart | null;
  /** Whether the gateway has said that it began. */
  readonly begun: boolean;
  readonly activeflow_id: Id | null;
  readonly environment_id: Id | null;
  readonly facts: EventFacts;
}

/** A recording that is asked for now. */
export function newRecording(call: Call, leg: Leg, order: RecordingOrder, at: string): Recording {
  const { max_duration_ms, sides = 'both', max_silence_ms = null, transcribe = null, message = null } = order;
  return {
    id: newId(),
    live_id: leg.live_id,
    call_id: call.id,
    leg_id: leg.id,
    direction: call.direction,
    from: partyResource(call.from),
    to: partyResource(call.to),
    crm_id: call.crm_id,
    status: 'recording',
    started_at: at,
    ended_at: null,
    duration_ms: null,
    bytes: null,
    sha256: null,
    format: 'wav',
    reason: null,
    gateway: call.gateway,
    channel_id: leg.channel_id,
    max_duration_ms,
    sides,
    max_silence_ms,
    transcribe,
    message,
    begun: false,
    activeflow_id: call.activeflow_id,
    environment_id: call.environment_id,
    facts: {
      direction: call.direction,
      number_id: call.number_id,
      user_id: leg.user_id,
      queue_id: queueConcerned(call, leg),
      webhooks_enabled: call.webhooks_enabled,
    },
  };
}

const RUNNING: ReadonlySet<RecordingStatus> = new Set(['recording', 'paused']);

/** Whether it goes on, though it may pause. */
export function isRunning({ status }: Recording): boolean {
  return RUNNING.has(status);
}

/** What is said from now on is left out, or is recorded again. */
export function pauseRecording(recording: Recording, pauses: boolean): Recording {
  return isRunning(recording) ? { ...recording, status: pauses ? 'paused' : 'recording' } : recording;
}

/** Whether its file is still to come, or what becomes of it is still to be decided. */
export function isUnfinished({ status }: Recording): boolean {
  return status === 'saving' || RUNNING.has(status);
}

/** It records no more: it was stopped, or its channel has ended. The file comes. */
export function endRecording(recording: Recording, at: string): Recording {
  if (!isRunning(recording)) return recording;
  return { ...recording, status: 'saving', ended_at: at };
}

/** There will be no file. */
export function failRecording(recording: Recording, reason: string, at: string): Recording {
  if (!isUnfinished(recording)) return recording;
  return { ...recording, status: 'failed', ended_at: recording.ended_at ?? at, reason };
}

type RecordingEventOfGateway = Extract<
  GatewayEvent,
  { type: 'recording_started' } | { type: 'recording_finished' }
>;

/** What a gateway's event makes of a recording; the very object that was given when it says nothing new. */
export function applyRecordingEvent(recording: Recording, event: RecordingEventOfGateway): Recording {
  if (event.type === 'recording_started') {
    return recording.begun ? recording : { ...recording, begun: true, started_at: event.at };
  }
  const { result, file, duration_ms, reason, at } = event;
  if (result === 'failed' || file === null) {
    return failRecording(recording, reason ?? 'The gateway could not record.', at);
  }
  if (!isUnfinished(recording) || recording.sha256 !== null) return recording;
  const { bytes, sha256 } = file;
  // One that nobody stopped was ended by its maximum.
  const ended_at = recording.ended_at ?? later(recording.started_at, duration_ms);
  const whole: Recording = {
    ...recording,
    status: 'done',
    begun: true,
    ended_at,
    duration_ms,
    bytes,
    sha256,
  };
  if (whole.message === null || whole.message === undefined) return whole;
  return settleMessage({ ...whole, message: { ...whole.message, talking_ms: event.talking_ms ?? null } });
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
