import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AudioFault } from './audio-fault.js';
import { convertAudio } from './convert-audio.js';
import type { ConvertedAudio } from './convert-audio.js';
import type { ConvertingMessage } from './converting-thread.js';
import { checkUploadSize } from './limits.js';
import { RUNS_SOURCES } from './runs-sources.js';

export interface AudioConverterOptions {
  /** How long one file may take, in milliseconds (default 60,000). */
  readonly timeoutMs?: number;
  /** How many files may wait while one is converted (default 8). */
  readonly mostWaiting?: number;
}

/** More files were uploaded at once than can wait. */
export class AudioConverterBusyError extends Error {
  constructor() {
    super('Several files are being converted already. Try again in a moment.');
    this.name = 'AudioConverterBusyError';
  }
}

/** Memory that a file may make its thread take, in MB: ten minutes need far less. */
const MOST_MEMORY_MB = 256;

/** Converts files one after the other, each on a thread of its own: calls go on, and a thread that hangs is ended. */
export class AudioConverter {
  readonly #timeoutMs: number;
  readonly #mostWaiting: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ timeoutMs = 60_000, mostWaiting = 8 }: AudioConverterOptions = {}) {
    this.#timeoutMs = timeoutMs;
    this.#mostWaiting = mostWaiting;
  }

  /**
   * Converts a WAV or MP3 file to what is played.
   * @throws {AudioFault} that says what is wrong with the file
   * @throws {AudioConverterBusyError} when too many wait
   */
  async convert(file: Uint8Array): Promise<ConvertedAudio> {
    checkUploadSize(file.length);
    if (this.#waiting > this.#mostWaiting) throw new AudioConverterBusyError();
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#convert(file));
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #convert(file: Uint8Array): Promise<ConvertedAudio> {
    if (RUNS_SOURCES) return convertAudio(file);
    // What the decoder says of a damaged file is for nobody: its output is taken, and dropped.
    const worker = new Worker(new URL('./converting-thread.js', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    worker.unref();
    try {
      const signal = AbortSignal.timeout(this.#timeoutMs);
      const [message] = (await once(worker, 'message', { signal })) as [ConvertingMessage];
      if ('converted' in message) return message.converted;
      const { code, finding, advice } = message.fault;
      throw new AudioFault(code, finding, advice);
    } catch (error) {
      if (!isBreakdown(error)) throw error;
      throw new AudioFault(
        'broken',
        'The file could not be converted: it is damaged.',
        'Save it again as WAV or MP3.',
      );
    } finally {
      await worker.terminate();
    }
  }
}

/** It took too long, or more memory than any good file needs. */
function isBreakdown(error: unknown): boolean {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
