import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { tempFolder } from '../testing/temp-folder.js';
import { Journal } from './journal.js';
import { SegmentReader } from './segment-reader.js';
import { SEGMENT_HEADER, segmentPath } from './segment.js';
import { SegmentWriter } from './segment-writer.js';

/** A disk that is full, or not. */
class TestDisk extends SegmentWriter {
  full = false;
  override append(batch: Buffer): void {
    if (this.full) throw new Error('no space left on device');
    super.append(batch);
  }
}

describe('a journal that cannot be written', () => {
  const folder = tempFolder();
  let at = 0;
  afterAll(() => folder.remove());

  function start() {
    const disk = new TestDisk(folder.path, (at += 1_000_000));
    const told: string[] = [];
    const tell = (message: string): void => void told.push(message);
    const journal = new Journal(disk, () => undefined, {}, { info: tell, warn: tell, error: tell });
    const heard: string[] = [];
    const append = (line: string): void =>
      journal.append(
        (lines) => lines.line('', line),
        (error) => heard.push(error ? `${line}: ${error.message}` : line),
      );
    const read = (): string =>
      Buffer.concat(new SegmentReader(folder.path).read(at, 1_000_000).texts).toString();
    return { disk, journal, told, heard, append, read };
  }

  it('keeps what happens, in order, tells nobody that it is durable, and goes on by itself', async () => {
    const { disk, journal, told, heard, append, read } = start();
    append('a');
    await pause(20);
    disk.full = true;
    append('b');
    await pause(20);
    append('c');
    await pause(600);
    expect(heard).toEqual(['a']);
    expect(journal.fault?.message).toBe('no space left on device');
    expect(() => journal.flush()).toThrow('no space left');
    disk.full = false;
    await pause(600);
    append('d');
    await pause(20);
    expect(heard).toEqual(['a', 'b', 'c', 'd']);
    expect(journal.fault).toBeNull();
    expect(read()).toBe('a\nb\nc\nd\n');
    expect(told).toEqual([
      'The journal cannot be written: what happens waits.',
      'The journal is written again: what waited goes on.',
    ]);
    journal.close();
  });

  it('leaves out what cannot be made into lines, and tells who appended it, and nobody else', async () => {
    const { journal, heard, append, read } = start();
    append('a');
    const half = (error?: Error): void => void heard.push(`half: ${error?.message}`);
    journal.append((lines) => {
      lines.line('', 'half of it');
      throw new Error('not to be written');
    }, half);
    append('b');
    await pause(20);
    expect(heard).toEqual(['half: not to be written', 'a', 'b']);
    expect(read()).toBe('a\nb\n');
    journal.close();
  });

  it('tells who waits when it is closed before it could be written', async () => {
    const { disk, journal, heard, append } = start();
    disk.full = true;
    append('a');
    await pause(20);
    journal.close();
    expect(heard).toEqual(['a: no space left on device']);
  });

  it('tells also who appended something while it was being closed, and tries no more', async () => {
    const { disk, journal, heard, append } = start();
    disk.full = true;
    append('a');
    journal.append(
      () => {
        throw new Error('not to be written');
      },
      () => append('in its place'),
    );
    journal.close();
    expect(heard).toEqual(['a: no space left on device', 'in its place: no space left on device']);
    expect(journal.waiting).toBe(0);
    const { failedCommits } = journal.statistics();
    await pause(600);
    expect(journal.statistics().failedCommits).toBe(failedCommits);
  });

  it('begins a segment anew when there was no room for its first line', () => {
    const writer = new SegmentWriter(folder.path, (at += 1_000_000), 10);
    writer.append(Buffer.from('first'));
    const next = segmentPath(folder.path, at + 5);
    symlinkSync('/dev/full', next);
    expect(() => writer.append(Buffer.from('second'))).toThrow('ENOSPC');
    rmSync(next);
    writer.append(Buffer.from('second'));
    writer.append(Buffer.from('third'));
    writer.close();
    expect(readFileSync(next, 'utf8')).toBe(`${SEGMENT_HEADER}second`);
  });
});
