/** A part of a RIFF file: its four letters, and its bytes as far as they are there. */
export interface Chunk {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** What its header says; more than `bytes` has when the file is cut off, or when its writer never knew. */
  readonly saidBytes: number;
}

const HEADER_BYTES = 8;
const START = 12;

/** Whether a file begins as every WAV file does. */
export function isWav(file: Uint8Array): boolean {
  return lettersAt(file, 0) === 'RIFF' && lettersAt(file, 8) === 'WAVE';
}

/** The parts of a RIFF file in their order. Never looks beyond the file, whatever a header says. */
export function* chunksOf(file: Uint8Array): Iterable<Chunk> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = START;
  while (at + HEADER_BYTES <= file.length) {
    const saidBytes = view.getUint32(at + 4, true);
    const from = at + HEADER_BYTES;
    yield { id: lettersAt(file, at), bytes: file.subarray(from, from + saidBytes), saidBytes };
    // A part of an odd size has one byte of padding behind it.
    at = from + saidBytes + (saidBytes % 2);
  }
}

/** Four bytes as letters, for comparing. */
export function lettersAt(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4));
}
