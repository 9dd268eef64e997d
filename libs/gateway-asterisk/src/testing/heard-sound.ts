/** Samples a second, on every telephone line of the tests. */
export const RATE_HZ = 8000;

/** Quieter than this is silence: what coding makes of nothing. Samples go to 32,767. */
const SILENCE = 50;

/** How much of a sound may be something else than the tones that it is said to be. */
const NOISE = 0.2;

/** What was heard on a line in some time. */
export class HeardSound {
  /** @param samples what came in that time; fewer than fit into it where nothing was sent */
  constructor(
    readonly samples: readonly number[],
    readonly ms: number,
  ) {}

  /** Root mean square over the whole time. */
  get loudness(): number {
    return Math.sqrt(this.#energy / ((this.ms * RATE_HZ) / 1000));
  }

  get isSilent(): boolean {
    return this.loudness < SILENCE;
  }

  /** Whether it is made of these tones, together, and of nothing else. */
  isTone(...hertz: readonly number[]): boolean {
    const shares = hertz.map((each) => this.shareOf(each));
    const all = shares.reduce((sum, share) => sum + share, 0);
    return !this.isSilent && all > 1 - NOISE && shares.every((share) => share > NOISE);
  }

  /** How much of the sound's energy is at a frequency: 0 to 1. */
  shareOf(hertz: number): number {
    if (this.samples.length === 0) return 0;
    let [real, imaginary] = [0, 0];
    for (const [index, sample] of this.samples.entries()) {
      const angle = (2 * Math.PI * hertz * index) / RATE_HZ;
      real += sample * Math.cos(angle);
      imaginary += sample * Math.sin(angle);
    }
    return (2 * (real ** 2 + imaginary ** 2)) / (this.samples.length * Math.max(1, this.#energy));
  }

  get #energy(): number {
    return this.samples.reduce((sum, sample) => sum + sample ** 2, 0);
  }
}

/** The samples of an RTP packet (RFC 3550) with G.711 mu-law (RFC 3551, payload type 0); none of another kind. */
export function samplesOf(packet: Buffer): number[] {
  const [first = 0, second = 0] = packet;
  if (first >> 6 !== 2 || (first & 0x10) !== 0 || (second & 0x7f) !== 0) return [];
  return [...payloadOf(packet)].map(fromMuLaw);
}

/** What an RTP packet carries, behind its header. */
export function payloadOf(packet: Buffer): Buffer {
  return packet.subarray(12 + 4 * (packet.readUInt8(0) & 0x0f));
}

/** One sample out of its code (G.711): sign, exponent and mantissa, all bits turned over. */
function fromMuLaw(code: number): number {
  const bits = ~code & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits >> 4) & 0x07)) - 0x84;
  return (bits & 0x80) === 0 ? magnitude : -magnitude;
}
