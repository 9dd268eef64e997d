import { EventOfCall, callerLeg } from '@hookswitch/calls';
import type { Call } from '@hookswitch/calls';
import { eventApart } from '@hookswitch/events';
import type { DomainEvent } from '@hookswitch/events';
import type { ConferenceRole, Id } from '@hookswitch/flow-model';
import type { Closing, Room } from './room.js';
import type { Seat } from './seat.js';

/** A conference as events name it. */
export interface ConferenceName {
  readonly id: Id;
  readonly name: string;
}

/** A conference that goes on, in wire form: `data` of `conference_*`. */
export interface ConferenceResource {
  /** Of this one meeting: the next one of the same conference has another. */
  readonly id: Id;
  readonly conference: ConferenceName;
  readonly status: 'waiting' | 'started' | 'ending' | 'ended';
  /** Why it ends before its last caller has left of their own. */
  readonly reason: Closing | null;
  /** Calls that are in it or wait for it to start. */
  readonly call_ids: readonly Id[];
  readonly tm_create: string;
  readonly tm_start: string | null;
  readonly tm_update: string;
  readonly tm_delete: string | null;
}

/** Somebody in a conference, in wire form. */
export interface ConferenceMember {
  readonly call_id: Id;
  readonly number: string;
  readonly name: string;
  readonly role: ConferenceRole;
  readonly status: Seat['status'];
  readonly muted: boolean;
  readonly joined_at: string;
  readonly entered_at: string | null;
}

/** What has happened to the bridge of a conference. */
export type BridgeChange = 'created' | 'joined' | 'left' | 'muted' | 'unmuted';

export function conferenceResource(
  room: Room,
  call_ids: readonly Id[],
  at: string,
  ended = false,
): ConferenceResource {
  const { id, conference_id, name, started_at, closing, opened_at } = room;
  const open = started_at === null ? 'waiting' : 'started';
  return {
    id,
    conference: { id: conference_id, name },
    status: ended ? 'ended' : closing === null ? open : 'ending',
    reason: closing,
    call_ids,
    tm_create: opened_at,
    tm_start: started_at,
    tm_update: at,
    tm_delete: ended ? at : null,
  };
}

export function conferenceMember(call: Call, seat: Seat): ConferenceMember {
  const { number, name } = callerLeg(call);
  const { role, status, muted, joined_at, entered_at } = seat;
  return { call_id: call.id, number, name, role, status, muted, joined_at, entered_at };
}

/** What happens to a conference by what one of its calls does. It belongs to the conference's environment. */
export class ConferenceEvent extends EventOfCall {
  constructor(
    type: string,
    at: string,
    sequence: number,
    call: Call,
    private readonly room: Pick<Room, 'environment_id'>,
    private readonly state: object,
  ) {
    super(type, at, sequence, call);
  }

  override get environment_id(): Id | null {
    return this.room.environment_id;
  }

  protected override makeData(): object {
    return this.state;
  }
}

/** What happens to a conference by request, apart from any call. */
export function conferenceApart(type: string, room: Room, data: object, at: string): DomainEvent {
  return eventApart({ type, timestamp: at, environment_id: room.environment_id, data });
}
