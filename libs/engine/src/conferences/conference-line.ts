import type { NodeEvent } from '@hookswitch/flow-model';
import type { LiveCall } from '../live-call.js';
import type { Report } from '../ports.js';
import type { WriteApart } from '../queues/agent-duty.js';
import type { Turn } from '../turn.js';
import { Waking } from '../waking.js';
import type { Walk } from '../walk.js';
import type { ConferenceDesk, Member } from './conference-desk.js';
import { playMusic, recordConference } from './conference-turn.js';
import { recordGone } from './room.js';
import type { Room } from './room.js';

export interface ConferenceLineParts {
  readonly desk: ConferenceDesk;
  readonly walk: Walk;
  readonly take: (live: LiveCall, work: (turn: Turn) => void) => void;
  readonly writeApart: WriteApart;
  readonly report: Report;
}

const ENDED: Readonly<Record<NonNullable<Room['closing']>, string>> = {
  closed: 'The conference was closed.',
  moderator_left: 'The last moderator has left.',
};

/**
 * Lets the callers of a room hear what happened to it by others: that it has started, that it is over, that one is alone. It
 * compares each room that has changed with its members, and after a restart all of them, and gives each caller their news as an
 * input of their own: no two calls are ever changed together, and none waits for another.
 */
export class ConferenceLine {
  readonly #parts: ConferenceLineParts;
  readonly #waking = new Waking(() => {
    for (const room of this.#parts.desk.takeChanged()) this.#try(room);
  });

  constructor(parts: ConferenceLineParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#waking.start();
  }

  stop(): void {
    this.#waking.stop();
  }

  /** Something has changed: it looks again, in a moment. */
  wake(): void {
    this.#waking.wake();
  }

  /** A room that could not be looked at waits for the next time; the others do not wait for it. */
  #try(room: Room): void {
    const { desk, report } = this.#parts;
    try {
      this.#look(room);
    } catch (error) {
      desk.markChanged(room.id);
      report(`The room of the conference ${room.name} could not be looked at`, error);
    }
  }

  #look(room: Room): void {
    const { desk, take } = this.#parts;
    const members = desk.membersOf(room.id);
    if (members.length === 0) {
      // Its last callers were ended by a fault, or left together.
      desk.remove(room.id);
      this.#parts.writeApart({ records: [recordGone(room.id)], events: [] });
      return;
    }
    if (room.closing !== null) {
      for (const member of members) this.#tell(member, { type: 'conference.ended' }, ENDED[room.closing]);
      return;
    }
    for (const member of members)
      if (member.seat.status === 'waiting' && room.started_at !== null)
        this.#tell(member, { type: 'conference.started' }, null);
    const inside = members.filter(({ seat }) => seat.status === 'in');
    const music = room.rules.alone_music && inside.length === 1;
    for (const { live, seat } of inside)
      if (seat.music !== music) take(live, (turn) => playMusic(turn, music));
    const [longest] = inside;
    if (room.rules.record === 'never' || longest === undefined) return;
    if (inside.every(({ seat }) => seat.recording_id === null)) take(longest.live, recordConference);
  }

  #tell({ live, seat }: Member, event: NodeEvent, reason: string | null): void {
    const { take, walk } = this.#parts;
    take(live, (turn) => {
      const frame = turn.frames.find(({ visit }) => visit === seat.visit);
      if (frame !== undefined) walk.deliver(turn, frame, event, reason);
    });
  }
}
