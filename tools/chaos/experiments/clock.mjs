import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause } from '../rig/pause.mjs';
import { openScene } from '../rig/scene.mjs';

const MINUTE = 60_000;
/** How far the clock is set back right before a kill, in seconds: what waits is late by so much. */
const BACK_S = 20;
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
    // What was to be tried again by the clock of before is through.
    await pause(8000);
    // Behind the clock of the process before: times that it wrote down lie ahead by as much.
    move(-3 - BACK_S / 60);
    await product.kill();
    await product.start();
    await pause(1500);
    const { figures, faults } = await scene.settle({ patienceMs: BACK_S * 1000 + 40_000, clockMoved: true });
    return { figures, faults };
  } finally {
    await scene.close();
  }
}
