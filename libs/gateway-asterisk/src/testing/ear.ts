import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import type { BackgroundSound } from '@hookswitch/telephony';
import { HeardSound, RATE_HZ, payloadOf, samplesOf } from './heard-sound.js';

/** The payload type of keys that the rig's agents offer. */
const TELEPHONE_EVENT = 101;
const KEYS = '0123456789*#ABCD';

/** How much sound is judged at once. Milliseconds. */
const PIECE_MS = 200;
/** The two tones of a ringing phone in the rig's country. Hertz. */
const RINGING = [440, 480];
/** Of the sound's power, at least so much is in these tones. */
const MOSTLY = 0.7;

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
    const isKey = (packet.readUInt8(1) & 0x7f) === TELEPHONE_EVENT;
    if (isKey) return this.#takeKey(payloadOf(packet), packet.readUInt32BE(4));
    const samples = samplesOf(packet);
    if (samples.length > 0) this.#takeSound(samples);
  }

  /** All packets of one key carry the time at which it began. */
  #takeKey(payload: Buffer, beganAt: number): void {
    if (beganAt === this.#key) return;
    this.#key = beganAt;
    this.#digits += KEYS[payload.readUInt8(0)] ?? '?';
  }

  #takeSound(samples: readonly number[]): void {
    const now = Date.now();
    if (now - this.#packetAt > SILENT_MS) {
      this.#sound = 'none';
      this.#samples = [];
    }
    this.#packetAt = now;
    this.#samples.push(...samples);
    if (this.#samples.length < (PIECE_MS * RATE_HZ) / 1000) return;
    const sound = soundOf(this.#samples);
    this.#samples = [];
    if (sound === 'none') return;
    this.#sound = sound;
    this.#soundAt = now;
  }
}

function soundOf(samples: readonly number[]): BackgroundSound {
  const heard = new HeardSound(samples, PIECE_MS);
  if (heard.isSilent) return 'none';
  const inTones = RINGING.reduce((sum, hertz) => sum + heard.shareOf(hertz), 0);
  return inTones > MOSTLY ? 'ringback' : 'music';
}
