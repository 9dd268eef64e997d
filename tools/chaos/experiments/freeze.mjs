import { join } from 'node:path';
import { between, pause } from '../rig/pause.mjs';
import { openScene } from '../rig/scene.mjs';

/** SIGSTOP for seconds, then SIGCONT, while calls come in: timers fell due meanwhile, answers wait in the sockets. */
export async function freeze({ root, folder, times, stillMs = [1500, 4000] }) {
  const scene = await openScene(join(folder, 'freeze'), { root, rate: 60 });
  const { product, callers } = scene;
  try {
    callers.start();
    for (let time = 0; time < times; time += 1) {
      await pause(between(500, 1500));
      product.signal('SIGSTOP');
      await pause(between(...stillMs));
      product.signal('SIGCONT');
    }
    await pause(1000);
    const { figures, faults } = await scene.settle();
    if (figures.late_timers_fired === 0) faults.push('No timer was late: nothing was frozen.');
    return { figures: { ...figures, freezes: times }, faults };
  } finally {
    await scene.close();
  }
}
