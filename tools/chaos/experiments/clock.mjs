import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause } from '../rig/pause.mjs';
import { openScene } from '../rig/scene.mjs';

const MINUTE = 60_000;
const preload = pathToFileURL(new URL('../rig/moved-clock.mjs', import.meta.url).pathname).href;

/** Somebody sets the clock, forward and back by minutes, with timers pending; once the process is killed after it. */
export async function movedClock({ root, folder }) {
  const own = join(folder, 'clock');
  mkdirSync(own, { recursive: true });
  const file = join(own, 'offset');
  const move = (minutes) => writeFileSync(file, String(minutes * MINUTE));
  move(0);
  const env = { CHAOS_CLOCK: file };
  const scene = await openScene(own, { root, rate: 40, env, execArgv: ['--import', preload] });
  const { product, callers } = scene;
  try {
    callers.start();
    for (const minutes of [3, 0, -3]) {
      await pause(1500);
      move(minutes);
    }
    await pause(1500);
    await product.kill();
    await product.start();
    await pause(1500);
    move(-6);
    await product.kill();
    await product.start();
    await pause(1500);
    const { figures, faults } = await scene.settle({ patienceMs: 30_000, clockMoved: true });
    return { figures, faults };
  } finally {
    await scene.close();
  }
}
