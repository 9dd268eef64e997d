import type { Id } from '@hookswitch/flow-model';
import { callResource } from './call-resource.js';
import type { CallResource } from './call-resource.js';
import type { Call } from './call.js';
import { cdrsOf } from './cdr.js';
import { cdrResource } from './cdr-resource.js';
import type { CdrResource } from './cdr-resource.js';
import { dispositionOf, isPlacer } from './disposition.js';
import type { Disposition } from './disposition.js';
import { EventOfCall } from './event-of-call.js';
import { recordingResource } from './recording-resource.js';
import type { RecordingResource } from './recording-resource.js';
import type { Recording } from './recording.js';

/** `data` of `call_reported`. */
export interface CallReportData extends CallResource {
  readonly disposition: Disposition;
  readonly cdrs: readonly CdrResource[];
  readonly recordings: readonly RecordingResource[];
  /** Where the file of the first finished recording is fetched. */
  readonly recording_url: string | null;
}

/** What a report says besides the call. */
export interface ReportedFacts {
  readonly flow_name: string | null;
  /** All recordings of the call: nothing of them is on its way any more. */
  readonly recordings: readonly Recording[];
  readonly recordingUrl: (id: Id) => string;
}

/** `call_reported`: a call is over, and all of its recordings are saved or have failed. */
export class CallReportEvent extends EventOfCall {
  constructor(
    at: string,
    sequence: number,
    call: Call,
    private readonly reported: ReportedFacts,
  ) {
    super('call_reported', at, sequence, call);
  }

  protected override makeData(): CallReportData {
    const { call, reported } = this;
    const { flow_name, recordings, recordingUrl } = reported;
    const placer = call.legs.find(isPlacer) ?? call.legs[0]!;
    const finished = recordings.find(({ status }) => status === 'done');
    const ofLeg = (legId: Id) => recordings.filter(({ leg_id }) => leg_id === legId).map(({ id }) => id);
    return {
      ...callResource(call),
      disposition: dispositionOf(call, placer),
      cdrs: cdrsOf(call).map((cdr) => cdrResource(cdr, flow_name, ofLeg(cdr.id))),
      recordings: recordings.map(recordingResource),
      recording_url: finished === undefined ? null : recordingUrl(finished.id),
    };
  }
}
