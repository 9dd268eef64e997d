import { Meeting, withModerator } from '../testing/meeting.js';

const RULES = {
  ...withModerator,
  start_when: 'moderator',
  end_when_moderator_leaves: true,
  record: 'always',
};

/** One waits for the moderator, who comes, mutes somebody and leaves; the process is killed after so many commits. */
async function play(crashAfter: number, tells: boolean) {
  const meeting = new Meeting(RULES);
  const { rig } = meeting;
  rig.store.crashAfter = crashAfter;
  rig.store.tellsBeforeCrash = tells;
  await rig.start();
  const came: string[] = [];
  const typed = (name: string, pin: string) => {
    const channel = rig.pbx.call('+18005550100', { from: { number: `+1555${came.length}`, name } });
    came.push(channel);
    [...`${pin}#`].forEach((digit, index) =>
      rig.clock.setTimer(rig.clock.now() + 200 + 50 * index, () =>
        rig.pbx.tell(channel, { type: 'digit_received', digit }),
      ),
    );
  };
  const deeds: Readonly<Record<number, () => void>> = {
    0: () => typed('Ada', '1111'),
    1000: () => typed('Bob', '1111'),
    2000: () => typed('Mod', '9999'),
    4000: () => {
      const [ada] = meeting.members;
      if (ada !== undefined)
        void rig.engine.conferences.mute(meeting.rooms[0]!.conference.id, ada.call_id, true);
    },
    6000: () => came[2] !== undefined && meeting.hangUp(came[2]),
    9000: () => came.forEach((channel) => meeting.hangUp(channel)),
  };
  const together: number[] = [];
  for (let passed = 0; passed < 11_000; passed += 50) {
    deeds[passed]?.();
    await meeting.pass(50);
    if (rig.store.crashed) await rig.restart();
    if (passed === 5000) together.push(...Object.values(meeting.bridges).map(({ length }) => length));
    if (passed === 8000) together.push(meeting.rooms.length, Object.keys(meeting.bridges).length);
  }
  const paths: Record<string, string[]> = {};
  for (const { step, activeflow_id } of rig.store.allSteps)
    (paths[activeflow_id] ??= []).push(`${step.action_id}:${step.outcome}`);
  return {
    rig,
    came: {
      together,
      paths: Object.values(paths),
      told: meeting.told.filter((type) => !/muted/.test(type)).sort(),
      rooms: meeting.rooms,
      records: rig.store.records().filter(({ kind }) => kind === 'conference_room'),
    },
  };
}

describe('a conference whose process is killed', () => {
  it('goes on: its room is there again, and those who were in it are in it together', async () => {
    const { rig, came } = await play(Infinity, false);
    expect(rig.reported).toEqual([]);
    expect(came).toMatchObject({ together: [3, 0, 0], rooms: [], records: [] });
    expect(came.paths).toEqual([['n1:hangup'], ['n1:ended', 'n2:hangup'], ['n1:ended', 'n2:hangup']]);
    for (let after = 0; after < rig.store.commits; after += 1) {
      for (const tells of [false, true]) {
        const { rig: disturbed, came: outcome } = await play(after, tells);
        expect({ after, tells, ...outcome }).toEqual({ after, tells, ...came });
        expect(new Set(disturbed.store.events.map(({ id }) => id)).size).toBe(disturbed.store.events.length);
        expect(disturbed.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
      }
    }
  });
});
