import { eventApart } from '@hookswitch/events';
import type { CallFacts, DomainEvent, EventFacts } from '@hookswitch/events';
import { legResource } from './call-resource.js';
import type { Call, Leg } from './call.js';
import { EventOfCall } from './event-of-call.js';
import type { Message } from './message.js';
import { recordingResource } from './recording-resource.js';
import type { Recording } from './recording.js';
import { voicemailResource } from './voicemail-resource.js';

/** `recording_created` or `recording_updated`, with the recording as it is after the event. */
export class RecordingEvent extends EventOfCall {
  constructor(
    type: 'recording_created' | 'recording_updated',
    at: string,
    sequence: number,
    call: Call,
    leg: Leg | null,
    private readonly recording: Recording,
  ) {
    super(type, at, sequence, call, leg);
  }

  override get facts(): EventFacts {
    return { ...super.facts, call: callFacts(this.call, this.leg) };
  }

  protected override makeData(): object {
    return recordingResource(this.recording);
  }
}

/** `voicemail_left`: the message is safe, and its owner can hear it. */
export class VoicemailEvent extends EventOfCall {
  constructor(
    at: string,
    sequence: number,
    call: Call,
    leg: Leg | null,
    private readonly message: Message,
  ) {
    super('voicemail_left', at, sequence, call, leg);
  }

  override get facts(): EventFacts {
    return { ...super.facts, call: callFacts(this.call, this.leg) };
  }

  protected override makeData(): object {
    return voicemailResource(this.message);
  }
}

/** What is recorded of a caller outside is the business of whoever of ours talked with them first. */
function callFacts({ crm_id, started_at, legs }: Call, leg: Leg | null): CallFacts {
  const [first] = legs
    .filter(({ user_id, answered_at }) => user_id !== null && answered_at !== null)
    .sort((one, other) => one.answered_at!.localeCompare(other.answered_at!));
  const party = leg !== null && leg.user_id !== null ? leg : first;
  return { crm_id, started_at, user: party === undefined ? null : legResource(party).user };
}

/**
 * `recording_deleted`. Its call is over, and perhaps no longer kept, so that the event has no number in the call's order.
 *
 * @param at when it was removed; RFC 3339
 */
export function recordingDeleted(recording: Recording, at: string): DomainEvent {
  const { call_id, activeflow_id, environment_id, facts } = recording;
  return eventApart({
    type: 'recording_deleted',
    timestamp: at,
    call_id,
    activeflow_id,
    environment_id,
    facts,
    data: recordingResource(recording),
  });
}
