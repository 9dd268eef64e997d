import fc from 'fast-check';
import { webhook } from './testing/directory.js';
import { FakeClock } from './testing/fake-clock.js';
import { Receiver } from './testing/receiver.js';
import type { Answering } from './testing/receiver.js';
import { callEvent, Rig } from './testing/rig.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
/** Fewer faults of a server than a record has attempts: whatever is owed arrives in the end. */
const MOST_FAULTS = 8;
/** Webhooks: the first two are at one server, the third at another. */
const SERVER_OF = [0, 0, 1] as const;
/** Real time from the last step until all is delivered, before a run counts as hanging: what is silent is given up after 60 ms of it. */
const PATIENCE_MS = 10_000;

const which = fc.nat(SERVER_OF.length - 1);
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('emit' as const),
      call: fc.nat(2),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('pass' as const),
      ms: fc.constantFrom(0, 1000, 30_000, 7_200_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('look' as const), times: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('pause' as const, 'resume' as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
);
const fault = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('500', '404', '302', 'reset', 'cut off') },
  { weight: 2, arbitrary: fc.constantFrom('429', '429 for 20', '503 for 3600', '503 for ever') },
  { weight: 6, arbitrary: fc.constant('204') },
  { weight: 1, arbitrary: fc.constant('silence') },
);
const scenario = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 25 }),
  faults: fc.tuple(fc.array(fault, { maxLength: MOST_FAULTS }), fc.array(fault, { maxLength: MOST_FAULTS })),
  limits: fc.constantFrom({}, { lane_memory: 2, memory: 4 }, { per_lane: 1, in_flight: 2, lane_memory: 3 }),
  rate: fc.constantFrom(null, null, 5),
  /** The log answers only when somebody looks: what it says is then as old as the question. */
  slow_log: fc.boolean(),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

/** Answers by a list, then 204. */
function failing(faults: readonly string[]): Answering {
  return ({ method }, response, index) => {
    const [what = '204', wait] = (faults[index] ?? '204').split(' for ');
    if (what === 'silence') return;
    if (what === 'reset') return void response.socket?.resetAndDestroy();
    if (what === 'cut off') {
      response.writeHead(200, { 'content-length': '9', allow: method }).write('half');
      return void setImmediate(() => response.destroy());
    }
    response.writeHead(Number(what), wait === undefined ? {} : { 'retry-after': wait }).end();
  };
}

/** The other side of a scenario: two servers and three webhooks. */
class Scene {
  readonly clock = new FakeClock();
  readonly endpoints;
  readonly rig: Rig;
  /** What each webhook is owed of each call, in order. */
  readonly owed = new Map<string, string[]>();
  #sequence = 0;

  constructor(
    readonly servers: readonly Receiver[],
    { limits, rate, slow_log }: Scenario,
  ) {
    this.endpoints = SERVER_OF.map((server, index) =>
      webhook({
        url: `http://127.0.0.1:${servers[server]?.port}/${index}`,
        retry_profile: 'record',
        timeout_ms: 60,
        rate_limit_per_s: index === 0 ? rate : null,
      }),
    );
    this.rig = new Rig(this.endpoints, { clock: this.clock, limits });
    if (slow_log) this.rig.log.answering = [];
    this.rig.deliverer.start();
  }

  /** Lets what has arrived be read and answered, by servers and the log. */
  async look(): Promise<void> {
    for (const answer of this.rig.log.answering?.splice(0) ?? []) answer();
    await new Promise((resolve) => setImmediate(resolve));
  }

  async take(given: Scenario['steps'][number]): Promise<void> {
    const { rig, clock } = this;
    switch (given.does) {
      case 'emit':
        for (let left = given.count; left > 0; left -= 1) this.#emit(`call-${given.call}`);
        return;
      case 'pass':
        return clock.advance(given.ms);
      case 'look':
        for (let left = given.times; left > 0; left -= 1) await this.look();
        return;
      case 'pause':
      case 'resume':
        return this.#switch(this.endpoints[given.which]?.id ?? '', given.does);
      case 'restart':
        return rig.restart();
    }
  }

  #emit(call_id: string): void {
    const sequence = (this.#sequence += 1);
    for (const delivery of this.rig.emit(
      callEvent({ call_id, sequence, data: { id: `event-${sequence}` } }),
    )) {
      const key = keyOf(
        this.endpoints.findIndex(({ id }) => id === delivery.webhook_id),
        call_id,
      );
      this.owed.set(key, [...(this.owed.get(key) ?? []), delivery.id]);
    }
  }

  #switch(id: string, how: 'pause' | 'resume'): void {
    this.rig.directory.change(id, { paused: how === 'pause' });
    this.rig.deliverer[how](id);
  }

  /** Everything is put right; time passes until nothing is owed. */
  async settle(): Promise<void> {
    const { rig, clock } = this;
    for (const { id } of this.endpoints) this.#switch(id, 'resume');
    const started = performance.now();
    while (!rig.log.statuses().every((status) => status === 'delivered')) {
      if (performance.now() - started > PATIENCE_MS)
        throw new Error(`It hangs: ${JSON.stringify(rig.deliverer.stats())}`);
      await this.look();
      if (rig.deliverer.stats().in_flight === 0 && clock.nextAt !== undefined) {
        clock.advance(Math.max(0, clock.nextAt - clock.now()));
      }
    }
  }

  async close(): Promise<void> {
    await this.rig.deliverer.stop();
  }
}

function keyOf(endpoint: number | string, call: string): string {
  return `${endpoint} ${call}`;
}

describe('whatever servers, admins and restarts do', () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const open of opened.splice(0).reverse()) await open.close();
  });

  it(
    'all that is owed arrives, in order per webhook and call, and a repetition is the same bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenario, async (given) => {
          const servers = await Promise.all(given.faults.map((faults) => Receiver.open(failing(faults))));
          opened.push(...servers);
          const scene = new Scene(servers, given);
          opened.push(scene);
          for (const next of given.steps) await scene.take(next);
          await scene.settle();

          const bodies = new Map<string, string>();
          const arrived = new Map<string, string[]>();
          for (const { path, headers, body } of servers.flatMap(({ requests }) => requests)) {
            const id = String(headers['webhook-id']);
            expect(body).toBe(bodies.get(id) ?? body);
            bodies.set(id, body);
            const { data } = JSON.parse(body) as { data: { id: string } };
            expect(headers['webhook-sequence']).toBe(data.id.replace('event-', ''));
            const call = scene.rig.log.rows.get(id)?.delivery.call_id ?? '';
            const key = keyOf(path.slice(1), call);
            arrived.set(key, [...(arrived.get(key) ?? []), id]);
          }
          // Nothing is lost, nothing is invented; and nothing comes, or comes again, after what is younger.
          expect([...arrived.keys()].sort()).toEqual([...scene.owed.keys()].sort());
          for (const [key, ids] of arrived) {
            expect(ids.filter((id, at) => id !== ids[at - 1])).toEqual(scene.owed.get(key));
          }
          expect(scene.rig.deliverer.depth).toBe(0);
          expect(scene.rig.deliverer.stats().in_flight).toBe(0);
          for (const { attempts } of scene.rig.log.rows.values()) {
            expect(attempts.map(({ number }) => number)).toEqual(attempts.map((_, at) => at + 1));
            expect(attempts.filter(({ error }) => error === null)).toHaveLength(1);
          }
          for (const open of opened.splice(0).reverse()) await open.close();
        }),
        { numRuns: 50 * EFFORT },
      );
    },
    60_000 * EFFORT,
  );
});
