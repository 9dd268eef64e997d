import { isUnfinished } from '@hookswitch/calls';
import type { Call, Recording } from '@hookswitch/calls';
import type { CompiledFlow } from '@hookswitch/flow-model';
import type { ExecutedAction } from './activeflow-resource.js';
import type { ReportSubject } from './ports.js';
import type { Activeflow, Timer } from './records.js';

/**
 * A call while it runs: the newest values, which may be some milliseconds ahead of what is committed. Values are
 * replaced, never changed, so that what was handed to the journal stays as it was.
 */
export interface LiveCall {
  call: Call;
  activeflow: Activeflow | null;
  /** The flow that the activeflow began with; `undefined` when no release has it any more. */
  flow: CompiledFlow | undefined;
  /** Timers that have been set and neither fired nor been cleared. */
  timers: readonly Timer[];
  /** What was executed, in order; only ever appended to. `null` after a restart, until somebody asks. */
  executed: ExecutedAction[] | null;
  /** Channels that were told to hang up: they are not told twice. */
  readonly hangups: string[];
  /** The call as it was last committed; `null` before its first commit. */
  written: Call | null;
  /** Recordings whose files are still to come: the newest values, and those that were committed. */
  recordings: readonly Recording[];
  writtenRecordings: readonly Recording[];
  /** Recordings whose files are safe, or that failed; `null` after a restart, until the call goes on. */
  finished: readonly Recording[] | null;
  /** Changes handed to the journal and not yet committed. */
  inFlight: number;
  /** How many of its legs {@link LiveCalls} finds by their channel; -1 before it is listed at all. */
  listedLegs: number;
  /** Call and activeflow have ended: nothing more happens but the last commit, and the ends of its recordings. */
  over: boolean;
}

const NO_RECORDINGS: readonly Recording[] = [];

/** A call as the engine begins to hold it. */
export function liveCall(
  call: Call,
  activeflow: Activeflow | null,
  flow: CompiledFlow | undefined,
): LiveCall {
  return {
    call,
    activeflow,
    flow,
    timers: [],
    executed: null,
    hangups: [],
    written: null,
    recordings: NO_RECORDINGS,
    writtenRecordings: NO_RECORDINGS,
    finished: NO_RECORDINGS,
    inFlight: 0,
    listedLegs: -1,
    over: false,
  };
}

/** Those of a call's recordings whose files are still to come, once these have changed. */
export function unfinished(
  recordings: readonly Recording[],
  changed: readonly Recording[],
): readonly Recording[] {
  if (changed.length === 0) return recordings;
  const kept = recordings.filter(({ id }) => !changed.some((other) => other.id === id));
  return [...kept, ...changed.filter(isUnfinished)];
}

/** Those whose files are safe, or that failed, once these have changed. */
export function finishedWith(
  finished: readonly Recording[],
  changed: readonly Recording[],
): readonly Recording[] {
  const added = changed.filter((recording) => !isUnfinished(recording));
  if (added.length === 0) return finished;
  return [...finished.filter(({ id }) => added.every((other) => other.id !== id)), ...added];
}

/** What the log says of a call beside a sentence. */
export function subjectOf({ call }: LiveCall): ReportSubject {
  return { call_id: call.id, activeflow_id: call.activeflow_id };
}
