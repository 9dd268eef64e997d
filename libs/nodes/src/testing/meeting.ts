import { flow, NUMBER, Rig } from '@hookswitch/engine/testing';
import { conferenceSchema } from '@hookswitch/flow-model';
import type { PinnedObject } from '@hookswitch/flow-model';
import { nodes } from '../index.js';

export const CONFERENCE_ID = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9c10';

const PIN = { $secret: 'pin', version: 1, hint: '…' };
const MODERATOR_PIN = { $secret: 'moderator', version: 1, hint: '…' };

const OUTCOMES = ['left', 'ended', 'removed', 'full', 'wrong_pin', 'error'];

/** A conference as a release pins it. Its PINs, where it has any, are 1111 and 9999. */
export function pinnedConference(fields: object = {}): PinnedObject {
  return {
    type: 'conference',
    num_id: 1,
    name: 'Monday round',
    body: conferenceSchema.parse({ name: 'Monday round', ...fields }),
  };
}

export const withPin = { pin: PIN };
export const withModerator = { pin: PIN, moderator_pin: MODERATOR_PIN };

/** A conference on the small PBX of the engine's tests. Whoever leaves it stays in the call until they hang up. */
export class Meeting {
  readonly rig: Rig;

  constructor(fields: object = {}) {
    const conference = pinnedConference(fields);
    const config = nodes.conference.config.parse({ conference_id: CONFERENCE_ID });
    const wait = nodes.wait.config.parse({ duration_ms: 3_600_000 });
    this.rig = new Rig(
      flow({
        entry: 'n1',
        nodes: {
          n1: ['conference', config, undefined, { [CONFERENCE_ID]: conference }],
          n2: ['wait', wait],
        },
        edges: Object.fromEntries(OUTCOMES.map((outcome) => [`n1:${outcome}`, 'n2'])),
      }),
      nodes,
    );
    this.rig.secrets.set('pin', '1111').set('moderator', '9999');
  }

  static async open(fields: object = {}): Promise<Meeting> {
    const meeting = new Meeting(fields);
    await meeting.rig.start();
    return meeting;
  }

  pass(ms: number): Promise<void> {
    return this.rig.clock.advance(ms);
  }

  /** A caller comes, and types a PIN if it is given; gives the channel. */
  async call(name: string, pin = ''): Promise<string> {
    const channel = this.rig.pbx.call(NUMBER, { from: { number: `+1555${name.length}`, name } });
    await this.pass(100);
    if (pin !== '') await this.press(channel, `${pin}#`);
    await this.pass(100);
    return channel;
  }

  async press(channel: string, keys: string): Promise<void> {
    for (const digit of keys) {
      this.rig.pbx.tell(channel, { type: 'digit_received', digit });
      await this.pass(50);
    }
  }

  hangUp(channel: string): void {
    this.rig.pbx.end(channel, 'normal', 'remote', 200);
  }

  /** The call of a channel. */
  idOf(channel: string): string {
    const call = [...this.rig.store.calls.values()].find(({ channel_id }) => channel_id === channel);
    if (call === undefined) throw new Error(`There is no call on ${channel}.`);
    return call.id;
  }

  get members() {
    return this.rig.engine.conferences.members(CONFERENCE_ID);
  }

  get rooms() {
    return this.rig.engine.conferences.rooms(CONFERENCE_ID);
  }

  /** Who is in which room of the PBX: channels by room. */
  get bridges(): Readonly<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    for (const [channel, { id }] of this.rig.pbx.roomOf) (found[id] ??= []).push(channel);
    return found;
  }

  /** What was told of the conference: `conference_created`, `confbridge_updated joined Ada` … */
  get told(): string[] {
    return this.rig.store.events
      .filter(({ type }) => /^conf/.test(type))
      .map(({ type, data }) => {
        const { change, member, status } = data as {
          change?: string;
          member?: { name: string } | null;
          status?: string;
        };
        return [type, change ?? status, member?.name].filter(Boolean).join(' ');
      });
  }

  /** The timeline's sentences about conferences. */
  get lines(): string[] {
    return this.rig.store.changes.flatMap(({ signals }) =>
      signals.filter(({ kind }) => kind.startsWith('conference_')).map(({ text }) => text),
    );
  }
}
