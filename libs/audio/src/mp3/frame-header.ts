/** What the four bytes before each piece of an MPEG audio stream say (ISO/IEC 11172-3, 13818-3, and "2.5"). */
export interface FrameHeader {
  readonly version: 1 | 2 | 2.5;
  readonly layer: 1 | 2 | 3;
  readonly rate: number;
  /** Bytes from this header to the next. */
  readonly bytes: number;
}

const VERSIONS = [2.5, null, 2, 1] as const;
const LAYERS = [null, 3, 2, 1] as const;
const RATES_OF_1 = [44_100, 48_000, 32_000] as const;
/** kbit/s by the header's index: version 1 layers 1 to 3, then versions 2 and 2.5 layer 1, then their layers 2 and 3. */
const BITRATES = {
  '1/1': [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1/2': [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1/3': [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2/1': [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2/2': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2/3': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** The header at this place; `undefined` when there is none. A free bit rate is taken for none. */
export function frameHeaderAt(file: Uint8Array, at: number): FrameHeader | undefined {
  const [first = 0, second = 0, third = 0] = file.subarray(at, at + 4);
  if (at + 4 > file.length || first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const version = VERSIONS[(second >> 3) & 3];
  const layer = LAYERS[(second >> 1) & 3];
  const base = RATES_OF_1[(third >> 2) & 3];
  if (!version || !layer || base === undefined) return undefined;
  const kbits = BITRATES[`${version === 1 ? 1 : 2}/${layer}`][(third >> 4) - 1];
  if (kbits === undefined) return undefined;
  const rate = version === 1 ? base : version === 2 ? base / 2 : base / 4;
  const padding = (third >> 1) & 1;
  const bytes =
    layer === 1
      ? (Math.floor((12_000 * kbits) / rate) + padding) * 4
      : Math.floor(((layer === 3 && version !== 1 ? 72_000 : 144_000) * kbits) / rate) + padding;
  return { version, layer, rate, bytes };
}
