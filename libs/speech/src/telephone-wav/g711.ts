/** G.711: what a byte of A-law or mu-law is as a 16-bit sample. */

const BIAS = 0x84;

function mulaw(byte: number): number {
  const flipped = ~byte & 0xff;
  const size = (((flipped & 0x0f) << 3) + BIAS) << ((flipped & 0x70) >> 4);
  return flipped & 0x80 ? BIAS - size : size - BIAS;
}

function alaw(byte: number): number {
  const flipped = byte ^ 0x55;
  const segment = (flipped & 0x70) >> 4;
  const step = (flipped & 0x0f) << 4;
  const size = segment === 0 ? step + 8 : (step + 0x108) << (segment - 1);
  return flipped & 0x80 ? size : -size;
}

/** By byte, 0 to 255. */
export const MULAW = Int16Array.from({ length: 256 }, (_, byte) => mulaw(byte));
/** By byte, 0 to 255. */
export const ALAW = Int16Array.from({ length: 256 }, (_, byte) => alaw(byte));
