import { Buffer } from 'node:buffer';

/** How a WAV for a test is written. */
export interface WavOptions {
  readonly rate?: number;
  readonly channels?: number;
  readonly bits?: number;
  /** 1 PCM, 3 floating point. */
  readonly code?: number;
  /** What the header says of the bytes of a moment; by default the truth. */
  readonly saidFrameBytes?: number;
  /** What the header says of the data's length; by default the truth. */
  readonly saidLength?: number;
  /** What the header says of the file's length; by default the truth. */
  readonly saidSize?: number;
  /** Chunks before the data. */
  readonly before?: Buffer;
}

/** A WAV around these bytes of samples. */
export function wavOf(data: Buffer, options: WavOptions = {}): Buffer {
  const { rate = 22_050, channels = 1, bits = 16, code = 1, before = Buffer.alloc(0) } = options;
  const format = Buffer.alloc(24);
  format.write('fmt ', 0, 'latin1');
  format.writeUInt32LE(16, 4);
  format.writeUInt16LE(code, 8);
  format.writeUInt16LE(channels, 10);
  format.writeUInt32LE(rate, 12);
  format.writeUInt32LE((rate * channels * bits) / 8, 16);
  format.writeUInt16LE(options.saidFrameBytes ?? (channels * bits) / 8, 20);
  format.writeUInt16LE(bits, 22);
  const head = Buffer.alloc(8);
  head.write('data', 0, 'latin1');
  head.writeUInt32LE(options.saidLength ?? data.length, 4);
  const body = Buffer.concat([Buffer.from('WAVE'), format, before, head, data]);
  const riff = Buffer.alloc(8);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(options.saidSize ?? body.length, 4);
  return Buffer.concat([riff, body]);
}

/** Samples as 16-bit PCM. */
export function pcm(samples: readonly number[]): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => bytes.writeInt16LE(sample, index * 2));
  return bytes;
}

/** A tone at half of the full level. */
export function tone(hertz: number, rate: number, seconds: number): number[] {
  return Array.from({ length: Math.round(rate * seconds) }, (_, index) =>
    Math.round(16_384 * Math.sin((2 * Math.PI * hertz * index) / rate)),
  );
}

/** The samples of a WAV that we wrote. */
export function samplesOf(wav: Uint8Array): number[] {
  const data = Buffer.from(wav).subarray(44);
  return Array.from({ length: data.length / 2 }, (_, index) => data.readInt16LE(index * 2));
}

/** Mean level in decibels below the full one; the first and last 50 ms, where a filter swings, are left out. */
export function level(samples: readonly number[]): number {
  const middle = samples.slice(400, -400);
  const power = middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length;
  return 10 * Math.log10(power / 32_768 ** 2);
}
