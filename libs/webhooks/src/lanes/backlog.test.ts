import { webhook } from '../testing/directory.js';
import { FakeClock } from '../testing/fake-clock.js';
import { MemoryLog } from '../testing/memory-log.js';
import { Receiver } from '../testing/receiver.js';
import { callEvent, Rig } from '../testing/rig.js';

/** Lets everything that is due in this turn and the next happen. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a lane whose backlog is read from the log', () => {
  const endpoint = webhook();
  let receiver: Receiver;
  let log: MemoryLog;
  let rig: Rig;
  let clock: FakeClock;

  beforeEach(async () => {
    receiver = await Receiver.open();
    log = new MemoryLog();
    clock = new FakeClock();
    rig = new Rig([{ ...endpoint, url: receiver.url }], { log, clock });
  });
  afterEach(async () => {
    await rig.deliverer.stop();
    await receiver.close();
  });

  const owe = (count: number): readonly string[] =>
    log.insert(Array.from({ length: count }, () => rig.router.route(callEvent())).flat()).map(({ id }) => id);
  const delivered = (): readonly string[] =>
    [...log.rows.values()].filter((row) => row.delivery.status === 'delivered').map((row) => row.delivery.id);
  const received = (): readonly unknown[] =>
    receiver.requests.map((request) => request.headers['webhook-id']);
  const answer = (): void => log.answering?.splice(0).forEach((give) => give());

  it('finds what arrives while the log is being read', async () => {
    const before = owe(3);
    log.answering = [];
    rig.deliverer.start();
    const meanwhile = rig.emit(callEvent(), callEvent()).map(({ id }) => id);
    answer();
    await turn();
    answer();
    await log.until(() => delivered().length === 5);
    expect(new Set(received())).toEqual(new Set([...before, ...meanwhile]));
    expect(rig.deliverer.depth).toBe(0);
  });

  it('takes nothing before what arrived during the read with a lower id', async () => {
    const [late] = rig.router.route(callEvent({ call_id: 'one' }));
    const [early] = rig.router.route(callEvent({ call_id: 'one', sequence: 2 }));
    log.insert([early!]);
    log.answering = [];
    rig.deliverer.start();
    rig.owe([late!]);
    answer();
    await turn();
    expect(receiver.requests).toEqual([]);
    answer();
    await log.until(() => delivered().length === 2);
    expect(received()).toEqual([late!.id, early!.id]);
  });

  it('sends nothing out of a read that a pause has overtaken, and all of it after the resume', async () => {
    owe(4);
    log.answering = [];
    rig.deliverer.start();
    rig.directory.change(endpoint.id, { paused: true });
    rig.deliverer.pause(endpoint.id);
    answer();
    await turn();
    expect(receiver.requests).toEqual([]);
    expect(log.statuses()).toEqual(['held', 'held', 'held', 'held']);

    rig.directory.change(endpoint.id, { paused: false });
    rig.deliverer.resume(endpoint.id);
    await turn();
    log.answering?.splice(0).forEach((give) => give());
    await log.until(() => delivered().length === 4);
    expect(receiver.requests).toHaveLength(4);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('ends paused when it is paused, resumed and paused again at once', async () => {
    owe(2);
    rig.deliverer.start();
    rig.deliverer.pause(endpoint.id);
    rig.deliverer.resume(endpoint.id);
    rig.directory.change(endpoint.id, { paused: true });
    rig.deliverer.pause(endpoint.id);
    await turn();
    await turn();
    expect(receiver.requests).toEqual([]);
    expect(rig.deliverer.depth).toBe(0);
  });

  it('is read again later when the log cannot be read', async () => {
    owe(2);
    log.failing = new Error('The disk does not answer.');
    rig.deliverer.start();
    await turn();
    clock.advance(999);
    await turn();
    expect(log.reads).toBe(1);
    log.failing = null;
    clock.advance(1);
    await log.until(() => delivered().length === 2);
  });

  it('takes nothing into a deliverer that has stopped', async () => {
    owe(2);
    log.answering = [];
    rig.deliverer.start();
    await rig.deliverer.stop();
    answer();
    await turn();
    expect(rig.deliverer.stats().lanes[0]?.in_memory).toBe(0);
    expect(clock.nextAt).toBeUndefined();
  });
});
