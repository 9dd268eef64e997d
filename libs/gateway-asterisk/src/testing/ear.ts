import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import type { BackgroundSound } from '@hookswitch/telephony';

/** Payload types that the rig's agents offer. */
const PCMU = 0;
const TELEPHONE_EVENT = 101;
const KEYS = '0123456789*#ABCD';

/** How much sound is judged at once: 0.2 s at 8 kHz. */
const SAMPLES = 1600;
/** The two tones of a ringing phone in the rig's country. Hertz. */
const RINGING = [440, 480];
/** Of the sound's power, at least so much is in these tones. */
const MOSTLY = 0.7;
/** Mean power below which nothing is heard. */
const AUDIBLE = 10_000;

/** Asterisk sends nothing at all when there is nothing to hear. */
const SILENT_MS = 500;
/** A ringing tone pauses for 4 s, and music may be quiet. */
const PAUSE_MS = 4_500;

/**
 * The ear of a scripted far end: the sound that Asterisk sends to it comes here (RFC 3550), and keys with it (RFC 4733).
 */
export class Ear {
  readonly #socket: Socket;
  #digits = '';
  #key = -1;
  #samples: number[] = [];
  #sound: BackgroundSound = 'none';
  #soundAt = 0;
  #packetAt = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (packet) => this.#take(packet));
  }

  static async open(): Promise<Ear> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return new Ear(socket);
  }

  get port(): number {
    return (this.#socket.address() as AddressInfo).port;
  }

  /** All keys that were heard so far. */
  get digits(): string {
    return this.#digits;
  }

  /** What sounds now. Speech is taken for music. */
  get sound(): BackgroundSound {
    const now = Date.now();
    return now - this.#packetAt > SILENT_MS || now - this.#soundAt > PAUSE_MS ? 'none' : this.#sound;
  }

  close(): void {
    this.#socket.close();
  }

  #take(packet: Buffer): void {
    const payload = packet.subarray(12 + 4 * (packet.readUInt8(0) & 0x0f));
    const type = packet.readUInt8(1) & 0x7f;
    if (type === TELEPHONE_EVENT) this.#takeKey(payload, packet.readUInt32BE(4));
    if (type === PCMU) this.#takeSound(payload);
  }

  /** All packets of one key carry the time at which it began. */
  #takeKey(payload: Buffer, beganAt: number): void {
    if (beganAt === this.#key) return;
    this.#key = beganAt;
    this.#digits += KEYS[payload.readUInt8(0)] ?? '?';
  }

  #takeSound(payload: Buffer): void {
    const now = Date.now();
    if (now - this.#packetAt > SILENT_MS) {
      this.#sound = 'none';
      this.#samples = [];
    }
    this.#packetAt = now;
    for (const byte of payload) this.#samples.push(linear(byte));
    if (this.#samples.length < SAMPLES) return;
    const sound = soundOf(this.#samples);
    this.#samples = [];
    if (sound === 'none') return;
    this.#sound = sound;
    this.#soundAt = now;
  }
}

function soundOf(samples: readonly number[]): BackgroundSound {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  if (power < AUDIBLE) return 'none';
  const inTones = RINGING.reduce((sum, hertz) => sum + powerAt(samples, hertz), 0);
  return inTones / power > MOSTLY ? 'ringback' : 'music';
}

/** The power of one frequency among others (Goertzel). */
function powerAt(samples: readonly number[], hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / 8000);
  let last = 0;
  let before = 0;
  for (const sample of samples) [last, before] = [sample + turn * last - before, last];
  return (2 * (last * last + before * before - turn * last * before)) / (samples.length * samples.length);
}

/** A sample of 16 bits from µ-law (ITU-T G.711). */
function linear(byte: number): number {
  const bits = ~byte & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
  return bits & 0x80 ? -magnitude : magnitude;
}
