import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { decode } from './decode.js';
import { TELEPHONE_RATE } from './low-pass.js';
import { readWav } from './read-wav.js';
import { resample } from './resample.js';

/** Bytes before the samples of a WAV that we write. */
const HEADER = 44;
const BYTES_A_SAMPLE = 2;

/** A WAV that every Asterisk plays as it is: 16-bit PCM, one channel, 8,000 samples a second. */
export interface TelephoneWav {
  readonly wav: Buffer;
  readonly duration_ms: number;
}

/**
 * Makes what the telephone plays out of a WAV: 16-bit PCM, A-law or mu-law, 8,000 to 48,000 samples a second, mono or
 * stereo. What lies above the telephone's band is filtered out before the rate is lowered.
 * @throws WavError
 */
export function toTelephoneWav(bytes: Uint8Array): TelephoneWav {
  const work = convert(bytes);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same for where calls run too: gives way every few milliseconds. Minutes of speech take tenths of a second. */
export async function toTelephoneWavGently(bytes: Uint8Array): Promise<TelephoneWav> {
  const work = convert(bytes);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await turnOfTheLoop();
  }
}

/** So much silence. */
export function silentWav(durationMs: number): TelephoneWav {
  return written(new Int16Array((durationMs * TELEPHONE_RATE) / 1_000));
}

/** How long a WAV of ours plays, by its size. Milliseconds; `null` when it cannot be one of ours. */
export function durationOf(size: number): number | null {
  const samples = (size - HEADER) / BYTES_A_SAMPLE;
  return samples > 0 && Number.isInteger(samples) ? Math.round((samples * 1_000) / TELEPHONE_RATE) : null;
}

function* convert(bytes: Uint8Array): Generator<void, TelephoneWav> {
  const sound = readWav(bytes);
  const samples = yield* decode(sound);
  return written(sound.rate === TELEPHONE_RATE ? samples : yield* resample(samples, sound.rate));
}

function written(samples: Int16Array): TelephoneWav {
  const size = samples.length * BYTES_A_SAMPLE;
  const wav = Buffer.alloc(HEADER + size);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(HEADER - 8 + size, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(TELEPHONE_RATE, 24);
  wav.writeUInt32LE(TELEPHONE_RATE * BYTES_A_SAMPLE, 28);
  wav.writeUInt16LE(BYTES_A_SAMPLE, 32);
  wav.writeUInt16LE(8 * BYTES_A_SAMPLE, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(size, 40);
  for (let index = 0; index < samples.length; index += 1)
    wav.writeInt16LE(samples[index]!, HEADER + index * BYTES_A_SAMPLE);
  return { wav, duration_ms: Math.round((samples.length * 1_000) / TELEPHONE_RATE) };
}
