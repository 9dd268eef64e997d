import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { RecordingFormat, RecordingStore, StoredRecording } from '@hookswitch/telephony';
import { wavDuration } from './wav-duration.js';

const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Files on their way: a name of their own until they are whole. */
const INCOMING = '.incoming';

/** Where a recording's file is. */
export interface RecordingPlace {
  /** Absolute. */
  readonly folder: string;
  /** Below the folder. */
  readonly name: string;
}

/**
 * The folder of the recordings' files: `<year>/<month>/<day>/<id>.wav`, by the UTC day in the id, so that a file's place
 * follows from its id and is never looked for. A file has its place only once it is whole and on the disk.
 */
export class RecordingFolder implements RecordingStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Absolute. */
  get folder(): string {
    return this.#folder;
  }

  async write(
    recordingId: string,
    format: RecordingFormat,
    body: AsyncIterable<Uint8Array>,
  ): Promise<StoredRecording> {
    const stored = await this.find(recordingId);
    if (stored !== null) return stored;
    const name = nameOf(recordingId, format);
    const incoming = join(this.#folder, INCOMING);
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const part = join(incoming, newId());
    try {
      const { duration_ms, ...file } = await writePart(part, body);
      await makeFolders(this.#folder, dirname(name));
      await rename(part, join(this.#folder, name));
      await sync(join(this.#folder, dirname(name)));
      return { file: { name, ...file }, duration_ms };
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async find(recordingId: string): Promise<StoredRecording | null> {
    const name = nameOf(recordingId, 'wav');
    const file = await open(join(this.#folder, name)).catch(unlessMissing);
    if (file === null) return null;
    try {
      const duration_ms = await wavDuration(file);
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of file.createReadStream({ autoClose: false, start: 0 })) {
        bytes += (chunk as Buffer).length;
        hash.update(chunk as Buffer);
      }
      return { file: { name, bytes, sha256: hash.digest('hex') }, duration_ms };
    } finally {
      await file.close();
    }
  }

  /** Where a recording's file is; `null` when there is none (any more). */
  async locate(id: Id): Promise<RecordingPlace | null> {
    const name = nameOf(id, 'wav');
    const found = await stat(join(this.#folder, name)).catch(unlessMissing);
    return found === null ? null : { folder: this.#folder, name };
  }

  /** What is kept beside a recording's file: see {@link putBeside}. */
  async locateBeside(id: Id): Promise<RecordingPlace | null> {
    const name = besideOf(id);
    const found = await stat(join(this.#folder, name)).catch(unlessMissing);
    return found === null ? null : { folder: this.#folder, name };
  }

  /** Keeps something that can be made anew out of the file, and goes with it: what its waveform is drawn of. */
  async putBeside(id: Id, text: string): Promise<void> {
    const path = join(this.#folder, besideOf(id));
    const part = `${path}.${newId()}`;
    await writeFile(part, text, { mode: 0o600 });
    await rename(part, path);
  }

  /** Removes a recording's file; one that is gone is no error. */
  async remove(id: Id): Promise<void> {
    await rm(join(this.#folder, besideOf(id)), { force: true });
    const path = join(this.#folder, nameOf(id, 'wav'));
    const found = await stat(path).catch(unlessMissing);
    if (found === null) return;
    await rm(path, { force: true });
    await sync(dirname(path));
  }

  /** Removes what was on its way when the process died. Only at the start, before anything is written. */
  async clearIncoming(): Promise<void> {
    await rm(join(this.#folder, INCOMING), { recursive: true, force: true });
  }
}

/** @throws Error when it is no UUIDv7: nothing else has a place here */
function nameOf(recordingId: string, format: RecordingFormat): string {
  const [, high, low] = UUID_V7.exec(recordingId) ?? [];
  if (high === undefined || low === undefined) {
    throw new Error(`Recordings are stored under ids, and ${JSON.stringify(recordingId)} is none.`);
  }
  const day = new Date(Number.parseInt(high + low, 16)).toISOString().slice(0, 10);
  return `${day.replaceAll('-', '/')}/${recordingId}.${format}`;
}

function besideOf(recordingId: string): string {
  return nameOf(recordingId, 'wav').replace(/wav$/, 'peaks.json');
}

async function writePart(
  path: string,
  body: AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: number; readonly sha256: string; readonly duration_ms: number }> {
  const file = await open(path, 'wx+', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of body) {
      hash.update(chunk);
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
    const duration_ms = await wavDuration(file);
    await file.sync();
    return { bytes, sha256: hash.digest('hex'), duration_ms };
  } finally {
    await file.close();
  }
}

/** Makes the folders of a day, each of them as safe as the file that goes into it. */
async function makeFolders(root: string, day: string): Promise<void> {
  let folder = root;
  for (const part of day.split('/')) {
    const parent = folder;
    folder = join(folder, part);
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await sync(parent);
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
