import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DataFolderError } from './errors.js';
import { openStore } from './open-store.js';
import { tempFolder } from './testing/temp-folder.js';

const path = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/** Starts the appending process; collects what it acknowledges. */
function startAppending(dataDir: string, first: number) {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--conditions=hookswitch-source',
      '--import',
      path('../../../tools/test/source-loader.mjs'),
      path('./testing/appending-process.ts'),
      dataDir,
      String(first),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let complaints = '';
  const listeners = new Set<() => void>();
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    for (const listener of listeners) listener();
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const acknowledged = () =>
    output
      .split('\n')
      .slice(0, -1)
      .filter((line) => line !== 'open')
      .map(Number);
  const hasAcknowledged = (count: number) =>
    new Promise<void>((resolve, reject) => {
      const check = () => acknowledged().length >= count && resolve();
      listeners.add(check);
      check();
      void closed.then(() => reject(new Error(`The process ended by itself. ${complaints}`)));
    });
  const kill = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  return { acknowledged, hasAcknowledged, kill };
}

describe('kill -9', () => {
  const folder = tempFolder();
  afterAll(() => folder.remove());

  it('loses nothing that was acknowledged, tears no closure apart, and leaves no lock behind', async () => {
    const told: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const appending = startAppending(folder.path, round * 1_000_000);
      await appending.hasAcknowledged(1 + round * 97);
      if (round === 0) {
        await expect(openStore({ dataDir: folder.path })).rejects.toBeInstanceOf(DataFolderError);
      }
      await appending.kill();
      told.push(...appending.acknowledged());

      const store = await openStore({ dataDir: folder.path });
      const rows = await store.settings.withPrefix<number>('row-');
      const twins = await store.settings.withPrefix<number>('twin-');
      await store.close();
      expect(told.filter((number) => !rows.has(`row-${number}`))).toEqual([]);
      expect([...twins.values()].sort((a, b) => a - b)).toEqual([...rows.values()].sort((a, b) => a - b));
    }
    expect(told.length).toBeGreaterThan(8);
  }, 60_000);
});
