import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fillIn, holds } from '../engines/command-line.js';
import type { CommandLine } from '../engines/command-line.js';
import { runProgram } from '../engines/run-program.js';
import { workFolder } from '../engines/work-folder.js';
import { SpeechError } from '../speech.js';
import { readTranscript } from './read-transcript.js';
import type { SoundToTranscribe, TranscribedPart, TranscriptionProvider } from './transcription-provider.js';

/** What a command may take, and be given. */
export interface TranscriptionLimits {
  /** Time for one recording. Milliseconds. */
  readonly timeMs: number;
  /** Larger recordings are not put into words. */
  readonly soundBytes: number;
}

/** More than anybody says in four hours. */
const MOST_TEXT_BYTES = 4 * 1024 * 1024;

/**
 * Any program: `whisper-cli -m /models/base.bin -l {lang} -nt -f {audio_file}`. Its words come from its standard output,
 * or from the file that it writes to `{output}`. No shell runs it.
 */
export class CommandProvider implements TranscriptionProvider {
  readonly name = 'command';
  readonly #command: CommandLine;
  readonly #limits: TranscriptionLimits;

  constructor(command: CommandLine, limits: TranscriptionLimits) {
    this.#command = command;
    this.#limits = limits;
  }

  async transcribe(sound: SoundToTranscribe, signal: AbortSignal): Promise<readonly TranscribedPart[]> {
    const { timeMs, soundBytes } = this.#limits;
    const { size } = await stat(sound.path);
    if (size > soundBytes)
      throw new SpeechError(
        'refused',
        `The recording has ${megabytes(size)} MB; HOOKSWITCH_TRANSCRIPTION_MAX_MB allows ${megabytes(soundBytes)}.`,
      );
    const { program } = this.#command;
    const folder = await workFolder();
    try {
      const output = join(folder, 'words.txt');
      const values = {
        audio_file: sound.path,
        output,
        language: sound.language,
        lang: sound.language.split('-')[0] ?? sound.language,
      };
      const written = await runProgram({
        program,
        args: fillIn(this.#command, values),
        input: '',
        limits: { timeMs, bytes: MOST_TEXT_BYTES },
        signal,
        missing: `${program}, which puts recordings into words (HOOKSWITCH_TRANSCRIPTION), is not installed on this machine, or may not be run.`,
      });
      return readTranscript(holds(this.#command, 'output') ? await this.#read(output) : written.toString());
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #read(file: string): Promise<string> {
    const { program } = this.#command;
    const size = await stat(file).then(
      (found) => found.size,
      () => null,
    );
    if (size === null)
      throw new SpeechError('failed', `${program} ended well, but wrote nothing to {output}.`);
    if (size > MOST_TEXT_BYTES) throw new SpeechError('failed', `${program} wrote far too much.`);
    return readFile(file, 'utf8');
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
