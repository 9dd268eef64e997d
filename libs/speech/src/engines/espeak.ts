import { SpeechError } from '../speech.js';
import type { Speech } from '../speech.js';
import { RENDER_LIMITS } from '../speech-engine.js';
import type { RenderLimits, SpeechEngine } from '../speech-engine.js';
import { chooseEspeakVoice, readEspeakVoices } from './espeak-voices.js';
import type { EspeakVoice } from './espeak-voices.js';
import { runProgram } from './run-program.js';

const MISSING =
  'espeak-ng, which speaks the texts, is not installed on this machine: apt-get install espeak-ng';
/** The list of voices is there at once. */
const LIST_LIMITS: RenderLimits = { timeMs: 10_000, bytes: 1024 * 1024 };
/** Remarks that were made are not made again; so many are remembered. */
const MOST_REMARKS = 200;

export interface EspeakOptions {
  /** Told, once each, when another voice speaks than was asked for. */
  readonly warn: (sentence: string) => void;
  /** A name that is looked for in `PATH`. Default `espeak-ng`. */
  readonly program?: string;
  readonly limits?: RenderLimits;
}

interface Installed {
  readonly voices: readonly EspeakVoice[];
  readonly variants: ReadonlySet<string>;
}

/** eSpeak NG from the system: many languages, no server, robotic. The program is run once for each text. */
export class EspeakEngine implements SpeechEngine {
  readonly name = 'espeak-ng';
  readonly settings = '';
  readonly #options: EspeakOptions;
  readonly #told = new Set<string>();
  /** Read once it can be: a program that is installed later is found. */
  #installed: Promise<Installed> | null = null;

  constructor(options: EspeakOptions) {
    this.#options = options;
  }

  async render(speech: Speech, signal: AbortSignal): Promise<Buffer> {
    const { voices, variants } = await this.#read();
    const { voice, remark } = chooseEspeakVoice(voices, variants, speech);
    if (remark !== null) this.#remark(remark);
    return this.#run(['-v', voice, '-b', '1', '--stdin', '--stdout'], spoken(speech.text), signal);
  }

  async fault(): Promise<string | null> {
    try {
      const { voices } = await this.#read();
      return voices.length > 0 ? null : 'espeak-ng has no voices: apt-get install espeak-ng-data';
    } catch (error) {
      if (error instanceof SpeechError) return error.message;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#installed?.catch(() => undefined);
  }

  #read(): Promise<Installed> {
    const reading = (this.#installed ??= this.#list());
    reading.catch(() => {
      if (this.#installed === reading) this.#installed = null;
    });
    return reading;
  }

  async #list(): Promise<Installed> {
    const list = async (what: string) => {
      const signal = new AbortController().signal;
      return readEspeakVoices((await this.#run([what], '', signal, LIST_LIMITS)).toString());
    };
    const [voices, variants] = await Promise.all([list('--voices'), list('--voices=variant')]);
    return { voices, variants: new Set(variants.map(({ file }) => file.replace(/^!v\//, ''))) };
  }

  #run(args: string[], input: string, signal: AbortSignal, limits = this.#options.limits): Promise<Buffer> {
    return runProgram({
      program: this.#options.program ?? 'espeak-ng',
      args,
      input,
      limits: limits ?? RENDER_LIMITS,
      signal,
      missing: MISSING,
    });
  }

  #remark(sentence: string): void {
    if (this.#told.has(sentence)) return;
    if (this.#told.size >= MOST_REMARKS) this.#told.clear();
    this.#told.add(sentence);
    this.#options.warn(sentence);
  }
}

/** Between double brackets espeak-ng reads phonemes, and a caller's name may hold anything: no two brackets stay together. */
function spoken(text: string): string {
  return text.replaceAll(/\[(?=\[)/g, '[ ');
}
