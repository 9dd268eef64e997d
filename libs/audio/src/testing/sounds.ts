import { readFileSync } from 'node:fs';

/** Taken out once: in a test every look at a global takes longer than the sine itself. */
const { PI, sin, abs, round } = Math;

/** What a test's WAV file holds. */
export interface WavRecipe {
  readonly rate?: number;
  readonly channels?: number;
  /** Format tag: 1 PCM, 3 float, 6 A-law, 7 mu-law. */
  readonly tag?: number;
  readonly bits?: number;
  /** The sound of a channel at a second, -1 to 1. */
  readonly sound?: (second: number, channel: number) => number;
  readonly seconds?: number;
  /** Writes the tag into the sub-format, as newer programs do. */
  readonly extensible?: boolean;
  /** What the sound's part says of its own size, in place of the truth. */
  readonly saidBytes?: number;
  /** Parts before the sound: `[id, bytes]`. */
  readonly before?: readonly (readonly [string, Uint8Array])[];
}

/** A tone at half of full scale. */
export function tone(hz: number): (second: number) => number {
  return (second) => 0.5 * sin(2 * PI * hz * second);
}

/** Writes a WAV file the way that other programs do. */
export function wavFile(recipe: WavRecipe = {}): Buffer {
  const { rate = 8000, channels = 1, tag = 1, bits = 16, sound = tone(440), seconds = 1 } = recipe;
  const frames = Math.round(rate * seconds);
  const bytes = bits / 8;
  const data = Buffer.alloc(frames * channels * bytes);
  for (let frame = 0; frame < frames; frame += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      writeSample(data, (frame * channels + channel) * bytes, sound(frame / rate, channel), tag, bits);
    }
  }
  const fmt = Buffer.alloc(recipe.extensible ? 40 : 16);
  fmt.writeUInt16LE(recipe.extensible ? 0xfffe : tag, 0);
  fmt.writeUInt16LE(channels, 2);
  fmt.writeUInt32LE(rate, 4);
  fmt.writeUInt32LE((rate * channels * bytes) >>> 0, 8);
  fmt.writeUInt16LE(channels * bytes, 12);
  fmt.writeUInt16LE(bits, 14);
  if (recipe.extensible) fmt.writeUInt16LE(tag, 24);
  return riff([['fmt ', fmt], ...(recipe.before ?? []), ['data', data, recipe.saidBytes ?? data.length]]);
}

/** A RIFF file of these parts; the third of a part is what it says of its size. */
export function riff(parts: readonly (readonly [string, Uint8Array, number?])[]): Buffer {
  const written = parts.flatMap(([id, bytes, said = bytes.length]) => {
    const head = Buffer.alloc(8);
    head.write(id, 'latin1');
    head.writeUInt32LE(said >>> 0, 4);
    return [head, bytes, Buffer.alloc(bytes.length % 2)];
  });
  const body = Buffer.concat([Buffer.from('WAVE'), ...written]);
  const head = Buffer.alloc(8);
  head.write('RIFF');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** A file of `fixtures/`. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
}

/** The samples of a converted file. */
export function samplesOf(wav: Uint8Array): Int16Array {
  return new Int16Array(wav.slice(44).buffer);
}

/** How loud a tone is in samples of 8000 Hz: 1 is full scale. Looks at the middle, where no edge disturbs. */
export function loudnessOf(hz: number, samples: Int16Array): number {
  const middle = samples.subarray(Math.floor(samples.length / 4), Math.floor((samples.length * 3) / 4));
  let real = 0;
  let imaginary = 0;
  middle.forEach((sample, at) => {
    const angle = (2 * Math.PI * hz * at) / 8000;
    const windowed = (sample / 0x8000) * (1 - Math.cos((2 * Math.PI * at) / middle.length));
    real += windowed * Math.cos(angle);
    imaginary += windowed * Math.sin(angle);
  });
  return (2 * Math.hypot(real, imaginary)) / middle.length;
}

function writeSample(data: Buffer, at: number, sample: number, tag: number, bits: number): void {
  if (tag === 3) {
    if (bits === 32) data.writeFloatLE(sample, at);
    else data.writeDoubleLE(sample, at);
  } else if (tag === 6) data[at] = nearest(sample, A_LAW);
  else if (tag === 7) data[at] = nearest(sample, MU_LAW);
  else if (bits === 8) data[at] = round(sample * 127) + 128;
  else data.writeIntLE(round(sample * (2 ** (bits - 1) - 1)), at, bits / 8);
}

/** The code whose meaning is nearest: an encoder that knows the decoder's definition alone. */
function nearest(sample: number, meanings: readonly number[]): number {
  let best = 0;
  let distance = Infinity;
  for (let code = 0; code < 256; code += 1) {
    const apart = abs((meanings[code] as number) - sample);
    if (apart >= distance) continue;
    best = code;
    distance = apart;
  }
  return best;
}

/** What each code means. */
const A_LAW = Array.from({ length: 256 }, (_, code) => aLaw(code));
const MU_LAW = Array.from({ length: 256 }, (_, code) => muLaw(code));

/** G.711 by its formula, written apart from the product's. */
function aLaw(code: number): number {
  const bits = code ^ 0x55;
  const exponent = (bits >> 4) & 7;
  const mantissa = bits & 15;
  const size = exponent === 0 ? mantissa * 2 + 1 : (mantissa * 2 + 33) * 2 ** (exponent - 1);
  return ((bits & 0x80 ? 1 : -1) * size) / 4096;
}

function muLaw(code: number): number {
  const bits = ~code;
  const size = (2 * (bits & 15) + 33) * 2 ** ((bits >> 4) & 7) - 33;
  return ((bits & 0x80 ? -1 : 1) * size * 4) / 32_768;
}
