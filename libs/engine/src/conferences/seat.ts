import type { ConferenceRole, Id } from '@hookswitch/flow-model';

/**
 * A caller's place in a conference. Part of the activeflow's snapshot: who is in a room is written down nowhere else.
 */
export interface Seat {
  readonly id: Id;
  /** The room, which is the gateway's bridge by the same id. */
  readonly room_id: Id;
  readonly conference_id: Id;
  readonly conference_name: string;
  /** The visit of the frame that is there. */
  readonly visit: number;
  readonly role: ConferenceRole;
  /** `waiting`: for the conference to start. */
  readonly status: 'waiting' | 'in';
  readonly muted: boolean;
  /** Its room hears music, which was asked for through this one. */
  readonly music: boolean;
  /** What of its call is recorded for the conference. */
  readonly recording_id: Id | null;
  readonly joined_at: string;
  readonly entered_at: string | null;
}

/** A seat that its caller has left in a turn. */
export interface LeftSeat {
  readonly seat: Seat;
  /** The outcome by which the node was left. */
  readonly outcome: string;
}
