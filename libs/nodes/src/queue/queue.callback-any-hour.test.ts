import { seededChance } from '@hookswitch/pbx';
import { QueueOffice } from '../testing/queue-office.js';

/** Times as long as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
const SECONDS = 150 * EFFORT;
const AGENTS = ['1001', '1002', '1003'];
const PHONES = ['answer', 'answer', 'answer', 'no_answer', 'busy', 'declined', 'unreachable'] as const;

interface Ring {
  readonly call_id: string;
  readonly user_id: string;
}

/** Parties of calls that go on, whom we have rung. */
const openParties = ({ rig }: QueueOffice): string[] =>
  [...rig.store.calls.values()].flatMap(({ direction, legs }) =>
    legs.flatMap(({ number, kind, ended_at }) =>
      ended_at === null && (kind !== 'caller' || direction === 'outbound') ? [number] : [],
    ),
  );

/** Callbacks for which agents are being rung, or one has answered: the agents of each. */
const inFlight = (office: QueueOffice): string[][] =>
  office.callbacks
    .map(({ body }) => (body as { rings: readonly Ring[] }).rings.map(({ user_id }) => user_id))
    .filter((users) => users.length > 0);

/** Some time in which callers leave their numbers and anything may happen, restarts too; looked at every second. */
async function anyHour(strategy: string, seed: number): Promise<QueueOffice> {
  const chance = seededChance(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const callback = { key: '2', attempts: 3, retry_after_s: 60 };
  const fields = { strategy, ring_time_s: 6, retry_s: 2, wrap_up_s: 2, callback };
  const office = new QueueOffice({ members: AGENTS, callsBack: true, fields });
  const { rig } = office;
  await rig.start();
  const leaving = new Map<number, () => void>();
  for (let second = 0; second < SECONDS; second += 1) {
    if (chance() < 0.15) {
      const channel = office.call(`+1555${1_000_000 + second}`);
      if (chance() < 0.8) {
        leaving.set(second + 1, () => office.press(channel, '2'));
        leaving.set(second + 3, () => office.press(channel, '1'));
      }
    }
    leaving.get(second)?.();
    if (chance() < 0.15) office.hangUp(oneOf(AGENTS));
    if (chance() < 0.05) rig.pbx.phones.set(oneOf(AGENTS), oneOf(PHONES));
    if (chance() < 0.1) rig.pbx.takes.set(oneOf(AGENTS), oneOf([300, 300, 900, 2000]));
    if (chance() < 0.05) await rig.restart(oneOf([0, 0, 700]));
    await office.pass(1000);
    const open = openParties(office);
    const agents = inFlight(office).flat();
    const twice = (list: readonly string[]) => list.filter((one, at) => list.indexOf(one) !== at);
    expect({ second, open: twice(open), agents: twice(agents) }).toEqual({ second, open: [], agents: [] });
    expect(inFlight(office).length).toBeLessThanOrEqual(AGENTS.length);
  }
  for (const agent of AGENTS) rig.pbx.phones.set(agent, 'answer');
  for (let passed = 0; passed < 300 && (office.callbacks.length > 0 || passed < 30); passed += 5) {
    await office.pass(5000);
    for (const agent of AGENTS) office.hangUp(agent);
  }
  return office;
}

describe('whatever happens to callbacks, restarts too', () => {
  it.each([
    ['ring_all', 1],
    ['ring_all', 2],
    ['least_recent', 3],
  ])(
    '%s (%i): nobody is rung twice, and everybody who left a number is called back',
    async (strategy, seed) => {
      const office = await anyHour(strategy, seed);
      const { rig } = office;
      expect(rig.reported).toEqual([]);
      const left = rig.store.changes.flatMap(({ signals }) =>
        signals.filter(({ kind, text }) => kind === 'queue_callback' && text.startsWith('Keeps the place')),
      );
      expect(left.length).toBeGreaterThan(5);
      expect(office.callbacks).toEqual([]);
      const served = [...rig.store.calls.values()].filter(
        ({ direction, legs }) => direction === 'outbound' && legs[1]?.answered_at != null,
      );
      expect(served).toHaveLength(left.length);
      expect(new Set(served.map(({ to }) => to.number)).size).toBe(served.length);
      await office.pass(20_000);
      expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
    },
  );
});
