import { CommandLineError, readCommandLine } from '../engines/command-line.js';
import type { CommandLine } from '../engines/command-line.js';
import { CommandProvider } from './command-provider.js';
import type { TranscriptionLimits } from './command-provider.js';
import { SimulatedProvider } from './simulated-provider.js';
import type { TranscriptionProvider } from './transcription-provider.js';

/** Who puts recordings into words, as a setting says it. */
export type TranscriptionChoice =
  { readonly kind: 'simulator' } | { readonly kind: 'command'; readonly command: CommandLine };

/** A setting that names nobody. The message completes "HOOKSWITCH_TRANSCRIPTION …", without its value. */
export class TranscriptionChoiceError extends Error {
  override readonly name = 'TranscriptionChoiceError';
}

const COMMAND = 'command:';
const PLACES = ['audio_file', 'output', 'language', 'lang'] as const;

/**
 * Reads `simulator` or `command:<command line>`.
 * @throws TranscriptionChoiceError
 */
export function readTranscriptionChoice(text: string): TranscriptionChoice {
  if (text === 'simulator') return { kind: 'simulator' };
  if (!text.startsWith(COMMAND))
    throw new TranscriptionChoiceError('must be simulator or command:<command line>');
  try {
    const command = readCommandLine(text.slice(COMMAND.length), PLACES);
    if (!command.args.some((word) => word.includes('{audio_file}')))
      throw new TranscriptionChoiceError('has no place for the recording: {audio_file}');
    return { kind: 'command', command };
  } catch (error) {
    if (error instanceof CommandLineError) throw new TranscriptionChoiceError(error.message);
    throw error;
  }
}

/** Who was chosen. */
export function chosenTranscription(
  choice: TranscriptionChoice,
  limits: TranscriptionLimits,
): TranscriptionProvider {
  return choice.kind === 'simulator' ? new SimulatedProvider() : new CommandProvider(choice.command, limits);
}
