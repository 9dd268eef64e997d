import { createHmac } from 'node:crypto';
import { AudioFault } from '@hookswitch/audio';
import type { PlayedWav } from '@hookswitch/audio';
import { LONGEST_TEXT, SpeechError } from '../speech.js';
import type { Speech } from '../speech.js';
import type { SpeechEngine } from '../speech-engine.js';
import { silentWav, toTelephoneWav } from '../telephone-wav.js';
import { installationKey } from './installation-key.js';
import { SpeechFolder } from './speech-folder.js';
import type { RenderedSpeech } from './speech-folder.js';
import { Turnstile } from './turnstile.js';

/** What a text without a word sounds like. Milliseconds. */
const NOTHING_TO_SAY_MS = 100;
/** Counted up when the same speech would be written in another way. */
const FORM = 1;

/** Is told what the cache does, for metrics. */
export interface SpeechObserver {
  /** A speech was there already, or on its way. */
  onHit(): void;
  /** A speech was rendered. `seconds` is the engine's time, the conversion's and the disk's; waiting does not count. */
  onRendered(seconds: number): void;
  /** A speech was not rendered. Its `cause` is what was not foreseen. */
  onFailed(error: SpeechError): void;
}

export interface SpeechCacheOptions {
  /** Of its own; made when it is not there. Used by one process at a time. */
  readonly dir: string;
  readonly engine: SpeechEngine;
  /** The files' size at which the least recently used are removed. What was handed out in the last hour stays. */
  readonly limitBytes: number;
  /** Renderings at once. Default 2. */
  readonly atOnce?: number;
  /** How long a speech may wait for its rendering to begin: a caller hears nothing meanwhile. Default 15 s. */
  readonly patienceMs?: number;
  readonly observer?: SpeechObserver;
  readonly now?: () => number;
}

/**
 * Speech as files for the telephone, each text rendered once. A file's name tells nothing and cannot be guessed from the
 * text: it is made with a key of this installation.
 */
export class SpeechCache {
  readonly #running = new Map<string, Promise<RenderedSpeech>>();
  readonly #stopping = new AbortController();
  readonly #turnstile: Turnstile;

  private constructor(
    private readonly options: SpeechCacheOptions,
    private readonly folder: SpeechFolder,
    private readonly key: Buffer,
  ) {
    this.#turnstile = new Turnstile(options.atOnce ?? 2, options.patienceMs ?? 15_000);
  }

  static async open(options: SpeechCacheOptions): Promise<SpeechCache> {
    const folder = await SpeechFolder.open(options.dir, options.limitBytes, options.now ?? Date.now);
    return new SpeechCache(options, folder, await installationKey(options.dir));
  }

  get engine(): SpeechEngine {
    return this.options.engine;
  }

  /** Where the files are. */
  get dir(): string {
    return this.folder.dir;
  }

  /** Bytes and number of the files that are kept, and renderings that wait for their turn. */
  figures(): { readonly bytes: number; readonly files: number; readonly waiting: number } {
    return { bytes: this.folder.bytes, files: this.folder.files, waiting: this.#turnstile.waiting };
  }

  /**
   * The file of a speech: kept, on its way, or rendered now. A failure is not kept. A text without a word is a moment of
   * silence: a variable in it may have been empty.
   * @throws SpeechError
   */
  render(speech: Speech): Promise<RenderedSpeech> {
    const tidy = { ...speech, text: tidied(speech.text) };
    const name = this.#nameOf(tidy);
    const kept = this.folder.use(name);
    if (kept !== undefined) {
      this.options.observer?.onHit();
      return Promise.resolve(kept);
    }
    const running = this.#running.get(name);
    if (running !== undefined) {
      this.options.observer?.onHit();
      return running;
    }
    const rendering = this.#turnstile
      .pass(
        () => this.#make(name, tidy),
        () => this.#late(),
      )
      .finally(() => this.#running.delete(name));
    this.#running.set(name, rendering);
    return rendering;
  }

  /** A file was asked for that is gone from the disk: it is rendered anew when it is needed again. */
  forget(name: string): void {
    this.folder.forget(name);
  }

  /** Ends what is being rendered; nothing is rendered any more. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#running.values());
    await this.options.engine.close();
  }

  async #make(name: string, speech: Speech): Promise<RenderedSpeech> {
    const began = performance.now();
    try {
      const { wav, duration_ms } = await this.#sound(speech);
      await this.#keep(name, wav);
      this.options.observer?.onRendered((performance.now() - began) / 1_000);
      return { name, duration_ms };
    } catch (error) {
      throw this.#told(error instanceof SpeechError ? error : unforeseen(error));
    }
  }

  async #sound(speech: Speech): Promise<PlayedWav> {
    if (this.#stopping.signal.aborted) throw new SpeechError('stopped', 'Hookswitch is stopping.');
    if (speech.text === '') return silentWav(NOTHING_TO_SAY_MS);
    if (speech.text.length > LONGEST_TEXT)
      throw new SpeechError(
        'refused',
        `The text has ${speech.text.length} characters; ${LONGEST_TEXT} can be said at once.`,
        'text',
      );
    const { engine } = this.options;
    const wav = await engine.render(speech, this.#stopping.signal);
    try {
      return await toTelephoneWav(wav);
    } catch (error) {
      if (!(error instanceof AudioFault)) throw error;
      throw new SpeechError(
        'bad_audio',
        `The speech engine (${engine.name}) was of no use. ${error.finding}`,
      );
    }
  }

  async #keep(name: string, wav: Uint8Array): Promise<void> {
    try {
      await this.folder.put(name, wav);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
      throw new SpeechError(
        'unwritable',
        `Speech cannot be kept in the data folder (${code}): make room on its disk, or check the folder's rights.`,
      );
    }
  }

  #late(): SpeechError {
    return this.#told(
      new SpeechError(
        'busy',
        'Too many texts are being rendered: this one was given up. A faster speech engine, or fewer different texts, help.',
      ),
    );
  }

  #told(error: SpeechError): SpeechError {
    this.options.observer?.onFailed(error);
    return error;
  }

  #nameOf({ text, language, voice }: Speech): string {
    const { name, settings } = this.options.engine;
    const known = JSON.stringify([FORM, name, settings, language, voice, text]);
    return `${createHmac('sha256', this.key).update(known).digest('hex')}.wav`;
  }
}

/** Texts that sound the same are one: without blanks around them, and without control characters other than new lines. */
function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();
}

function unforeseen(error: unknown): SpeechError {
  const fault = new SpeechError('failed', 'The speech could not be rendered: the log tells more.');
  fault.cause = error;
  return fault;
}
