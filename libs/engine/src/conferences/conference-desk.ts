import type { Id } from '@hookswitch/flow-model';
import type { LiveCall } from '../live-call.js';
import type { KeptRecord } from '../records.js';
import { ROOM_RECORD } from './room.js';
import type { Room } from './room.js';
import type { Seat } from './seat.js';

/** Somebody who is in a room, or waits for it to start. */
export interface Member {
  readonly live: LiveCall;
  readonly seat: Seat;
}

/**
 * What is known of conferences between two turns. Who is in them follows from the activeflows that run; the rooms themselves
 * are kept as records, with the change that changes them.
 */
export class ConferenceDesk {
  readonly #rooms = new Map<Id, Room>();
  /** By their calls. */
  readonly #members = new Map<Id, Member>();

  restore(records: readonly KeptRecord[]): void {
    for (const { kind, id, body } of records) if (kind === ROOM_RECORD) this.#rooms.set(id, body as Room);
  }

  /** Takes over where a call is now. True when that has changed. */
  note(live: LiveCall): boolean {
    const { id } = live.call;
    const before = this.#members.get(id)?.seat;
    const now = live.over ? undefined : live.activeflow?.snapshot.conference;
    if (now === before) return false;
    if (now === undefined) this.#members.delete(id);
    else this.#members.set(id, { live, seat: now });
    return true;
  }

  rooms(): readonly Room[] {
    return [...this.#rooms.values()];
  }

  room(id: Id): Room | undefined {
    return this.#rooms.get(id);
  }

  /** The room of a conference that takes callers; `undefined` when there is none, or it is being closed. */
  open(conferenceId: Id): Room | undefined {
    return this.rooms().find((room) => room.conference_id === conferenceId && room.closing === null);
  }

  put(room: Room): void {
    this.#rooms.set(room.id, room);
  }

  remove(id: Id): void {
    this.#rooms.delete(id);
  }

  /** Who is in a room or waits for it, in the order in which they came. */
  membersOf(roomId: Id): Member[] {
    return [...this.#members.values()]
      .filter(({ seat }) => seat.room_id === roomId)
      .sort((a, b) => (a.seat.id < b.seat.id ? -1 : 1));
  }

  member(callId: Id): Member | undefined {
    return this.#members.get(callId);
  }
}
