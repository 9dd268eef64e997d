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
  /** Set when the engine has begun the call by itself: the caller's channel is one that it rings. */
  readonly placed?: PlacedCall;
  /** What became of the caller where nobody answered: a message was left, or the wait in a queue took too long. */
  readonly came_to?: 'voicemail' | 'timeout';
  /**
   * Set where there is no call: the activeflow of a text message stands on this in the place of one. It has the message's id
   * and numbers, no legs, and has ended before it began (ADR 0025).
   */
  readonly stands_for?: 'message';
}

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

/** One line of signalling for the call's timeline. */
export interface Signal {
  readonly at: string;
  /** `channel_answered`, `digit_received`, `command_play` … */
  readonly kind: string;
  readonly leg_id: Id | null;
  /** Sentence for people; never holds a secret or a masked digit. */
  readonly text: string;
}
