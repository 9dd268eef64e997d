/** How telephone systems record: 8,000 samples a second, 16 bits each, one channel. */
const SAMPLES_PER_SECOND = 8000;
const BYTES_PER_SAMPLE = 2;
const HEADER_BYTES = 44;
const CHUNK_BYTES = 64 * 1024;

/**
 * A WAV file of so much silence: what can be heard on a telephone system that has no sound.
 *
 * @param durationMs rounded to whole samples
 */
export async function* silence(durationMs: number): AsyncGenerator<Uint8Array> {
  const dataBytes = Math.round((durationMs / 1000) * SAMPLES_PER_SECOND) * BYTES_PER_SAMPLE;
  yield header(dataBytes);
  const nothing = new Uint8Array(Math.min(CHUNK_BYTES, dataBytes));
  for (let left = dataBytes; left > 0; left -= nothing.length) {
    yield left >= nothing.length ? nothing : nothing.subarray(0, left);
  }
}

function header(dataBytes: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLES_PER_SECOND, true);
  view.setUint32(28, SAMPLES_PER_SECOND * BYTES_PER_SAMPLE, true);
  view.setUint16(32, BYTES_PER_SAMPLE, true);
  view.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  return bytes;
}
