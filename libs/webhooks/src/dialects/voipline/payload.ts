import type { DomainEvent } from '@hookswitch/events';
import { dataOf } from '../call-legs.js';
import type { Surroundings } from '../surroundings.js';
import type { Payload } from './parties.js';
import { queueSummary, recording, ringGroupSummary, voicemail } from './summaries.js';
import type { Trigger } from './triggers.js';
import { inboundCall, outboundCall } from './user-calls.js';

/** The body of an event for one of the tick boxes that tell of it. */
export function payloadOf(trigger: Trigger, event: DomainEvent, surroundings: Surroundings): Payload {
  switch (trigger) {
    case 'queue_call_summary':
      return queueSummary(dataOf<'queuecall_done'>(event), event, surroundings);
    case 'ring_group_call_summary':
      return ringGroupSummary(dataOf<'ring_group_call_ended'>(event), event, surroundings);
    case 'voicemail':
      return voicemail(dataOf<'voicemail_left'>(event), event, surroundings);
    case 'inbound_call_recording':
    case 'outbound_call_recording':
      return recording(trigger, dataOf<'recording_updated'>(event), event, surroundings);
    case 'user_outbound_call':
    case 'user_outbound_call_answered':
    case 'user_outbound_call_completion':
      return outboundCall(trigger, event, surroundings);
    default:
      return inboundCall(trigger, event, surroundings);
  }
}
