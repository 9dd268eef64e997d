import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { HeardSound, samplesOf } from './heard-sound.js';
import { SipMessage, sdpOffer, token } from './sip-message.js';

/** How long something may take that must be heard. Milliseconds. */
const PATIENCE_MS = 12_000;

/** In pieces of this length it is listened: long enough to tell tones apart that are 40 Hz apart. */
const PIECE_MS = 400;

/** How often it is looked whether the call is over. Milliseconds. */
const LOOK_MS = 10;

/** A caller from outside who listens: what Asterisk sends by RTP is kept as sound. She says nothing herself. */
export class ListeningPhone {
  readonly #sip: Socket;
  readonly #sound: Socket;
  readonly #server: { readonly host: string; readonly port: number };
  readonly #uri: string;
  readonly #from = `<sip:+15557654321@127.0.0.1>;tag=${token()}`;
  readonly #callId = token();
  readonly #answered: Promise<void>;
  #answer: (refusal?: Error) => void = () => undefined;
  #to: string;
  #samples: number[] = [];
  #isOver = false;

  private constructor(sip: Socket, sound: Socket, number: string, address: string) {
    const [host = '', port = ''] = address.split(':');
    this.#sip = sip;
    this.#sound = sound;
    this.#server = { host, port: Number(port) };
    this.#uri = `sip:${number}@${address}`;
    this.#to = `<${this.#uri}>`;
    this.#answered = new Promise((resolve, reject) => {
      this.#answer = (refusal) => (refusal === undefined ? resolve() : reject(refusal));
    });
    this.#answered.catch(() => undefined);
    sip.on('message', (data) => this.#take(SipMessage.parse(data.toString())));
    sound.on('message', (packet) => this.#samples.push(...samplesOf(packet)));
  }

  /** Calls a number; resolves when the call is on its way. */
  static async calls(number: string, address: string): Promise<ListeningPhone> {
    const [sip, sound] = [createSocket('udp4'), createSocket('udp4')];
    for (const socket of [sip, sound]) {
      socket.bind(0, '127.0.0.1');
      await once(socket, 'listening');
    }
    const phone = new ListeningPhone(sip, sound, number, address);
    phone.#send('INVITE', 'Content-Type: application/sdp\n', sdpOffer(sound.address().port));
    return phone;
  }

  /** Resolves when somebody has answered. */
  answered(): Promise<void> {
    return this.#answered;
  }

  /** What is heard in so many milliseconds from now on. */
  async listens(ms: number): Promise<HeardSound> {
    this.#samples = [];
    await after(ms);
    return new HeardSound(this.#samples, ms);
  }

  /** Resolves once a piece of what is heard is as it should be; rejects, with the last piece, when that does not come. */
  async hears(what: string, is: (sound: HeardSound) => boolean): Promise<HeardSound> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const sound = await this.listens(PIECE_MS);
      if (is(sound)) return sound;
      if (Date.now() > deadline)
        throw new Error(`${what} was not heard; at last: loudness ${Math.round(sound.loudness)}`);
    }
  }

  /** Hangs up, unless the other side did; resolves when Asterisk knows. */
  async hangUp(): Promise<void> {
    if (!this.#isOver) this.#send('BYE');
    for (let waited = 0; !this.#isOver && waited < PATIENCE_MS; waited += LOOK_MS) await after(LOOK_MS);
    this.#sip.close();
    this.#sound.close();
  }

  #take(message: SipMessage): void {
    const { start, headers } = message;
    if (/^(BYE|OPTIONS|UPDATE|NOTIFY) /.test(start)) this.#write(message.reply('200 OK', token()));
    this.#isOver ||= start.startsWith('BYE ') || headers['cseq'] === '2 BYE';
    if (!headers['cseq']?.endsWith(' INVITE') || !/^SIP\/2\.0 [2-6]/.test(start)) return;
    this.#to = headers['to'] ?? this.#to;
    this.#send('ACK');
    if (start.startsWith('SIP/2.0 2')) return this.#answer();
    this.#isOver = true;
    this.#answer(new Error(start));
  }

  #send(method: 'INVITE' | 'ACK' | 'BYE', extra = '', body = ''): void {
    const { port } = this.#sip.address();
    this.#write(
      `${method} ${this.#uri} SIP/2.0\nVia: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bK${token()}\nMax-Forwards: 70\n` +
        `From: ${this.#from}\nTo: ${this.#to}\nCall-ID: ${this.#callId}\nCSeq: ${method === 'BYE' ? 2 : 1} ${method}\n` +
        `Contact: <sip:listener@127.0.0.1:${port}>\n${extra}` +
        `Content-Length: ${Buffer.byteLength(body.replaceAll('\n', '\r\n'))}\n\n${body}`,
    );
  }

  #write(text: string): void {
    this.#sip.send(text.replaceAll('\n', '\r\n'), this.#server.port, this.#server.host);
  }
}
