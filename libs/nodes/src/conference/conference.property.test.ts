import { seededChance } from '@hookswitch/pbx';
import { CONFERENCE_ID, Meeting, withModerator } from '../testing/meeting.js';

/** Times as long as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
const DEEDS = 150 * EFFORT;

const RULES = [
  {},
  { ...withModerator, start_when: 'moderator', end_when_moderator_leaves: true },
  {
    ...withModerator,
    end_when_moderator_leaves: true,
    record: 'always',
    mute_on_entry: true,
    max_members: 4,
  },
];

/** Rooms of the PBX and of the engine have the same members, in one open room at most, and none is empty. */
function compare(meeting: Meeting): object {
  const inside: Record<string, string[]> = {};
  for (const { call_id, status } of meeting.members) {
    const room = meeting.rooms.find(({ call_ids }) => call_ids.includes(call_id));
    const { channel_id } = meeting.rig.store.calls.get(call_id)!;
    if (status === 'in') (inside[room?.id ?? 'none'] ??= []).push(channel_id);
  }
  const sorted = (rooms: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(rooms)
      .map(([id, channels]) => [id, [...channels].sort()])
      .sort();
  return {
    engine: sorted(inside),
    pbx: sorted(meeting.bridges),
    open: meeting.rooms.filter(({ status }) => status !== 'ending').length <= 1,
    empty: meeting.rooms.filter(({ call_ids }) => call_ids.length === 0),
    kept: meeting.rig.store.records().filter(({ kind }) => kind === 'conference_room').length,
  };
}

async function anyMeeting(rules: object, seed: number): Promise<Meeting> {
  const chance = seededChance(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const meeting = await Meeting.open(rules);
  const pins = 'pin' in rules ? ['1111', '1111', '9999', '0000'] : [''];
  const callers: string[] = [];
  const { rig } = meeting;
  const ids = () => meeting.members.map(({ call_id }) => call_id);
  const deeds: readonly (() => unknown)[] = [
    () => meeting.call('Ada', oneOf(pins)).then((channel) => callers.push(channel)),
    () => meeting.call('Bob', oneOf(pins)).then((channel) => callers.push(channel)),
    () => callers.length > 0 && meeting.hangUp(oneOf(callers)),
    () => callers.length > 0 && meeting.press(oneOf(callers), '#'),
    () => ids().length > 0 && rig.engine.conferences.remove(CONFERENCE_ID, oneOf(ids())),
    () => ids().length > 0 && rig.engine.conferences.mute(CONFERENCE_ID, oneOf(ids()), chance() < 0.5),
    () => chance() < 0.3 && rig.engine.conferences.close(CONFERENCE_ID).catch(() => undefined),
    () => chance() < 0.5 && rig.restart(oneOf([0, 700])),
    // Two at once, in the same moment.
    () => callers.slice(-2).forEach((channel) => meeting.hangUp(channel)),
  ];
  for (let done = 0; done < DEEDS; done += 1) {
    const deed = oneOf(deeds)();
    await meeting.pass(chance() < 0.3 ? 0 : 300);
    await deed;
    await meeting.pass(300);
    const { engine, pbx, ...rest } = compare(meeting) as { engine: unknown; pbx: unknown; kept: number };
    expect({ done, pbx, ...rest }).toEqual({
      ...{ done, pbx: engine, open: true, empty: [] },
      kept: meeting.rooms.length,
    });
  }
  for (const channel of callers) meeting.hangUp(channel);
  await meeting.pass(10_000);
  return meeting;
}

describe('whoever comes and goes, in any order, restarts too', () => {
  it.each(RULES.map((rules, index) => [index, rules] as const))(
    'rules %i: no room is lost, none is double, and all who are in one are in it together',
    async (index, rules) => {
      const meeting = await anyMeeting(rules, index + 1);
      const { rig } = meeting;
      const count = (told: RegExp) => meeting.told.filter((type) => told.test(type)).length;
      expect(rig.reported).toEqual([]);
      expect([meeting.rooms, meeting.bridges]).toEqual([[], {}]);
      expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
      expect(count(/^conference_created/)).toBe(count(/^conference_deleted/));
      expect(count(/joined/)).toBe(count(/left/));
      expect(count(/joined/)).toBeGreaterThan(5);
    },
  );
});
