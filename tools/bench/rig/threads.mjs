import { readFileSync } from 'node:fs';

const workers = new Set();

/** Learns of the worker threads that the product starts. Call it before the product is composed. */
export function watchWorkers() {
  process.on('worker', (worker) => {
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
  });
}

/**
 * Processor time so far, in microseconds: of the whole process, and of its main thread (Linux only, else null); and of each worker
 * thread how long it was active.
 */
export function threadTimes() {
  const { user, system } = process.cpuUsage();
  return {
    all: user + system,
    main: mainThread(),
    workers: [...workers].map((worker) => worker.performance.eventLoopUtilization().active * 1000),
  };
}

/** The main thread has the id of the process. Ticks of 10 ms, as Linux counts them. */
function mainThread() {
  try {
    const stat = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10_000;
  } catch {
    return null;
  }
}
