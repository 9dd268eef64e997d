/**
 * The product as it runs, composed by the runtime itself, in a process of its own. The bench configures it over its REST
 * API; calls come in at the simulator directly, since the figures are about calls and not about how tests place them.
 */
import { createApp } from '../../../apps/runtime/dist/create-app.js';
import { readSettings } from '../../../apps/runtime/dist/settings/settings.js';
import { beginProfile, endProfile } from './cpu-profile.mjs';

const { parts, url, close } = await createApp(readSettings(process.env));
const { simulator, engine, deliverer } = parts;
let pump;

const figures = () => ({
  calls: engine.counts().calls,
  activeflows: engine.counts().activeflows,
  timers: engine.counts().timers,
  depth: deliverer.depth,
  /** Processor time of this process so far, in microseconds. */
  cpu: process.cpuUsage().user + process.cpuUsage().system,
});

const does = {
  figures,

  /** Keeps so many calls and owed deliveries on the way until `idle`. */
  load({ to, parallel, hooks }) {
    pump = setInterval(() => {
      const busy = simulator.status().channels + deliverer.depth / hooks;
      for (let room = parallel - busy; room > 0; room -= 1) {
        simulator.placeCall({ from: { number: '+15557654321', name: 'Ada' }, to });
      }
    }, 1);
  },

  idle() {
    clearInterval(pump);
  },

  /** Places calls, in the numbers' turn, and waits until so many activeflows have come to rest at a timer. */
  async wait({ numbers, count }) {
    const started = performance.now();
    const goal = engine.counts().timers + count;
    for (let call = 0; call < count; call += 1) {
      simulator.placeCall({
        from: { number: `+1555${String(call).padStart(7, '0')}`, name: 'Ada' },
        to: numbers[call % numbers.length],
      });
      if (call % 20 === 19) await turn();
    }
    while (engine.counts().timers < goal || engine.counts().uncommitted > 0) await turn();
    return performance.now() - started;
  },

  /** Bytes after everything that can be given back was given back. */
  async memory() {
    for (let round = 0; round < 5; round += 1) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const { rss, heapUsed } = process.memoryUsage();
    return { rss, heapUsed };
  },

  beginProfile,
  endProfile,

  stop: close,
};

process.on('message', async ({ id, name, given }) => {
  try {
    process.send({ id, result: (await does[name](given)) ?? null });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ ready: url });

function turn() {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
