import type { Call, Device, Recording } from '@hookswitch/calls';
import type {
  CompiledFlow,
  Id,
  OutboundFinder,
  PinnedObject,
  PinnedUser,
  ScheduleFields,
} from '@hookswitch/flow-model';
import type { Activeflow, ApartChange, EngineChange, KeptRecord, Step, Timer } from './records.js';

/**
 * Where the engine writes. `append` returns at once; changes become durable in the order in which they were appended,
 * and `done` is called after the commit (or with the error, when nothing of this change was written).
 */
export interface Journal {
  append(change: EngineChange, done: (error?: Error) => void): void;
  /** The same for what no call changes. */
  appendApart(change: ApartChange, done: (error?: Error) => void): void;
}

/** What was going on when the process ended: read once, at start. */
export interface Archive {
  /** Calls that have not ended, and ended ones whose activeflow still runs its hang-up lane or of which a recording is unfinished. */
  liveCalls(): readonly { readonly call: Call; readonly activeflow: Activeflow | null }[];
  /** Recordings whose files are still to come. */
  recordings(): readonly Recording[];
  /** Recordings of a call whose files are safe, or that failed. */
  finishedRecordings(callId: Id): readonly Recording[];
  timers(): readonly Timer[];
  /** What was kept besides calls. */
  records(): readonly KeptRecord[];
  /** Highest `live_id` given to a call or leg so far. */
  lastLiveId(): number;
  /** An activeflow's steps so far, in order: what a restored activeflow has executed. */
  steps(activeflowId: Id): readonly Step[];
  /**
   * Whether a call, ended or not, was made of this caller's channel: a gateway that was not told to forget it before
   * the process ended reports it again.
   */
  knowsChannel(channelId: string): boolean;
}

/** What the engine needs of the live release, and of older ones that calls in progress are bound to. */
export interface Releases {
  /** `null` while nothing has been applied. */
  live(): LiveRelease | null;
  /** A compiled flow of any release that a running activeflow refers to. */
  flow(hash: string): CompiledFlow | undefined;
}

/** What a new call is bound to. */
export interface LiveRelease {
  readonly number: number;
  /** Where a dialled number leads; `null` when it is not ours or its flow is left out. */
  route(dialled: string): Route | null;
  /** The flow in which our extensions call each other, where no number claims what they dial; `null`: they cannot. */
  readonly extension_flow: CompiledFlow | null;
  /** The flow in which a user calls a number outside; `null`: none can. */
  readonly outbound_flow: CompiledFlow | null;
  /** The flow that says what has become of a schedule whose code was dialled; missing where no schedule has one. */
  readonly switch_flow?: CompiledFlow | null;
  /** The schedule that a user switches by a code; missing where no schedule has one. */
  scheduleWithCode?(dialled: string, user: ReleasedUser): ScheduleWithCode | null;
  /** Whether there is any outbound route: without one flows and the API dial over the gateway's own trunk, and phones cannot. */
  readonly has_outbound_routes: boolean;
  /** How a number outside is dialled from a user's phone, or by a flow; `null`: not at all. */
  readonly outbound: OutboundFinder;
  /** A flow that can be run, by the id of what was drawn. */
  runnable(flowId: Id): CompiledFlow | null;
  /** The number of ours that text messages come to or go out from; missing where there are none. */
  textNumber?(number: string): TextNumber | null;
  /** Where a flow belongs; `null`: to nobody in particular. */
  environmentOf(flowId: Id): Id | null;
  /** The user who owns an extension. */
  user(extension: string): ReleasedUser | null;
  /** Whose device it is, by what it registers as; missing where nobody has any. */
  ownerOf?(sipName: string): DeviceOwner | null;
  /**
   * Extensions that begin so: the extension itself first, when there is one. Two at most: more change nothing.
   *
   * @param user_ids whose; `null`: everybody's
   * @param environment_id where the call belongs that is to reach them
   */
  extensions(beginning: string, user_ids: readonly Id[] | null, environment_id: Id | null): readonly string[];
  /** The queues as they are set up now, with the users that they name; missing when there are none. */
  readonly queues?: ReadonlyMap<Id, PinnedObject>;
  /** All users by their ids; missing when there are none. */
  readonly users_by_id?: ReadonlyMap<Id, PinnedUser>;
}

/** A user as far as calls go. */
export interface ReleasedUser {
  readonly id: Id;
  readonly name: string;
  readonly environment_id: Id | null;
  /** Their phones beside the one at the extension; missing where there are none. */
  readonly devices?: readonly Device[];
}

/** A schedule that is switched from phones. */
export interface ScheduleWithCode {
  readonly id: Id;
  readonly fields: ScheduleFields;
}

/** Whose device rings, or calls. */
export interface DeviceOwner {
  readonly user: ReleasedUser;
  readonly extension: string;
}

/** Hears of faults that the engine survives. `about` names the call, and the activeflow when it has one. */
export type Report = (message: string, error: unknown, about?: ReportSubject) => void;

/** What a fault is about: goes into the log beside the sentence. */
export interface ReportSubject {
  readonly call_id: Id;
  readonly activeflow_id: Id | null;
  readonly node_id?: string;
}

/** There is no room for one more call. */
export interface Overload {
  /** What becomes of the call: it hears busy, or its number's overflow flow takes it. */
  readonly treatment: 'busy' | 'overflow';
  /** A sentence for the admin: which limit, and how much there is. */
  readonly reason: string;
  /** No webhook is told of the call: what it would owe is what there is far too much of. */
  readonly quiet: boolean;
}

/** Where a dialled number leads. */
export interface Route {
  /** `null`: no number of ours was dialled, but an extension. */
  readonly number_id: Id | null;
  readonly number_name: string;
  readonly flow: CompiledFlow;
  /** Runs in place of `flow` while there is no room for more calls; `null`: such callers hear busy. */
  readonly overflow: CompiledFlow | null;
  readonly environment_id: Id | null;
  readonly webhooks_enabled: boolean;
}

/** A number of ours, as text messages use it. */
export interface TextNumber {
  readonly number_id: Id;
  readonly number_name: string;
  /** Runs for each message that comes in; `null`: none. */
  readonly flow: CompiledFlow | null;
  readonly environment_id: Id | null;
  readonly webhooks_enabled: boolean;
}

/** Time, timers and randomness, replaced by fakes in tests. */
export interface Clock {
  now(): number;
  /** Like `now`, but never set back: what is due falls due by it. `now` when missing. */
  steady?(): number;
  setTimer(at: number, callback: () => void): { cancel(): void };
}
