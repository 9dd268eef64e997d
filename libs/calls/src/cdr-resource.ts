import type { Id } from '@hookswitch/flow-model';
import type { Cdr } from './cdr.js';

/** A call detail record as the REST API, the CSV and `call_reported` show it. */
export interface CdrResource extends Cdr {
  /** The same durations in seconds. A second that has begun is charged: the last one is rounded up, the others are not. */
  readonly duration_s: number;
  readonly ring_duration_s: number;
  readonly talk_duration_s: number;
  readonly billing_duration_s: number;
  /** The flow's name when the call ran it. */
  readonly flow_name: string | null;
  /** Recordings of this leg that are still there. */
  readonly recording_ids: readonly Id[];
}

/** The wire form of a record. */
export function cdrResource(cdr: Cdr, flowName: string | null, recordingIds: readonly Id[]): CdrResource {
  return {
    ...cdr,
    duration_s: Math.round(cdr.duration_ms / 1000),
    ring_duration_s: Math.round(cdr.ring_duration_ms / 1000),
    talk_duration_s: Math.round(cdr.talk_duration_ms / 1000),
    billing_duration_s: Math.ceil(cdr.billing_duration_ms / 1000),
    flow_name: flowName,
    recording_ids: recordingIds,
  };
}
