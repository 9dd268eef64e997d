import type { SpeechEngine } from '../speech-engine.js';
import { CommandEngine } from './command.js';
import { CommandLineError, readCommandLine } from './command-line.js';
import type { CommandLine } from './command-line.js';
import { EspeakEngine } from './espeak.js';
import { HttpEngine } from './http.js';

/** Which engine, as a setting says it. */
export type EngineChoice =
  | { readonly kind: 'espeak-ng' }
  | { readonly kind: 'command'; readonly command: CommandLine }
  | { readonly kind: 'http'; readonly url: string };

/** A setting that names no engine. The message completes "HOOKSWITCH_SPEECH …", without its value. */
export class EngineChoiceError extends Error {
  override readonly name = 'EngineChoiceError';
}

const COMMAND = 'command:';

/**
 * Reads `espeak-ng`, `command:<command line>`, or an http or https URL.
 * @throws EngineChoiceError
 */
export function readEngineChoice(text: string): EngineChoice {
  if (text === 'espeak-ng') return { kind: 'espeak-ng' };
  if (text.startsWith(COMMAND)) {
    try {
      return { kind: 'command', command: readCommandLine(text.slice(COMMAND.length)) };
    } catch (error) {
      if (error instanceof CommandLineError) throw new EngineChoiceError(error.message);
      throw error;
    }
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new EngineChoiceError('must be espeak-ng, command:<command line>, or an http or https URL');
  if (url.username !== '' || url.password !== '')
    throw new EngineChoiceError('must hold no user name: use HOOKSWITCH_SPEECH_HEADERS');
  return { kind: 'http', url: url.href };
}

/** The engine that was chosen. */
export function chosenEngine(
  choice: EngineChoice,
  options: {
    /** For the HTTP engine. */
    readonly headers: Readonly<Record<string, string>>;
    readonly warn: (sentence: string) => void;
  },
): SpeechEngine {
  switch (choice.kind) {
    case 'espeak-ng':
      return new EspeakEngine({ warn: options.warn });
    case 'command':
      return new CommandEngine(choice.command);
    case 'http':
      return new HttpEngine({ url: choice.url, headers: options.headers });
  }
}
