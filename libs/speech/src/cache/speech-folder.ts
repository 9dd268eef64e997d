import { readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { durationOfWavBytes, UNFINISHED, writeSafely } from '@hookswitch/audio';

/** What was handed out this recently is not removed: a call may be about to fetch it. Milliseconds. */
const KEPT_FOR_MS = 60 * 60_000;
/** How far the time of last use on the disk may lag behind, so that not every use writes. Milliseconds. */
const NOTED_EVERY_MS = 5 * 60_000;

/** A rendered speech: its file, and how long it plays. */
export interface RenderedSpeech {
  /** `<64 hexadecimal digits>.wav` in the cache's folder. */
  readonly name: string;
  readonly duration_ms: number;
}

interface Kept extends RenderedSpeech {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  usedAt: number;
  notedAt: number;
}

const NAME = /^[0-9a-f]{64}\.wav$/;

/**
 * The files of the cache, and which were used last. The list is in memory; on the disk, the time of a file's last
 * change says when it was used, to within five minutes.
 */
export class SpeechFolder {
  /** In the order of their last use, the oldest first. */
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  private constructor(
    readonly dir: string,
    private readonly limitBytes: number,
    private readonly now: () => number,
  ) {}

  /** Opens the folder, made when it is not there; what a killed process left unfinished is removed. */
  static async open(dir: string, limitBytes: number, now: () => number): Promise<SpeechFolder> {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const folder = new SpeechFolder(dir, limitBytes, now);
    folder.#read();
    folder.#makeRoom();
    return folder;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get files(): number {
    return this.#kept.size;
  }

  /** A file that is kept, handed out now; `undefined` when there is none. Reads and waits for nothing. */
  use(name: string): RenderedSpeech | undefined {
    const kept = this.#kept.get(name);
    if (kept === undefined) return undefined;
    const now = this.now();
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    kept.usedAt = now;
    if (now - kept.notedAt >= NOTED_EVERY_MS) this.#note(kept, now);
    return { name, duration_ms: kept.duration_ms };
  }

  /** Keeps a new file, and removes what was not used for longest when there is too much. */
  async put(name: string, wav: Uint8Array): Promise<void> {
    await writeSafely(join(this.dir, name), wav);
    const now = this.now();
    await utimes(join(this.dir, name), now / 1_000, now / 1_000);
    this.#add({ name, bytes: wav.length, usedAt: now, notedAt: now });
    this.#makeRoom();
  }

  /** Somebody else has taken the file away. */
  forget(name: string): void {
    this.#bytes -= this.#kept.get(name)?.bytes ?? 0;
    this.#kept.delete(name);
  }

  /** At the start, when nothing else runs: tens of thousands of files are looked at several times faster this way. */
  #read(): void {
    const found: Omit<Kept, 'duration_ms'>[] = [];
    for (const entry of readdirSync(this.dir, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(this.dir, entry.name);
      if (entry.name.endsWith(UNFINISHED)) rmSync(path, { force: true });
      if (!NAME.test(entry.name)) continue;
      const { size, mtimeMs } = statSync(path);
      // A clock that was set back must not make a file young for ever.
      const usedAt = Math.min(mtimeMs, this.now());
      found.push({ name: entry.name, bytes: size, usedAt, notedAt: usedAt });
    }
    for (const file of found.sort((one, two) => one.usedAt - two.usedAt)) {
      if (!this.#add(file)) rmSync(join(this.dir, file.name), { force: true });
    }
  }

  /** Whether it can be one of ours: another size was never written by us. */
  #add(file: Omit<Kept, 'duration_ms'>): boolean {
    const duration_ms = durationOfWavBytes(file.bytes);
    if (duration_ms === null) return false;
    this.forget(file.name);
    this.#kept.set(file.name, { ...file, duration_ms });
    this.#bytes += file.bytes;
    return true;
  }

  #makeRoom(): void {
    // What the disk notes may lag behind: after a restart that counts too.
    const young = this.now() - KEPT_FOR_MS - NOTED_EVERY_MS;
    for (const { name, usedAt } of this.#kept.values()) {
      if (this.#bytes <= this.limitBytes || usedAt >= young) return;
      this.forget(name);
      // At once: a name that is forgotten may be written anew.
      rmSync(join(this.dir, name), { force: true });
    }
  }

  #note(kept: Kept, now: number): void {
    kept.notedAt = now;
    utimes(join(this.dir, kept.name), now / 1_000, now / 1_000).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') this.forget(kept.name);
    });
  }
}
