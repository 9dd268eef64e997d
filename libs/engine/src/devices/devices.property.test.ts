import fc from 'fast-check';
import { flow, NUMBER, Rig } from '../testing/rig.js';
import type { Phone } from '../testing/small-pbx.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);

const NAMES = ['1001', 'grace-mobile', 'grace-laptop', 'grace-home'];
const END_MS = 10_000;
/** A process that was killed is back after so long: too short for what the far ends do to change places. */
const POLL_MS = 10;

const dialling = flow({
  nodes: { n1: ['answer'], n2: ['dial', { to: '1001' }], n3: ['talk', { text: 'Bye' }], n4: ['hangup'] },
  edges: {
    'n1:next': 'n2',
    'n2:answered_ended': 'n3',
    'n2:busy': 'n4',
    'n2:declined': 'n4',
    'n2:no_answer': 'n4',
    'n2:unreachable': 'n4',
    'n3:next': 'n4',
  },
  default_exit: 'n4',
});

interface Evening {
  /** What each phone does, and after how long. */
  readonly phones: readonly (readonly [Phone, number])[];
  /** When the caller hangs up; `null`: they stay. */
  readonly caller_gone: number | null;
  /** When who answered hangs up. */
  readonly callee_gone: number;
}

const phone = fc.tuple(
  fc.constantFrom<Phone>('answer', 'busy', 'declined', 'no_answer', 'unreachable', 'refused'),
  fc.integer({ min: 0, max: 40 }).map((step) => step * 50),
);
const evening: fc.Arbitrary<Evening> = fc.record({
  phones: fc.array(phone, { minLength: 2, maxLength: 4 }),
  caller_gone: fc.option(fc.integer({ min: 1, max: 50 }).map((step) => step * 50 + 25)),
  callee_gone: fc.integer({ min: 60, max: 80 }).map((step) => step * 50 + 25),
});

async function play({ phones, caller_gone, callee_gone }: Evening, crashAfter = Infinity, tells = false) {
  const rig = new Rig(dialling);
  phones.forEach(([behaviour, takes], index) => {
    rig.pbx.phones.set(NAMES[index]!, behaviour);
    rig.pbx.takes.set(NAMES[index]!, takes);
  });
  const further = NAMES.slice(1, phones.length);
  rig.devices = { '1001': further.map((sip_name) => ({ name: sip_name, sip_name })) };
  rig.store.crashAfter = crashAfter;
  rig.store.tellsBeforeCrash = tells;
  await rig.start();
  const caller = rig.pbx.call(NUMBER);
  const later = (ms: number, deed: () => void) => rig.clock.setTimer(rig.clock.now() + ms, deed);
  if (caller_gone !== null) later(caller_gone, () => rig.pbx.end(caller, 'normal', 'remote', 200));
  later(callee_gone, () => {
    for (const [id, { ended, history }] of rig.pbx.channels) {
      const answered = history.some(({ type }) => type === 'channel_answered');
      if (id !== caller && !ended && answered) rig.pbx.end(id, 'normal', 'remote', 200);
    }
  });
  const connected = new Set<string>();
  for (let ms = 0; ms < END_MS; ms += POLL_MS) {
    await rig.clock.advance(POLL_MS);
    if (rig.store.crashed) await rig.restart();
    for (const command of rig.pbx.obeyed)
      if (command.kind === 'bridge') for (const id of command.channel_ids) connected.add(id);
  }
  return { rig, caller, connected };
}

const alive = (rig: Rig) => [...rig.pbx.channels].filter(([, { ended }]) => !ended).map(([id]) => id);
const unforgotten = ({ pbx }: Rig) => [...pbx.channels.keys()].filter((id) => !pbx.forgotten.has(id));
const commands = (rig: Rig) => rig.pbx.received.map(({ id }) => id);

describe('whatever the phones of a user do, and in whichever order', () => {
  it('no channel outlasts the call, one at most is connected, and each event is told once', async () => {
    await fc.assert(
      fc.asyncProperty(evening, async (story) => {
        const { rig, caller, connected } = await play(story);
        expect(rig.reported).toEqual([]);
        expect(alive(rig)).toEqual([]);
        expect(rig.call).toMatchObject({ state: 'hangup' });
        expect(rig.call.legs.length).toBeLessThanOrEqual(2);
        connected.delete(caller);
        expect(connected.size).toBeLessThanOrEqual(1);
        const [, party] = rig.call.legs;
        if (party?.answered_at != null && connected.size === 1)
          expect([...connected]).toEqual([party.channel_id]);
        for (const type of ['ringing', 'answered', 'missed', 'hungup'])
          expect(rig.callEvents.filter((told) => told === `call_${type} 1001`).length).toBeLessThanOrEqual(1);
        expect(new Set(commands(rig)).size).toBe(commands(rig).length);
        expect(unforgotten(rig)).toEqual([]);
        expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
      }),
      { numRuns: 60 * EFFORT },
    );
  }, 120_000);

  it('ends the same wherever the process is killed, and rings and connects by the same commands', async () => {
    await fc.assert(
      fc.asyncProperty(evening, fc.nat(), fc.boolean(), async (story, moment, tells) => {
        const undisturbed = (await play(story)).rig;
        const crashAfter = moment % undisturbed.store.changes.length;
        const { rig } = await play(story, crashAfter, tells);
        const outcome = ({ told, path, call, obeyed }: Rig) => ({
          told,
          path,
          // Whether a phone that ends by itself is hung up as well is a matter of milliseconds.
          obeyed: obeyed.filter((kind) => kind !== 'hangup').sort(),
          legs: call.legs.map(({ number, cause }) => [number, cause]),
          state: call.state,
        });
        expect(outcome(rig)).toEqual(outcome(undisturbed));
        expect(alive(rig)).toEqual([]);
        const sequences = rig.store.events.map(({ sequence }) => sequence);
        expect(sequences).toEqual(sequences.map((_sequence, index) => index + 1));
        expect(unforgotten(rig)).toEqual([]);
      }),
      { numRuns: 60 * EFFORT },
    );
  }, 120_000);
});
