import { QueueOffice } from '../testing/queue-office.js';
import type { OfficeSetup } from '../testing/queue-office.js';

interface Story {
  readonly setup: OfficeSetup;
  /** What happens, by milliseconds. */
  readonly deeds: Readonly<Record<number, (office: QueueOffice) => void>>;
  readonly ms: number;
}

const AGENTS = ['1001', '1002'];

const stories: Readonly<Record<string, Story>> = {
  'two callers, an agent who does not answer, one who does, and their wrap-up': {
    setup: {
      answered: true,
      members: ['1001', '1002'],
      phones: { '1001': 'no_answer' },
      fields: { strategy: 'round_robin_memory', ring_time_s: 5, retry_s: 60, wrap_up_s: 3 },
    },
    deeds: {
      0: (office) => void office.call('+15550000001'),
      1000: (office) => void office.call('+15550000002'),
      6000: (office) => office.hangUp('1002'),
      14_000: (office) => office.hangUp('1002'),
    },
    ms: 24_000,
  },
  'all ring for one caller while another one is spoken to and gives up': {
    setup: {
      answered: true,
      members: ['1001', '1002'],
      fields: { strategy: 'ring_all', announce: { position: 'yes' } },
      phones: { '1002': 'no_answer' },
    },
    deeds: {
      0: (office) => void office.call('+15550000001'),
      200: (office) => void office.call('+15550000002'),
      2600: (office) => office.rig.pbx.end('in-2', 'normal', 'remote', 200),
      5000: (office) => office.hangUp('1001'),
    },
    ms: 7000,
  },
  'an agent who answers, pauses, and is told something before the two are connected': {
    setup: {
      answered: true,
      members: ['1001'],
      fields: { connect_delay_s: 2, announce: { to_agent: { text: 'A call.' } } },
    },
    deeds: {
      0: (office) => void office.call('+15550000001'),
      7000: (office) => office.hangUp('1001'),
    },
    ms: 8000,
  },
  'a callback that rings two agents at once, of whom one is faster, and somebody who waits behind it': {
    setup: {
      answered: true,
      members: ['1001', '1002'],
      callsBack: true,
      fields: { strategy: 'ring_all', ring_time_s: 5, wrap_up_s: 2 },
    },
    deeds: {
      0: (office) => void office.rig.pbx.takes.set('1001', 800),
      100: (office) => void office.call('+15550000001'),
      1500: (office) => void office.call('+15550000002'),
      5000: (office) => void office.call('+15550000003'),
      5500: (office) => office.press('in-3', '2'),
      7000: (office) => office.press('in-3', '1'),
      8000: (office) => AGENTS.forEach((agent) => office.hangUp(agent)),
      15_000: (office) => AGENTS.forEach((agent) => office.hangUp(agent)),
    },
    ms: 19_000,
  },
};

/** What was told of a call, by the party that it is about. */
function told({ store }: QueueOffice['rig'], callId: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { call_id, sequence, type, data } of store.events) {
    if (call_id !== callId || sequence === null) continue;
    const { leg } = data as { leg?: { number: string } | null };
    (found[leg?.number ?? 'call'] ??= []).push(type);
  }
  return found;
}

/** Plays a story; the process is killed when the store has taken `crashAfter` commits, and started again. */
async function play({ setup, deeds, ms }: Story, crashAfter: number, tells: boolean) {
  const office = new QueueOffice(setup);
  const { rig } = office;
  rig.store.crashAfter = crashAfter;
  rig.store.tellsBeforeCrash = tells;
  await rig.start();
  for (const [at, deed] of Object.entries(deeds)) {
    rig.clock.setTimer(rig.clock.now() + Number(at), () => deed(office));
  }
  for (let passed = 0; passed < ms; passed += 50) {
    await office.pass(50);
    if (rig.store.crashed) await rig.restart();
  }
  const callers = [...rig.store.calls.values()].sort((a, b) => (a.channel_id < b.channel_id ? -1 : 1));
  return {
    rig,
    came: {
      rung: office.rung,
      said: office.said,
      // Parties, calls and agents are told of apart: only the order within each is promised.
      calls: callers.map(({ id, end_reason, legs }) => ({
        told: told(rig, id),
        legs: legs.map(({ number, cause }) => [number, cause]),
        end_reason,
      })),
      wrapUps: rig.store.events
        .filter(({ type }) => type === 'queue_wrapup')
        .map(({ data }) => (data as never)['wrap_up']['state'] as string),
      statuses: office.statuses,
      agents: rig.store
        .records()
        .filter(({ kind }) => kind === 'agent')
        .map(({ body }) => body),
    },
  };
}

/** Clocks and ids differ from run to run. */
const still = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, held) => (/call_id|_at$|since|until|^wrap_up_call$/.test(key) ? null : held)),
  );

describe.each(Object.entries(stories))('%s', (_name, story) => {
  it('come out the same wherever the process is killed: no place is lost, nobody is rung twice', async () => {
    const { rig, came } = await play(story, Infinity, false);
    expect(rig.reported).toEqual([]);
    expect(came.calls.map(({ end_reason }) => end_reason)).not.toContain(null);
    for (let after = 0; after < rig.store.commits; after += 1) {
      for (const tells of [false, true]) {
        const { rig: disturbed, came: outcome } = await play(story, after, tells);
        expect({ after, tells, ...(still(outcome) as object) }).toEqual({
          after,
          tells,
          ...(still(came) as object),
        });
        expect(new Set(disturbed.store.events.map(({ id }) => id)).size).toBe(disturbed.store.events.length);
        expect(disturbed.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
      }
    }
  });
});
