import { constants } from 'node:fs';
import { access, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { SpeechError } from '../speech.js';
import type { Speech } from '../speech.js';
import { RENDER_LIMITS } from '../speech-engine.js';
import type { RenderLimits, SpeechEngine } from '../speech-engine.js';
import { fillIn, holds } from './command-line.js';
import type { CommandLine } from './command-line.js';
import { runProgram, tooLarge } from './run-program.js';
import { removeLeftOvers, workFolder } from './work-folder.js';

/** What may go into a file name or an option: no path, no option of its own. */
const VOICE = /^[\p{L}\p{N}_][\p{L}\p{N}_.+ @-]{0,99}$/u;
const LANGUAGE = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;

/**
 * Any program: `piper --model /voices/{voice}.onnx --output_file {output}`. Its text comes from `{text_file}`, or from
 * its standard input; its WAV goes to `{output}`, or to its standard output. Where an object names no voice, `{voice}`
 * is the language.
 */
export class CommandEngine implements SpeechEngine {
  readonly name = 'command';
  readonly settings: string;
  readonly #command: CommandLine;
  readonly #limits: RenderLimits;
  /** When it was looked for what a killed process left. */
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(command: CommandLine, limits: RenderLimits = RENDER_LIMITS) {
    this.#command = command;
    this.#limits = limits;
    this.settings = JSON.stringify([command.program, ...command.args]);
  }

  async render(speech: Speech, signal: AbortSignal): Promise<Buffer> {
    const voice = speech.voice ?? speech.language;
    refuseOddities(speech.language, voice);
    await this.#tidy();
    const folder = await workFolder();
    try {
      const text_file = join(folder, 'text.txt');
      const output = join(folder, 'speech.wav');
      const fromFile = holds(this.#command, 'text_file');
      if (fromFile) await writeFile(text_file, speech.text);
      const { program } = this.#command;
      const written = await runProgram({
        program,
        args: fillIn(this.#command, { text_file, output, language: speech.language, voice }),
        input: fromFile ? '' : speech.text,
        limits: this.#limits,
        signal,
        missing: missing(program),
        unsaid: perhapsSecret(this.#command),
      });
      return holds(this.#command, 'output') ? await this.#read(output) : written;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async fault(): Promise<string | null> {
    await this.#tidy();
    const { program } = this.#command;
    const places = program.includes('/')
      ? [program]
      : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
    for (const place of places) {
      try {
        await access(place, constants.X_OK);
        return null;
      } catch {
        // The next folder may have it.
      }
    }
    return missing(program);
  }

  async close(): Promise<void> {
    // Nothing stays open between two texts.
  }

  /** What was to be said may be nobody's business. No rendering takes so long as is waited for here. */
  async #tidy(): Promise<void> {
    const longMs = 2 * this.#limits.timeMs;
    if (performance.now() - this.#lookedAt < longMs) return;
    this.#lookedAt = performance.now();
    await removeLeftOvers(longMs);
  }

  async #read(file: string): Promise<Buffer> {
    const { program } = this.#command;
    const size = await stat(file).then(
      (found) => found.size,
      () => null,
    );
    if (size === null)
      throw new SpeechError('failed', `${program} ended well, but wrote nothing to {output}.`);
    if (size > this.#limits.bytes) throw tooLarge(program, this.#limits);
    return readFile(file);
  }
}

function missing(program: string): string {
  return `${program}, which speaks the texts (HOOKSWITCH_SPEECH), is not installed on this machine, or may not be run.`;
}

/** Shorter words are no keys, and would hide what the program has to say. */
const SHORTEST_KEY = 8;

/** Words of the command line that are neither places, nor options, nor paths: one of them may be a key. */
function perhapsSecret({ args }: CommandLine): readonly string[] {
  return args
    .flatMap((arg) => arg.split(/[\s:=,]+/))
    .filter((word) => word.length >= SHORTEST_KEY && !/^[./-]|[{}]/.test(word));
}

function refuseOddities(language: string, voice: string): void {
  if (!LANGUAGE.test(language))
    throw new SpeechError('refused', 'The language must be a BCP 47 tag such as en-GB.', 'language');
  if (!VOICE.test(voice) || voice.includes('..'))
    throw new SpeechError(
      'refused',
      'The voice may hold letters, digits, blanks and _ . + @ - only: it becomes part of a command.',
      'voice',
    );
}
