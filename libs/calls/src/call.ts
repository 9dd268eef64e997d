import type { EventFacts } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import type { Command, HangupCause, Party } from '@hookswitch/telephony';

import type { LegDevices } from './devices/leg-devices.js';

export type CallState = 'initial' | 'accepted' | 'ringing' | 'connected' | 'on_hold' | 'hangup';

export type EndReason =
  | 'completed'
  | 'hungup_by_caller'
  | 'hungup_by_callee'
  | 'stopped'
  | 'no_exit'
  | 'step_budget'
  | 'unallocated_number'
  | 'busy'
  | 'overload'
  | 'gateway_lost'
  | 'transferred'
  | 'answered_elsewhere'
  | 'error';

export type HangupBy = 'caller' | 'callee' | 'flow' | 'api' | 'gateway';

/** One party of a call. `channel_id` is the gateway's and stays out of the API. */
export interface Leg {
  readonly id: Id;
  readonly live_id: number;
  readonly kind: 'caller' | 'user' | 'number' | 'agent';
  readonly channel_id: string;
  readonly number: string;
  readonly name: string;
  readonly user_id: Id | null;
  /** What dialled it, or brought it into the call; `null` for who placed the call. */
  readonly via: 'queue' | 'ring_group' | 'dial' | 'transfer' | null;
  readonly via_name: string | null;
  /** The queue that dialled it; of no other leg. */
  readonly queue_id?: Id;
  readonly state: CallState;
  readonly started_at: string;
  readonly ringing_at: string | null;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
  readonly cause: HangupCause | null;
  readonly sip_status: number | null;
  /** The engine's own: the phones that ring together for this party; missing where it has one. */
  readonly devices?: LegDevices;
}

/**
 * A call as the customer sees it. Immutable: each change gives a new value.
 * The fields from `gateway` on are the engine's own and stay out of the API.
 */
export interface Call {
  readonly id: Id;
  readonly live_id: number;
  readonly direction: 'inbound' | 'outbound';
  readonly state: CallState;
  readonly from: Party;
  readonly to: Party;
  /** Who was called first, when the call was diverted to us. */
  readonly diverted_from?: Party;
  /** The numbers as the gateway gave them, where they were written in another way than `from` and `to` are. */
  readonly as_dialled?: NonNullable<EventFacts['as_dialled']>;
  readonly crm_id: string | null;
  readonly environment_id: Id | null;
  readonly number_id: Id | null;
  readonly flow_id: Id | null;
  readonly activeflow_id: Id | null;
  readonly release: number | null;
  readonly started_at: string;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
  readonly end_reason: EndReason | null;
  readonly hangup_by: HangupBy | null;
  /** A sentence for people where `end_reason` does not say all: which limit refused the call. */
  readonly end_detail?: string;
  readonly legs: readonly Leg[];
  readonly gateway: string;
  /** The caller's channel. */
  readonly channel_id: string;
  /** Last committed gateway cursor of each leg's channel, in the order of `legs`; 0 before the first event. */
  readonly cursors: readonly number[];
  /** Sequence number of the call's last event. */
  readonly sequence: number;
  readonly webhooks_enabled: boolean;
  /** Where the flow has brought the caller, when that is a place that has a name for people. */
  readonly place?: CallPlace;
  /** Set when the engine has begun the call by itself: the caller's channel is one that it rings. */
  readonly placed?: PlacedCall;
  /** What became of the caller where nobody answered: a message was left, or the wait in a queue took too long. */
  readonly came_to?: 'voicemail' | 'timeout';
  /** Menus, queues, ring groups and mailboxes that the call has come to, the newest {@link MAX_STOPS}, in order. */
  readonly came_through?: readonly Stop[];
  /**
   * Set where there is no call: the activeflow of a text message stands on this in the place of one. It has the message's id
   * and numbers, no legs, and has ended before it began (ADR 0025).
   */
  readonly stands_for?: 'message';
}

/** A place in the system that a caller can be in: what asks them for keys, lines them up, rings a group, takes a message. */
export type CallPlace = NonNullable<EventFacts['place']>;

/** How the engine has begun a call. */
export interface PlacedCall {
  /**
   * `user`: one of ours called by a click; who is to be called is rung once they have picked up. `number`: somebody outside
   * is rung, for a flow.
   */
  readonly rings: 'user' | 'number';
  /** Sent again after a restart while nothing was heard of the channel. */
  readonly command: Extract<Command, { kind: 'originate' }>;
}

/** Something of the customer's that a call has come to on its way. */
export interface Stop {
  readonly type: 'ivr' | 'queue' | 'ring_group' | 'voicemail';
  /** The queue, ring group or mailbox; `null` for a menu, which is no object of its own. */
  readonly id: Id | null;
  /** The object's name, as it was then; a menu's label. */
  readonly name: string;
  /** The node of the flow. */
  readonly node_id: string;
  readonly entered_at: string;
  /** `null` while the call is there; one that ends there never leaves. */
  readonly left_at: string | null;
  /** The exit by which the node was left. */
  readonly outcome: string | null;
}

/** So many stops of a call are kept. */
export const MAX_STOPS = 20;

/** One line of signalling for the call's timeline. */
export interface Signal {
  readonly at: string;
  /** `channel_answered`, `digit_received`, `command_play` … */
  readonly kind: string;
  readonly leg_id: Id | null;
  /** Which of the leg's phones, by its name; missing for the one at the extension, and where the party has one. */
  readonly device?: string;
  /** Sentence for people; never holds a secret or a masked digit. */
  readonly text: string;
}
