import { QUEUE_STRATEGIES } from '@hookswitch/flow-model';
import { seededChance } from '@hookswitch/pbx';
import { queueOffice } from '../testing/queue-office.js';
import type { QueueOffice } from '../testing/queue-office.js';

/** Times as long as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
const SECONDS = 200 * EFFORT;
const AGENTS = ['1001', '1002', '1003'];
const PHONES = [
  ...(['answer', 'answer', 'answer', 'no_answer'] as const),
  ...(['busy', 'declined', 'unreachable', 'refused'] as const),
];
/** Longer than any wrap-up or rest, in looks. */
const LONGEST_REST = 7;

/** Legs of agents that are not over, by extension. */
function openLegs({ rig }: QueueOffice): string[] {
  return [...rig.store.calls.values()].flatMap(({ legs }) =>
    legs
      .filter(({ number, ended_at }) => AGENTS.includes(number) && ended_at === null)
      .map(({ number }) => number),
  );
}

/** Whether somebody waits for whom nothing rings. */
function isSomebodyWaiting({ rig }: QueueOffice): boolean {
  return [...rig.store.activeflows.values()].some(
    ({ status, snapshot }) =>
      status === 'running' && snapshot.queue_calls?.some((queueCall) => queueCall.status === 'wait'),
  );
}

/** Some time in a queue in which anything may happen, restarts too; looked at every second. */
async function anyHour(strategy: (typeof QUEUE_STRATEGIES)[number]): Promise<QueueOffice> {
  const chance = seededChance(QUEUE_STRATEGIES.indexOf(strategy));
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const times = { ring_time_s: 5, retry_s: 2, wrap_up_s: 4, max_wait_s: 60 };
  const office = await queueOffice({
    members: AGENTS,
    fields: { strategy, ...times, announce: { position: 'yes' } },
  });
  const { rig } = office;
  const asked = (agent: string) =>
    rig.pbx.received.filter((command) => command.kind === 'originate' && command.to.target === agent).length;
  const callers: string[] = [];
  const idle: Record<string, number> = {};
  const before: Record<string, number> = {};
  for (let second = 0; second < SECONDS; second += 1) {
    if (second < SECONDS - 100 && chance() < 0.1) callers.push(office.call(`+1555${1_000_000 + second}`));
    if (chance() < 0.01 && callers.length > 0) rig.pbx.end(oneOf(callers), 'normal', 'remote', 200);
    if (chance() < 0.1) office.hangUp(oneOf(AGENTS));
    if (chance() < 0.05) rig.pbx.phones.set(oneOf(AGENTS), oneOf(PHONES));
    if (chance() < 0.02) await rig.restart(oneOf([0, 700]));
    await office.pass(1000);
    const open = openLegs(office);
    expect({ second, open }).toEqual({ second, open: [...new Set(open)] });
    for (const agent of AGENTS) {
      const isIdle = isSomebodyWaiting(office) && !open.includes(agent) && asked(agent) === before[agent];
      before[agent] = asked(agent);
      idle[agent] = isIdle ? (idle[agent] ?? 0) + 1 : 0;
    }
    expect({ second, idle: AGENTS.filter((agent) => idle[agent]! > LONGEST_REST) }).toEqual({
      second,
      idle: [],
    });
  }
  for (const agent of AGENTS) office.hangUp(agent);
  for (const channel of callers) rig.pbx.end(channel, 'normal', 'remote', 200);
  await office.pass(10_000);
  return office;
}

describe('whatever happens in a queue, restarts too', () => {
  it.each(QUEUE_STRATEGIES)(
    '%s: nobody rings twice, nobody is lost, and nobody waits while an agent is free',
    async (strategy) => {
      const { rig } = await anyHour(strategy);
      const count = (type: string) => rig.store.events.filter((event) => event.type === type).length;
      expect(rig.reported).toEqual([]);
      expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
      expect(count('queuecall_created')).toBe(rig.store.calls.size);
      expect(count('queuecall_done') + count('queuecall_abandoned')).toBe(rig.store.calls.size);
      expect(count('queuecall_serviced')).toBe(count('queuecall_done'));
      expect(count('queuecall_done')).toBeGreaterThan(2);
    },
  );
});
