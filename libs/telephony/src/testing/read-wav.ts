/** What a WAV file of PCM says of itself. */
export interface Wav {
  readonly channels: number;
  readonly samples_per_second: number;
  readonly bits_per_sample: number;
  /** Of the sound that is in the file. */
  readonly duration_ms: number;
}

/** Reads a WAV file as a player would: strictly. @throws Error that says what is wrong with it */
export function readWav(bytes: Uint8Array): Wav {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || text(0) !== 'RIFF' || text(8) !== 'WAVE') throw new Error('It is no WAV file.');
  if (view.getUint32(4, true) !== bytes.length - 8) throw new Error('The size in its header is wrong.');
  let format: Omit<Wav, 'duration_ms'> | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) throw new Error(`Its chunk ${text(at)} is cut off.`);
    if (text(at) === 'fmt ') {
      if (view.getUint16(at + 8, true) !== 1) throw new Error('It is no PCM.');
      const channels = view.getUint16(at + 10, true);
      const samples_per_second = view.getUint32(at + 12, true);
      format = { channels, samples_per_second, bits_per_sample: view.getUint16(at + 22, true) };
    }
    if (text(at) === 'data') {
      if (format === null) throw new Error('Its data come before their format.');
      const bytesPerSecond = (format.samples_per_second * format.channels * format.bits_per_sample) / 8;
      return { ...format, duration_ms: (1000 * size) / bytesPerSecond };
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('It has no data.');
}
