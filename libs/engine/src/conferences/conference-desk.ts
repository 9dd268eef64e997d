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
  /** By rooms, and there by their calls. */
  readonly #inRoom = new Map<Id, Map<Id, Member>>();
  /** Rooms that have changed, or that others have come to or left, since somebody last asked. */
  readonly #changed = new Set<Id>();

  restore(records: readonly KeptRecord[]): void {
    for (const { kind, body } of records) if (kind === ROOM_RECORD) this.put(body as Room);
  }

  /** Takes over where a call is now. True when that has changed. */
  note(live: LiveCall): boolean {
    const { id } = live.call;
    const before = this.#members.get(id)?.seat;
    const now = live.over ? undefined : live.activeflow?.snapshot.conference;
    if (now === before) return false;
    if (before !== undefined) this.#leaves(id, before.room_id);
    if (now !== undefined) this.#takes(id, { live, seat: now });
    return true;
  }

  #leaves(callId: Id, roomId: Id): void {
    this.#members.delete(callId);
    const others = this.#inRoom.get(roomId);
    others?.delete(callId);
    if (others?.size === 0) this.#inRoom.delete(roomId);
    this.markChanged(roomId);
  }

  #takes(callId: Id, member: Member): void {
    const { room_id } = member.seat;
    this.#members.set(callId, member);
    const others = this.#inRoom.get(room_id) ?? new Map<Id, Member>();
    this.#inRoom.set(room_id, others.set(callId, member));
    this.markChanged(room_id);
  }

  /** The rooms that have changed since this was asked last. */
  takeChanged(): readonly Room[] {
    const changed = [...this.#changed].flatMap((id) => this.#rooms.get(id) ?? []);
    this.#changed.clear();
    return changed;
  }

  /** A room has to be looked at. */
  markChanged(roomId: Id): void {
    this.#changed.add(roomId);
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
    this.markChanged(room.id);
  }

  remove(id: Id): void {
    this.#rooms.delete(id);
  }

  /** Who is in a room or waits for it, in the order in which they came. */
  membersOf(roomId: Id): Member[] {
    return [...(this.#inRoom.get(roomId)?.values() ?? [])].sort((a, b) => (a.seat.id < b.seat.id ? -1 : 1));
  }

  member(callId: Id): Member | undefined {
    return this.#members.get(callId);
  }
}
