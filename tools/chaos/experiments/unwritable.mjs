import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pause, until } from '../rig/pause.mjs';
import { openScene } from '../rig/scene.mjs';
import { mountSmallDisk, setImmutable } from '../rig/small-disk.mjs';

const DISK_MB = 192;
const STILL_MS = 4000;

/** The disk is full for seconds, while calls come in and run. */
export async function fullDisk({ root, folder }) {
  const dataDir = join(folder, 'full-disk/data');
  const disk = mountSmallDisk(dataDir, DISK_MB);
  if (disk === null) return { skipped: 'mounting a small disk takes root on Linux' };
  let filling;
  try {
    return await unwritable({
      root,
      folder: join(folder, 'full-disk'),
      dataDir,
      words: /space|full|room/i,
      begin() {
        disk.fill();
        filling = setInterval(() => disk.fill(), 50);
      },
      end() {
        clearInterval(filling);
        disk.makeRoom();
      },
    });
  } finally {
    clearInterval(filling);
    disk.unmount();
  }
}

/** Files and folder cannot be changed for seconds: what a file system does that has become read-only. */
export async function readOnly({ root, folder }) {
  const dataDir = join(folder, 'read-only/data');
  mkdirSync(dataDir, { recursive: true });
  if (!setImmutable(dataDir, true)) return { skipped: 'immutable files take root and ext4' };
  setImmutable(dataDir, false);
  try {
    return await unwritable({
      root,
      folder: join(folder, 'read-only'),
      dataDir,
      words: /written|writable|read-only|permitted/i,
      begin: () => setImmutable(dataDir, true),
      end: () => setImmutable(dataDir, false),
    });
  } finally {
    setImmutable(dataDir, false);
  }
}

async function unwritable({ root, folder, dataDir, words, begin, end }) {
  const scene = await openScene(folder, { root, dataDir, rate: 40 });
  const { product, callers } = scene;
  const faults = [];
  const readiness = async () => (await product.ask('GET', '/health/ready')).body;
  try {
    callers.start();
    await pause(2000);
    begin();
    const began = performance.now();
    const told = await until(async () => {
      const { status, checks } = await readiness();
      return status === 'not_ready' && words.test(checks.data_folder) && checks.data_folder;
    }, 10_000);
    const told_after_ms = Math.round(performance.now() - began);
    if (told === null) faults.push('/health/ready did not say what is wrong within 10 s.');
    const since = callers.placed.length;
    await pause(STILL_MS);
    const meanwhile = callers.placed.slice(since).filter(({ at }) => at < Date.now() - 1000);
    const taken = meanwhile.filter(({ told: answer }) => answer === 'taken').length;
    if (taken > 0) faults.push(`${taken} calls were taken while nothing could be written.`);
    if (!meanwhile.some(({ told: answer }) => answer === 'refused')) faults.push('No call was refused.');
    const changes_held = await product.figure('hookswitch_uncommitted_changes');
    if (!(changes_held > 0)) faults.push('No running call stood still: what was done touched nothing.');
    end();
    const ended = performance.now();
    if (!(await until(async () => (await readiness()).status === 'ready', 15_000)))
      faults.push('It did not go on by itself within 15 s.');
    const ready_again_after_ms = Math.round(performance.now() - ended);
    await pause(1500);
    if (callers.placed.at(-20)?.told !== 'taken') faults.push('New calls are not taken again.');
    const result = await scene.settle();
    return {
      figures: { ...result.figures, told_after_ms, ready_again_after_ms, changes_held },
      faults: [...faults, ...result.faults],
      says: told,
    };
  } finally {
    end();
    await scene.close();
  }
}
