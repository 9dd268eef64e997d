import type { EventFacts } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { GatewayEvent, RecordingFormat } from '@hookswitch/telephony';
import { partyResource } from './call-resource.js';
import type { PartyResource } from './call-resource.js';
import type { Call, Leg } from './call.js';

/** `saving`: it has ended, and its file is on its way. */
export type RecordingStatus = 'recording' | 'saving' | 'done' | 'failed';

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
  /** Whether the gateway has said that it began. */
  readonly begun: boolean;
  readonly activeflow_id: Id | null;
  readonly environment_id: Id | null;
  readonly facts: EventFacts;
}

/** A recording that is asked for now. */
export function newRecording(call: Call, leg: Leg, maxDurationMs: number, at: string): Recording {
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
    max_duration_ms: maxDurationMs,
    begun: false,
    activeflow_id: call.activeflow_id,
    environment_id: call.environment_id,
    facts: {
      direction: call.direction,
      number_id: call.number_id,
      user_id: leg.user_id,
      webhooks_enabled: call.webhooks_enabled,
    },
  };
}

/** Whether its file is still to come. */
export function isUnfinished({ status }: Recording): boolean {
  return status === 'recording' || status === 'saving';
}

/** It records no more: it was stopped, or its channel has ended. The file comes. */
export function endRecording(recording: Recording, at: string): Recording {
  if (recording.status !== 'recording') return recording;
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
  if (!isUnfinished(recording)) return recording;
  const { bytes, sha256 } = file;
  // One that nobody stopped was ended by its maximum.
  const ended_at = recording.ended_at ?? later(recording.started_at, duration_ms);
  return { ...recording, status: 'done', begun: true, ended_at, duration_ms, bytes, sha256 };
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
