import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pause } from '../rig/pause.mjs';
import { openScene } from '../rig/scene.mjs';

/** Another program holds write locks on the database, longer than SQLite is told to wait for one. */
export async function busyDatabase({ root, folder, holdMs = [2000, 7000] }) {
  const scene = await openScene(join(folder, 'busy'), { root, rate: 40 });
  const { product, callers } = scene;
  const dataDir = join(folder, 'busy/data');
  const pulse = takePulse(product);
  try {
    callers.start();
    await pause(1000);
    for (const ms of holdMs) {
      await hold(root, join(dataDir, 'hookswitch.db'), ms);
      await pause(1000);
    }
    const longest_silence_ms = await pulse.stop();
    const { figures, faults } = await scene.settle();
    return { figures: { ...figures, longest_silence_ms }, faults };
  } finally {
    await pulse.stop();
    await scene.close();
  }
}

async function hold(root, file, ms) {
  const child = fork(new URL('../rig/lock-holder.mjs', import.meta.url).pathname, [root, file, String(ms)]);
  const ended = once(child, 'exit');
  const [code] = await ended;
  if (code !== 0) throw new Error(`The lock on ${file} was not got.`);
}

/** The longest time that the process did not answer. */
function takePulse(product) {
  let stopped = false;
  let longest = 0;
  const beating = (async () => {
    while (!stopped) {
      const asked = performance.now();
      await product.ask('GET', '/health/live').catch(() => undefined);
      longest = Math.max(longest, performance.now() - asked);
      await pause(20);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await beating;
      return Math.round(longest);
    },
  };
}
