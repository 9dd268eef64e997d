/**
 * The resources of the REST API as the editor reads them. Words and fields are those of the API's own documentation
 * (`/api/openapi.json`).
 */
import type { Change, FlowDocument, Id, Outcome, Problem } from '@hookswitch/flow-model';

/** A list's answer; `next_page_token` asks for what follows. */
export interface Page<Item> {
  readonly result: readonly Item[];
  readonly next_page_token: string | null;
}

/** What every draft object has. */
export interface DraftObject {
  readonly id: Id;
  readonly num_id: number;
  readonly name: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface Flow extends DraftObject {
  readonly document: FlowDocument;
  readonly environment_id: Id | null;
}

/** The paths of draft objects, as the API names them. */
export type DraftPath =
  | 'flows'
  | 'environments'
  | 'numbers'
  | 'users'
  | 'queues'
  | 'conferences'
  | 'ring_groups'
  | 'outbound_routes'
  | 'schedules'
  | 'prompts'
  | 'mailboxes'
  | 'webhooks';

/** Everything that a draft can refer to, by object type. */
export type References = Readonly<Record<string, readonly Reference[]>>;

export interface Reference {
  readonly id: Id;
  readonly name: string;
  /** Users only. */
  readonly extension?: string | null;
  /** Numbers only. */
  readonly number?: string | null;
  readonly message_flow_id?: Id | null;
  /** What belongs to an environment only; missing for what belongs to none. */
  readonly environment_id?: Id;
  /** Prompts only; `null` while nothing was uploaded. */
  readonly duration_ms?: number | null;
  /** What gives outcomes to nodes which refer to it: a flow its named returns. */
  readonly outcomes?: readonly Outcome[];
}

/** What Apply would do now. */
export interface PendingChanges {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

export interface Release {
  readonly number: number;
  readonly hash: string;
  readonly note: string | null;
  readonly created_at: string;
  readonly created_by: string | null;
  readonly live: boolean;
  readonly live_calls: number;
  readonly changes?: readonly Change[];
}

export type CallState = 'initial' | 'accepted' | 'ringing' | 'connected' | 'on_hold' | 'hangup';

export interface CallParty {
  readonly number: string;
  /** `null` when none came with the call. */
  readonly name: string | null;
}

export interface Leg {
  readonly id: Id;
  readonly live_id: number;
  readonly kind: string;
  readonly number: string;
  readonly name: string;
  readonly state: CallState;
  readonly started_at: string;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
}

export interface Call {
  readonly id: Id;
  readonly live_id: number;
  readonly direction: 'inbound' | 'outbound';
  readonly state: CallState;
  readonly from: CallParty;
  readonly to: CallParty;
  /** Who was called first, when the call was diverted to us. */
  readonly diverted_from: CallParty | null;
  readonly crm_id: string | null;
  readonly environment_id: Id | null;
  readonly flow_id: Id | null;
  readonly activeflow_id: Id | null;
  readonly release: number | null;
  readonly started_at: string;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
  readonly end_reason: string | null;
  readonly hangup_by: string | null;
  readonly end_detail: string | null;
  readonly legs: readonly Leg[];
}

/** What the caller of a simulated call hears and sees. */
export interface SimulatedCall {
  readonly call_id: Id;
  readonly from: CallParty;
  readonly to: CallParty;
  readonly state: string;
  readonly hears: 'ringback' | 'bell' | 'speech' | 'prompt' | 'hold_music' | 'party' | 'silence' | 'nothing';
  readonly speech: { readonly text: string; readonly started_at: string; readonly ends_at: string } | null;
  /** The extension of ours that calls: only these may transfer. */
  readonly extension: string | null;
  readonly transfer: 'trying' | 'done' | 'failed' | null;
  readonly prompt: { readonly name: string; readonly started_at: string; readonly ends_at: string } | null;
  readonly connected_to: readonly { readonly number: string; readonly name: string | null }[];
  /** Those do not hear it. */
  readonly muted: boolean;
  readonly on_hold: boolean;
  readonly digits_heard: string;
  readonly ended: { readonly at: string; readonly cause: string; readonly ended_by: string } | null;
}

export interface ActiveflowAction {
  readonly id: string;
  readonly next_id: string | null;
  readonly type: string;
  readonly option?: unknown;
  readonly tm_execute: string | null;
  /** Where it is of another flow than the activeflow's own. */
  readonly flow_id?: Id;
  /** The Subflow objects that it runs under, outermost first. */
  readonly waiting?: readonly { readonly flow_id: Id; readonly id: string }[];
}

export interface Activeflow {
  readonly id: Id;
  readonly flow_id: Id;
  readonly flow_name: string;
  readonly release: number;
  readonly status: 'running' | 'ended';
  readonly reference_type: string;
  readonly reference_id: Id;
  readonly current_action: (ActiveflowAction & { readonly label: string }) | null;
  readonly executed_actions: readonly ActiveflowAction[];
  readonly end_reason: string | null;
  readonly tm_create: string;
  readonly tm_update: string;
  readonly tm_delete: string | null;
}
