import type { Id } from '@hookswitch/flow-model';
import type { Turn } from '../turn.js';
import type { ConferenceDesk } from './conference-desk.js';
import { ConferenceEvent, conferenceMember, conferenceResource } from './conference-events.js';
import type { BridgeChange } from './conference-events.js';
import type { Room } from './room.js';
import type { Seat } from './seat.js';

/** The calls in a room, as they are after this turn. */
export function callIdsIn(turn: Turn, roomId: Id, desk: ConferenceDesk): Id[] {
  const others = desk.membersOf(roomId).map(({ live }) => live.call.id);
  const own = turn.conference.seat?.room_id === roomId;
  return [...others.filter((id) => id !== turn.call.id), ...(own ? [turn.call.id] : [])];
}

/** States what happens to a conference. */
export function stateConference(
  turn: Turn,
  type: 'conference_created' | 'conference_updated' | 'conference_deleted',
  room: Room,
  desk: ConferenceDesk,
): void {
  const calls = callIdsIn(turn, room.id, desk);
  const data = conferenceResource(room, calls, turn.at, type === 'conference_deleted');
  turn.emit((sequence, call) => new ConferenceEvent(type, turn.at, sequence, call, room, data));
}

/** States what happens to a conference's bridge; `seat`: of whom, when they have left. */
export function stateBridge(
  turn: Turn,
  change: BridgeChange,
  room: Room,
  desk: ConferenceDesk,
  seat: Seat | null = turn.conference.seat,
): void {
  const type = change === 'created' ? 'confbridge_created' : 'confbridge_updated';
  const { id, conference_id, name } = room;
  const data = {
    id,
    conference: { id: conference_id, name },
    change,
    member: change === 'created' || seat === null ? null : conferenceMember(turn.call, seat),
    call_ids: callIdsIn(turn, id, desk),
    tm_create: room.presences[0]?.from ?? turn.at,
    tm_update: turn.at,
  };
  turn.emit((sequence, call) => new ConferenceEvent(type, turn.at, sequence, call, room, data));
}
