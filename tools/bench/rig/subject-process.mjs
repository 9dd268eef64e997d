/**
 * The product as it runs, composed by the runtime itself, in a process of its own. The bench configures it over its REST
 * API; calls come in at the simulator directly, since the figures are about calls and not about how tests place them.
 */
import { getHeapSpaceStatistics } from 'node:v8';
import { loadProgram } from '../../../apps/runtime/bin/program.mjs';
import { answerFor } from './child.mjs';
import { beginProfile, endProfile } from './cpu-profile.mjs';
import { watchLoop } from './loop-delay.mjs';
import { threadTimes } from './threads.mjs';

const { exports: runtime, keep } = loadProgram('runtime');
const { parts, url, close } = await runtime.createApp(runtime.readSettings(process.env));
keep();
const { simulator, engine, deliverer, store } = parts;
const loop = watchLoop();
let pump;
let accepted = null;

/** Notes when each delivery was made by its step, and when its commit was reported. */
const accept = deliverer.accept.bind(deliverer);
deliverer.accept = (deliveries) => {
  if (accepted !== null) {
    const now = performance.timeOrigin + performance.now();
    for (const { id, created_at, request } of deliveries)
      accepted.push({ id, made_at: Date.parse(created_at), committed_at: now, url: request.url });
  }
  accept(deliveries);
};

answerFor({
  figures() {
    const { calls, activeflows, timers, uncommitted } = engine.counts();
    const { user, system } = process.cpuUsage();
    return {
      calls,
      activeflows,
      timers,
      uncommitted,
      depth: deliverer.depth,
      /** Bytes of the journal that are not in the tables yet. */
      unfolded: store.sizes().journal_bytes,
      /** Processor time of all threads so far, in microseconds. */
      cpu: user + system,
    };
  },

  /** Keeps so many calls and owed deliveries on the way until `idle`, besides calls that are there already. */
  load({ to, parallel, hooks }) {
    const before = simulator.status().channels;
    pump = setInterval(() => {
      const busy = simulator.status().channels - before + deliverer.depth / hooks;
      for (let room = parallel - busy; room > 0; room -= 1) place(to);
    }, 1);
  },

  /** Places so many calls a second, evenly and in the numbers' turn, until `idle`. */
  pace({ numbers, perSecond }) {
    const start = performance.now();
    let placed = 0;
    pump = setInterval(() => {
      for (const due = ((performance.now() - start) * perSecond) / 1000; placed < due; placed += 1)
        place(numbers[placed % numbers.length]);
    }, 1);
  },

  idle() {
    clearInterval(pump);
  },

  /** Places so many calls, at most 200 at a time besides those that are there already, and waits until they have ended. */
  async calls({ to, count }) {
    const before = simulator.status().channels;
    for (let placed = 0; placed < count || simulator.status().channels > before;) {
      const room = Math.min(count - placed, 200 - (simulator.status().channels - before));
      for (let call = 0; call < room; call += 1) place(to);
      placed += Math.max(room, 0);
      await turn();
    }
  },

  /** Places calls, in the numbers' turn, and waits until so many activeflows have come to rest at a timer. */
  async wait({ numbers, count }) {
    const started = performance.now();
    const goal = engine.counts().timers + count;
    for (let call = 0; call < count; call += 1) {
      place(numbers[call % numbers.length], `+1555${String(call).padStart(7, '0')}`);
      if (call % 20 === 19) await turn();
    }
    while (engine.counts().timers < goal || engine.counts().uncommitted > 0) {
      await turn();
      if (performance.now() - started > 120_000)
        throw new Error(`After two minutes only ${engine.counts().timers} of ${goal} activeflows wait.`);
    }
    return performance.now() - started;
  },

  /** Bytes after everything that can be given back was given back, without the room that the young generation has. */
  async memory() {
    for (let round = 0; round < 4; round += 1) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const { rss, heapUsed } = process.memoryUsage();
    // V8 gives the young generation its room as it goes, and seldom takes it back: that is no cost of what lives.
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    return { rss: rss - young.physical_space_size, heapUsed };
  },

  /** Forgets the delays of the event loop so far. */
  resetDelay: () => loop.reset(),

  /** Percentile 99 of the event loop's delay since `resetDelay`, in milliseconds. */
  delayP99: () => loop.p99(),

  /** Notes deliveries from now on. */
  note() {
    accepted = [];
  },

  /** All deliveries since `note`: `id`, `url`, and when they were made and committed, in milliseconds since the epoch. */
  noted() {
    const all = accepted;
    accepted = null;
    return all;
  },

  threadTimes,
  beginProfile,
  endProfile,

  stop: close,
});
process.send({ ready: url });

function place(to, number = '+15557654321') {
  simulator.placeCall({ from: { number, name: 'Ada' }, to });
}

function turn() {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
