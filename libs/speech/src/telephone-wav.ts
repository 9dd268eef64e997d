import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { PLAYED_RATE_HZ, PlayedSound, readWav } from '@hookswitch/audio';
import type { PlayedWav } from '@hookswitch/audio';

/**
 * Makes what the telephone plays out of an engine's WAV. One that is cut off, or was written to a pipe, plays as far as it
 * goes, and it may be longer than any prompt. Gives way to calls every few milliseconds: minutes of speech take tenths of
 * a second.
 * @throws {AudioFault} for what is no WAV file, or one that is not read
 */
export async function toTelephoneWav(bytes: Uint8Array): Promise<PlayedWav> {
  const { rate, blocks } = readWav(bytes);
  const sound = new PlayedSound(rate);
  for (const block of blocks()) {
    sound.push(block);
    await turnOfTheLoop();
  }
  return sound.end();
}

/** So much silence. */
export function silentWav(durationMs: number): PlayedWav {
  const sound = new PlayedSound(PLAYED_RATE_HZ);
  sound.push(new Float32Array((durationMs * PLAYED_RATE_HZ) / 1_000));
  return sound.end();
}
