import type { Turn } from '../turn.js';
import { companyText } from './company.js';
import type { ConferenceDesk } from './conference-desk.js';
import { signal } from './conference-turn.js';
import { recordGone, recordOf, withoutPresence } from './room.js';
import type { Room } from './room.js';
import type { Seat } from './seat.js';
import { callIdsIn, stateBridge, stateConference } from './state-conference.js';

/** What it means for rooms that their callers have left them in a turn goes into its change, before it is finished. */
export function settleConferences(turn: Turn, desk: ConferenceDesk): void {
  for (const { seat } of turn.conference.left.splice(0)) {
    const found = desk.room(seat.room_id);
    if (found === undefined) continue;
    const room = withoutPresence(found, turn.call.id, turn.at);
    if (seat.entered_at !== null) {
      const own = { call_id: turn.call.id, from: seat.entered_at, until: turn.at };
      turn.signals.push(signal(turn, 'conference_left', companyText(room, own)));
      stateBridge(turn, 'left', room, desk, seat);
    }
    if (callIdsIn(turn, room.id, desk).length === 0) {
      desk.remove(room.id);
      turn.queues.keep(recordGone(room.id));
      stateConference(turn, 'conference_deleted', room, desk);
    } else keep(turn, room, seat, desk);
  }
}

function keep(turn: Turn, room: Room, seat: Seat, desk: ConferenceDesk): void {
  const ends = room.closing === null && seat.role === 'moderator' && isLastModerator(turn, room, desk);
  const kept: Room =
    ends && room.rules.end_when_moderator_leaves ? { ...room, closing: 'moderator_left' } : room;
  desk.put(kept);
  turn.queues.keep(recordOf(kept));
  if (kept.closing !== room.closing) stateConference(turn, 'conference_updated', kept, desk);
}

function isLastModerator(turn: Turn, { id }: Room, desk: ConferenceDesk): boolean {
  if (turn.conference.seat?.room_id === id && turn.conference.seat.role === 'moderator') return false;
  return !desk
    .membersOf(id)
    .some(({ live, seat }) => live.call.id !== turn.call.id && seat.role === 'moderator');
}
