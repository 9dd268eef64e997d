import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { webhook } from './testing/directory.js';
import { FaultServer } from './testing/fault-server.js';
import type { Fault } from './testing/fault-server.js';
import { FullServer } from './testing/full-server.js';
import { Receiver } from './testing/receiver.js';
import { callEvent, Rig } from './testing/rig.js';

/** Total time of a request in these tests, and how much later it may end here, where others use the machine too. */
const TIMEOUT_MS = 400;
const LATE_MS = 600;

const FAULTS: readonly Fault[] = [
  'silent',
  'drips headers',
  'drips body',
  'sends a gigabyte',
  'resets',
  'breaks TLS',
  'redirects for ever',
];

const path = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/** Bytes that a deliverer's process grows by: the first of these servers is well, all others fail. */
async function memoryAmong(urls: readonly string[]): Promise<number> {
  const loader = path('../../../tools/test/source-loader.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--conditions=hookswitch-source',
    '--import',
    loader,
    path('./testing/process-among-faults.ts'),
    ...urls,
  ]);
  return Number(stdout);
}

describe('a server that fails', () => {
  const opened: { close(): Promise<void> }[] = [];
  let rig: Rig | undefined;

  afterEach(async () => {
    await rig?.deliverer.stop();
    await Promise.all(opened.splice(0).map((server) => server.close()));
  });

  function keep<T extends { close(): Promise<void> }>(server: T): T {
    opened.push(server);
    return server;
  }

  it.each([
    ['silent', 'timeout'],
    ['drips headers', 'timeout'],
    ['drips body', 'timeout'],
    ['sends a gigabyte', null],
    ['resets', 'reset'],
    ['breaks TLS', 'tls'],
    ['redirects for ever', 'http'],
  ] as const)('and is of the kind that %s frees its slot and its connection in time', async (fault, code) => {
    const server = keep(await FaultServer.open(fault));
    rig = new Rig([webhook({ url: server.url, timeout_ms: TIMEOUT_MS })]);
    rig.deliverer.start();
    const [delivery] = rig.emit(callEvent());
    await rig.log.settled(1);
    const [attempt] = rig.log.attempts(delivery!.id);
    expect(attempt?.error?.code ?? null).toBe(code);
    expect(attempt?.duration_ms).toBeLessThan(TIMEOUT_MS + LATE_MS);
    expect(rig.deliverer.stats().in_flight).toBe(0);
    if (code !== 'http') await server.closed();
    // What the system buffers of an answer that nobody reads; never more of it.
    expect(server.written).toBeLessThan(20_000_000);
    expect(attempt?.response?.body.length ?? 0).toBeLessThanOrEqual(16_384);
    if (fault === 'redirects for ever') expect(server.requests).toBe(1);
  });

  it('by not accepting connections frees its slot in time', async () => {
    const server = keep(await FullServer.open());
    rig = new Rig([webhook({ url: server.url, timeout_ms: TIMEOUT_MS })]);
    rig.deliverer.start();
    const [delivery] = rig.emit(callEvent());
    await rig.log.settled(1);
    const [attempt] = rig.log.attempts(delivery!.id);
    expect(attempt?.error?.code).toBe('timeout');
    expect(attempt?.duration_ms).toBeLessThan(TIMEOUT_MS + LATE_MS);
    expect(rig.deliverer.stats().in_flight).toBe(0);
  });

  it('slows no other: with servers of every kind among a hundred, the healthy ones get all, before any of them ends', async () => {
    const perEndpoint = 12;
    const healthy = await Promise.all(Array.from({ length: 86 }, async () => keep(await Receiver.open())));
    const faulty = await Promise.all(
      [...FAULTS, ...FAULTS].map(async (fault) => keep(await FaultServer.open(fault))),
    );
    const endpoints = [...healthy, ...faulty].map(({ url }) => webhook({ url, timeout_ms: 20_000 }));
    rig = new Rig(endpoints);
    rig.deliverer.start();
    for (let index = 0; index < perEndpoint; index += 1) {
      rig.emit(callEvent());
      await new Promise((resolve) => setImmediate(resolve));
    }
    const ofHealthy = new Set(endpoints.slice(0, healthy.length).map(({ id }) => id));
    const arrived = (): number =>
      [...rig!.log.rows.values()].filter(
        ({ delivery }) => delivery.status === 'delivered' && ofHealthy.has(delivery.webhook_id ?? ''),
      ).length;
    const timeouts = (): number =>
      rig!.log.settlements.filter(({ attempt }) => attempt?.error?.code === 'timeout').length;
    await rig.log.until(() => arrived() === healthy.length * perEndpoint || timeouts() > 0);
    expect([arrived(), timeouts()]).toEqual([healthy.length * perEndpoint, 0]);
  }, 30_000);

  it('of every kind, all at once, costs the process little memory', async () => {
    const healthy = keep(await Receiver.open());
    const faulty = await Promise.all(FAULTS.map(async (fault) => keep(await FaultServer.open(fault))));
    const full = keep(await FullServer.open());
    const urls = [healthy, ...faulty, full].map(({ url }) => url);
    const grown = await memoryAmong(urls);
    expect(grown).toBeGreaterThanOrEqual(0);
    expect(grown).toBeLessThan(20_000_000);
  }, 60_000);

  it('and whose memory is full of the faults of others costs a healthy one no place', async () => {
    const dead = await Promise.all(
      Array.from({ length: 10 }, async () => keep(await FaultServer.open('silent'))),
    );
    const receiver = keep(await Receiver.open());
    const endpoints = [receiver, ...dead].map(({ url }) => webhook({ url, timeout_ms: 20_000 }));
    rig = new Rig(endpoints, { limits: { memory: 50, in_flight: 30 } });
    rig.deliverer.start();
    for (let index = 0; index < 100; index += 1) rig.emit(callEvent());
    const lane = `webhook:${endpoints[0]!.id}`;
    await rig.log.until(
      () =>
        [...rig!.log.rows.values()].filter(
          ({ delivery }) => delivery.lane === lane && delivery.status === 'delivered',
        ).length === 100,
    );
    expect(receiver.requests).toHaveLength(100);
  }, 20_000);
});
