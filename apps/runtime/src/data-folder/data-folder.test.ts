import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder, ENOUGH_BYTES, RESERVE_BYTES } from './data-folder.js';

const MB = 1024 * 1024;

function rig() {
  const disk = { seen: (1000 * MB) as number | string, fault: '' };
  const lines: string[] = [];
  const write = (_fields: object, message: string) => void lines.push(message);
  const folder = new DataFolder({
    dir: '/data',
    storeFault: () => disk.fault,
    log: { warn: write, info: write },
    look: async () => disk.seen,
  });
  return { disk, lines, folder };
}

describe('the data folder', () => {
  it('refuses new calls when there is little room, until there is clearly more', async () => {
    const { disk, folder } = rig();
    await folder.look();
    expect(folder.overload()).toBeNull();
    disk.seen = RESERVE_BYTES - 1;
    await folder.look();
    expect(folder.overload()).toEqual({
      treatment: 'busy',
      reason:
        'Only 31 MB are free on the disk of the data folder. New calls are refused until there are 48 MB; running calls go on.',
      quiet: true,
    });
    expect(folder.unwritable()).toBe('');
    disk.seen = ENOUGH_BYTES - 1;
    await folder.look();
    expect(folder.fault()).toMatch(/^Only 47 MB/);
    disk.seen = ENOUGH_BYTES;
    await folder.look();
    expect(folder.fault()).toBe('');
  });

  it('says why it cannot be written, and goes on by itself', async () => {
    const { disk, folder } = rig();
    disk.fault = 'no space left on device';
    expect(folder.unwritable()).toMatch(/^The data folder cannot be written \(no space left on device\)\./);
    disk.fault = '';
    expect(folder.fault()).toBe('');
    disk.seen = 1000;
    await folder.look();
    expect(folder.unwritable()).toMatch(/\(its disk is full\)/);
    disk.seen = 'the file system is read-only';
    await folder.look();
    expect(folder.fault()).toMatch(/\(the file system is read-only\)/);
    disk.seen = 1000 * MB;
    await folder.look();
    expect(folder.fault()).toBe('');
  });

  it('logs the beginning and the end, not each look', async () => {
    const { disk, lines, folder } = rig();
    disk.seen = 'the system says EACCES';
    for (let look = 0; look < 5; look += 1) await folder.look();
    disk.seen = 1000 * MB;
    for (let look = 0; look < 5; look += 1) await folder.look();
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe('The data folder has room and can be written: new calls are taken again.');
  });

  it('knows a folder that is there from one that is gone', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'hookswitch-folder-'));
    const log = { warn: () => undefined, info: () => undefined };
    const folder = new DataFolder({ dir, storeFault: () => null, log });
    await folder.look();
    expect(folder.unwritable()).toBe('');
    rmSync(dir, { recursive: true });
    await folder.look();
    expect(folder.unwritable()).toMatch(/ENOENT/);
  });
});
