import type { SampleEncoding } from './wav-format.js';

/** Reads one sample at a byte offset, -1 to 1. */
export type ReadSample = (view: DataView, at: number) => number;

/** How each encoding is read. A float that is no number is silence. */
export const SAMPLE_READERS: Readonly<Record<SampleEncoding, ReadSample>> = {
  pcm_8: (view, at) => (view.getUint8(at) - 128) / 128,
  pcm_16: (view, at) => view.getInt16(at, true) / 0x8000,
  pcm_24: (view, at) => (view.getInt8(at + 2) * 0x10000 + view.getUint16(at, true)) / 0x800000,
  pcm_32: (view, at) => view.getInt32(at, true) / 0x80000000,
  float_32: (view, at) => finite(view.getFloat32(at, true)),
  float_64: (view, at) => finite(view.getFloat64(at, true)),
  a_law: (view, at) => A_LAW[view.getUint8(at)] as number,
  mu_law: (view, at) => MU_LAW[view.getUint8(at)] as number,
};

function finite(sample: number): number {
  return Number.isFinite(sample) ? Math.min(1, Math.max(-1, sample)) : 0;
}

/** ITU-T G.711: even bits are inverted, sign, three bits of segment, four of step. */
const A_LAW = Float32Array.from({ length: 256 }, (_, code) => {
  const bits = code ^ 0x55;
  const segment = (bits >> 4) & 7;
  const step = ((bits & 15) << 4) + 8;
  const size = segment === 0 ? step : (step + 0x100) << (segment - 1);
  return (bits & 0x80 ? size : -size) / 0x8000;
});

/** ITU-T G.711: all bits are inverted, with a bias of 33 quarter steps. */
const MU_LAW = Float32Array.from({ length: 256 }, (_, code) => {
  const bits = ~code & 0xff;
  const size = ((((bits & 15) << 3) + 0x84) << ((bits >> 4) & 7)) - 0x84;
  return (bits & 0x80 ? -size : size) / 0x8000;
});
