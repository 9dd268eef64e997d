import { join } from 'node:path';
import { between, pause } from '../rig/pause.mjs';
import { openScene } from '../rig/scene.mjs';

/** Requests in flight to one endpoint, the product's own limit, times the endpoints of the scene. */
const IN_FLIGHT = 16 * 8;
/** Settlements that were not written yet when the process died: what is sent in this time. Seconds. */
const UNWRITTEN_S = 0.1;
/** One kill in so many strikes while the process starts. */
const DURING_START = 5;

/** SIGKILL at random moments, while calls come in. */
export async function kills({
  root,
  folder,
  note,
  count,
  rate,
  store,
  lifeMs = [50, 1500],
  receiver,
  patienceMs,
}) {
  const scene = await openScene(join(folder, 'kills'), { root, rate, store, receiver });
  const { product, callers } = scene;
  const started = performance.now();
  try {
    callers.start();
    for (let kill = 1; kill <= count; kill += 1) {
      await pause(between(...lifeMs));
      await product.kill();
      const { ready } = product.spawn();
      if (kill % DURING_START === 0) {
        await pause(between(0, 900));
        await product.kill();
        kill += 1;
        await product.start();
      } else await ready;
      if (kill % 10 === 0) note(`${kill} kills, ${callers.placed.length} calls`);
    }
    await pause(between(...lifeMs));
    const seconds = (performance.now() - started) / 1000;
    const { figures, faults } = await scene.settle({ kills: count, patienceMs });
    const allowed = Math.ceil(count * (IN_FLIGHT + (figures.requests / seconds) * UNWRITTEN_S));
    if (figures.duplicates > allowed)
      faults.push(`${figures.duplicates} duplicates; ${allowed} are explained by what was in flight.`);
    return { figures: { ...figures, duplicates_per_kill: round(figures.duplicates / count) }, faults };
  } finally {
    await scene.close();
  }
}

const round = (value) => Math.round(value * 10) / 10;
