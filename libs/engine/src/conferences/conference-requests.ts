import type { Id } from '@hookswitch/flow-model';
import { CallRequestError } from '../call-requests.js';
import type { CallRunner } from '../call-runner.js';
import { isoTime } from '../iso-time.js';
import type { Clock } from '../ports.js';
import type { Turn } from '../turn.js';
import { conferenceApart, conferenceMember, conferenceResource } from './conference-events.js';
import type { ConferenceMember, ConferenceResource } from './conference-events.js';
import { muteMember } from './conference-turn.js';
import { recordOf } from './room.js';
import type { Room } from './room.js';

/** What the API asks of conferences that go on. All that changes something resolves once it is committed. */
export class ConferenceRequests {
  readonly #runner: CallRunner;
  readonly #clock: Clock;

  constructor(runner: CallRunner, clock: Clock) {
    this.#runner = runner;
    this.#clock = clock;
  }

  /** All conferences that go on now, of one conference when it is named; oldest first. */
  rooms(conferenceId?: Id): readonly ConferenceResource[] {
    return this.#rooms(conferenceId).map((room) => this.#resource(room));
  }

  /** Who is in a conference or waits for it to start, in the order in which they came. */
  members(conferenceId: Id): readonly ConferenceMember[] {
    return this.#rooms(conferenceId).flatMap(({ id }) =>
      this.#desk.membersOf(id).map(({ live, seat }) => conferenceMember(live.call, seat)),
    );
  }

  /** Mutes somebody, or lets the others hear them again; `undefined` when they are not in this conference. */
  mute(conferenceId: Id, callId: Id, muted: boolean): Promise<ConferenceMember | undefined> {
    return this.#ask(conferenceId, callId, (turn) => muteMember(turn, muted, this.#desk));
  }

  /** Takes somebody out: their flow goes on by `removed`. Gives them as they were. */
  async remove(conferenceId: Id, callId: Id): Promise<ConferenceMember | undefined> {
    const found = this.members(conferenceId).find(({ call_id }) => call_id === callId);
    await this.#ask(conferenceId, callId, (turn) => {
      const frame = turn.frames.find(({ visit }) => visit === turn.conference.seat?.visit);
      const reason = 'Was taken out of the conference by request.';
      if (frame !== undefined) this.#runner.walk.deliver(turn, frame, { type: 'conference.removed' }, reason);
    });
    return found;
  }

  /**
   * Ends a conference: all who are in it leave by `ended`. `undefined` when it does not go on. Rejects with
   * `CallRequestError` when it is ending already.
   */
  async close(conferenceId: Id): Promise<ConferenceResource | undefined> {
    const found = this.#rooms(conferenceId);
    const open = this.#desk.open(conferenceId);
    if (open === undefined && found.length > 0)
      throw new CallRequestError('The conference is ending already.');
    if (open === undefined) return undefined;
    const room: Room = { ...open, closing: 'closed' };
    this.#desk.put(room);
    const at = isoTime(this.#clock.now());
    const resource = this.#resource(room);
    const events = [conferenceApart('conference_updated', room, resource, at)];
    await new Promise<void>((resolve, reject) =>
      this.#runner.writeApart({ records: [recordOf(room)], events }, (error) =>
        error === undefined ? resolve() : reject(error),
      ),
    );
    this.#runner.conferences.line.wake();
    return resource;
  }

  get #desk() {
    return this.#runner.conferences.desk;
  }

  #rooms(conferenceId: Id | undefined): Room[] {
    return this.#desk
      .rooms()
      .filter(({ conference_id }) => conferenceId === undefined || conference_id === conferenceId)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #resource(room: Room): ConferenceResource {
    const calls = this.#desk.membersOf(room.id).map(({ live }) => live.call.id);
    return conferenceResource(room, calls, isoTime(this.#clock.now()));
  }

  #ask(conferenceId: Id, callId: Id, work: (turn: Turn) => void): Promise<ConferenceMember | undefined> {
    const member = this.#desk.member(callId);
    if (member?.seat.conference_id !== conferenceId) return Promise.resolve(undefined);
    return new Promise((resolve) =>
      this.#runner.take(member.live, work, (call) => {
        const seat = this.#desk.member(callId)?.seat;
        resolve(seat && conferenceMember(call, seat));
      }),
    );
  }
}
