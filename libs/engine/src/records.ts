import type { Call, EndReason, Recording, Signal, TextMessage, Transfer } from '@hookswitch/calls';
import type { DomainEvent, RetryProfile } from '@hookswitch/events';
import type { ComponentRequest, FetchRequest, Id } from '@hookswitch/flow-model';
import type { Command } from '@hookswitch/telephony';
import type { Seat } from './conferences/seat.js';
import type { QueueCall } from './queues/queue-call.js';

/** Where an activeflow stands: all that is needed to go on after a restart. */
export interface Snapshot {
  /** The flow that the activeflow began with, and whose hang-up lane it will run. */
  readonly flow_hash: string;
  readonly lane: 'starting' | 'running' | 'hangup_lane' | 'ended';
  /** The stack: the last frame is the one that runs. Subflows push frames; the hang-up lane is a frame of its own. */
  readonly frames: readonly Frame[];
  readonly variables: Readonly<Record<string, string>>;
  /** Nodes that may still be entered before `step_budget` ends the flow. */
  readonly budget: number;
  /** Nodes entered so far: the next one's `visit` is one more. */
  readonly visits: number;
  /** Jumps made so far, by `<flow id>:<node id>`; missing when there are none. */
  readonly jumps?: Readonly<Record<string, number>>;
  /** The step budget was used up once, and the flow's `on_limit` has what was left for it. */
  readonly limited?: true;
  /** Flows (by hash) whose hang-up lanes are still to run before the one that `flow_hash` has; missing when there are none. */
  readonly lanes?: readonly string[];
  /** Keys that no node has asked for yet, in order; missing when there are none. */
  readonly typed?: string;
  /** Names of the variables that nobody is shown; missing when there are none. */
  readonly masked?: readonly string[];
  /** Where the call waits, and what of its queues is not over yet; missing when there is nothing. */
  readonly queue_calls?: readonly QueueCall[];
  /** The conference that the caller is in; missing when they are in none. */
  readonly conference?: Seat;
}

/** A flow on the stack of an activeflow, and where it stands. */
export interface Frame {
  readonly flow_hash: string;
  readonly node_id: string;
  /** Number of this entry into a node, over the whole activeflow: timers and effects are told apart by it. */
  readonly visit: number;
  readonly entered_at: string;
  /** XState's value and context of the node's machine. */
  readonly value: unknown;
  readonly context: unknown;
  /** Ids behind the names that the node gave to its legs and to its playback. */
  readonly names: Readonly<Record<string, string>>;
  /** Commands whose outcome is not known yet: repeated, with the same id, after a restart. */
  readonly pending: readonly Command[];
  /** Variables that this visit has changed, for its step; missing when there are none. */
  readonly changed?: Readonly<Record<string, string | null>>;
  /** The node has read a variable that nobody is shown: what it makes of it, nobody is shown either. */
  readonly masked?: true;
  /** Set where a transfer runs in place of the node's own machine. */
  readonly transfer?: FrameTransfer;
}

/** A transfer that stands in the place of a node, or on top of it while its target is consulted. */
export interface FrameTransfer extends Transfer {
  /** The leg that hands the call over; `null`: nobody was connected. */
  readonly by: Id | null;
}

/** One run of one flow of one release for one call, or for one text message. */
export interface Activeflow {
  readonly id: Id;
  readonly flow_id: Id;
  readonly flow_name: string;
  readonly release: number;
  readonly reference_type: 'call' | 'message';
  readonly reference_id: Id;
  readonly status: 'running' | 'ended';
  readonly snapshot: Snapshot;
  /** Sequence number of the last step. */
  readonly step_count: number;
  readonly end_reason: EndReason | null;
  readonly tm_create: string;
  readonly tm_update: string;
  readonly tm_delete: string | null;
}

/** One node as executed. */
export interface Step {
  readonly sequence: number;
  readonly action_id: string;
  readonly type: string;
  readonly label: string;
  readonly outcome: string;
  readonly next_action_id: string | null;
  /** Why this outcome, where the name does not say it. */
  readonly reason: string | null;
  readonly variables_changed: Readonly<Record<string, string | null>>;
  readonly tm_start: string;
  readonly tm_end: string;
  readonly delivery_id: Id | null;
  /** The flow that the node is of; missing where that is the one that the activeflow began with. */
  readonly flow_hash?: string;
  /** The visit of the node; missing where that is the step's `sequence`, as long as no node stands on another. */
  readonly visit?: number;
}

/** A due time that outlives the process. A timer of an earlier visit never fires. */
export interface Timer {
  readonly activeflow_id: Id;
  readonly visit: number;
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly due_at: number;
  /** The XState event to step with. */
  readonly event: { readonly type: string };
}

/** A Webhook component's request that a step owes. */
export interface ComponentDelivery {
  readonly id: Id;
  readonly event: DomainEvent;
  readonly flow_id: Id;
  readonly node_id: string;
  readonly request: ComponentRequest;
  readonly profile: RetryProfile;
  /** Set when the node waits for the first attempt's reply. */
  readonly wait: { readonly activeflow_id: Id; readonly visit: number } | null;
}

/** A Fetch object's request that a step owes: the call waits for its answer. */
export interface OwedFetch {
  readonly id: Id;
  /** When the step was made, RFC 3339. */
  readonly at: string;
  readonly call_id: Id;
  readonly flow_id: Id;
  readonly node_id: string;
  readonly request: FetchRequest;
  readonly wait: { readonly activeflow_id: Id; readonly visit: number };
}

/** Something that the engine keeps besides calls: an agent, a queue's memory. Each change writes the whole of it. */
export interface KeptRecord {
  readonly kind: string;
  readonly id: Id;
  /** What JSON can hold; `null`: it is kept no longer. */
  readonly body: unknown;
}

/** What happens apart from any call: an agent signs in, a wrap-up ends by time. Written together, or not at all. */
export interface ApartChange {
  readonly records: readonly KeptRecord[];
  readonly events: readonly DomainEvent[];
  /** Text messages, as they are now; missing when there are none. */
  readonly texts?: readonly TextMessage[];
  /** Text messages that are kept no longer. */
  readonly removed_texts?: readonly Id[];
}

/** Everything that one step changes: written together, or not at all. */
export interface EngineChange {
  readonly call: Call;
  /** `null` too when the activeflow had ended before: a recording of the call was finished then. */
  readonly activeflow: Activeflow | null;
  readonly steps: readonly Step[];
  readonly timers: {
    readonly set: readonly Timer[];
    readonly clear: readonly Pick<Timer, 'activeflow_id' | 'visit' | 'id'>[];
  };
  readonly signals: readonly Signal[];
  /** Recordings that began, ended or are finished, as they are now. */
  readonly recordings: readonly Recording[];
  readonly events: readonly DomainEvent[];
  readonly components: readonly ComponentDelivery[];
  /** Text messages that it sends, or that came in; missing when there are none. */
  readonly texts?: readonly TextMessage[];
  /** What Fetch objects ask; missing when they ask nothing. */
  readonly fetches?: readonly OwedFetch[];
  /** What it changes that is no call's: agents, queues; missing when there is nothing. */
  readonly records?: readonly KeptRecord[];
  /** What the same moment changes of another call, when a party moves from one to the other: both are written, or neither. */
  readonly joined?: EngineChange;
}
