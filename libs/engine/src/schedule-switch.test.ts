import { scheduleSchema } from '@hookswitch/flow-model';
import { flow, Rig } from './testing/rig.js';

const ID = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b77';
const CODE = '*28';
const ALWAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const fields = scheduleSchema.parse({
  name: 'Reception',
  ranges: [{ name: 'Open', days: ALWAYS, from: '00:00', to: '24:00' }],
  switch_code: CODE,
});

/** An office with a schedule that is switched by `*28`, and nobody on the phone. */
function office(): Rig {
  const rig = new Rig(flow({ nodes: { n1: ['hangup'] } }));
  rig.schedule = { id: ID, fields };
  rig.switchFlow = flow({ nodes: { n1: ['answer'], n2: ['hangup'] }, edges: { 'n1:next': 'n2' } }, 'f9');
  return rig;
}

const dial = ({ pbx }: Rig, extension: string | null = '1001') =>
  pbx.call(CODE, { extension, from: { number: extension ?? '+15557654321', name: null } });
const changes = ({ store }: Rig) =>
  store.changes.flatMap(({ records = [] }) =>
    records.flatMap(({ kind, body }) =>
      kind === 'schedule' ? [body as { outcome: string; by: string }] : [],
    ),
  );

describe('a code that a user dials', () => {
  it('switches its schedule with the beginning of the call, and back by the next', async () => {
    const rig = await office().start();
    dial(rig);
    await rig.clock.advance(1000);
    expect(rig.path).toEqual(['n1:next', 'n2:hangup']);
    expect(rig.activeflow.snapshot.variables['vars.switch_said']).toBe(
      'Reception is switched. From now on: Closed.',
    );
    dial(rig);
    await rig.clock.advance(1000);
    expect(changes(rig)).toMatchObject([
      { outcome: 'closed', by: 'Grace (1001)', note: 'Dialled *28' },
      { outcome: null, by: 'Grace (1001)' },
    ]);
    expect(rig.reported).toEqual([]);
  });

  it('does so once, wherever the process is killed', async () => {
    const undisturbed = await office().start();
    dial(undisturbed);
    await undisturbed.clock.advance(2000);
    for (let after = 0; after < undisturbed.store.commits; after += 1) {
      for (const tells of [false, true]) {
        const rig = office();
        rig.store.crashAfter = after;
        rig.store.tellsBeforeCrash = tells;
        await rig.start();
        dial(rig);
        await rig.clock.advance(500);
        if (rig.store.crashed) await rig.restart();
        await rig.clock.advance(2000);
        expect({ after, tells, outcomes: changes(rig).map(({ outcome }) => outcome) }).toEqual({
          after,
          tells,
          outcomes: ['closed'],
        });
        expect(rig.path).toEqual(undisturbed.path);
      }
    }
  });

  it('is nothing to callers from outside, nor while there is no room for the call', async () => {
    const rig = await office().start();
    dial(rig, null);
    await rig.clock.advance(1000);
    rig.overload = { treatment: 'busy', reason: 'Too many calls.', quiet: false };
    dial(rig);
    await rig.clock.advance(1000);
    expect([...rig.store.calls.values()].map(({ end_reason }) => end_reason)).toEqual([
      'unallocated_number',
      'overload',
    ]);
    expect(changes(rig)).toEqual([]);
  });
});
