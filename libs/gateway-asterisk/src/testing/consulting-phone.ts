import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { SipMessage, digestAnswer, sdpOffer, token } from './sip-message.js';

/** A call of this phone: what must be said to speak of it. */
interface Line {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
  /** `From` and `To` as this phone writes them. */
  readonly from: string;
  readonly to: string;
}

const PATIENCE_MS = 8_000;

/**
 * A phone with two lines that hands one call over to the other: REFER with Replaces (RFC 3515, RFC 3891). It has a key with a
 * lamp, too (RFC 4235). SIP test agents that are scripted cannot do that, since what they say holds what they have been told.
 */
export class ConsultingPhone {
  readonly #socket: Socket;
  readonly #extension: string;
  readonly #password: string;
  readonly #server: { readonly host: string; readonly port: number };
  readonly #heard: SipMessage[] = [];
  #watchers: (() => void)[] = [];
  #incoming: SipMessage | null = null;
  #cseq = 0;
  #rings = false;

  private constructor(socket: Socket, extension: string, password: string, address: string) {
    const [host = '', port = ''] = address.split(':');
    this.#socket = socket;
    this.#extension = extension;
    this.#password = password;
    this.#server = { host, port: Number(port) };
    socket.on('message', (data) => this.#take(SipMessage.parse(data.toString())));
  }

  /** Registers, and answers the next call, or lets it ring. */
  static async register(
    extension: string,
    password: string,
    address: string,
    does: 'answer' | 'ring' = 'answer',
  ): Promise<ConsultingPhone> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const phone = new ConsultingPhone(socket, extension, password, address);
    phone.#rings = does === 'ring';
    await phone.#ask('REGISTER', phone.#uri(''), phone.#uri(extension), token(), token(), 'Expires: 60\n');
    return phone;
  }

  /** Resolves when somebody has called and was answered. */
  async answered(): Promise<Line> {
    await this.#until(() => this.#heard.some(({ start }) => start.startsWith('ACK')), 'no call came');
    const { headers } = this.#incoming as SipMessage;
    const remoteTag = /tag=([^;]+)/.exec(headers['from'] ?? '')?.[1] ?? '';
    const from = `${headers['to']};tag=${this.#extension}`;
    const to = headers['from'] ?? '';
    return { callId: headers['call-id'] ?? '', localTag: this.#extension, remoteTag, from, to };
  }

  /** Resolves when a call that rings is taken back, with what the phone is told of it (RFC 3326). */
  async cancelled(patienceMs = PATIENCE_MS): Promise<string> {
    const isCancel = ({ start }: SipMessage) => start.startsWith('CANCEL');
    await this.#until(() => this.#heard.some(isCancel), 'no call was taken back', patienceMs);
    return this.#heard.find(isCancel)?.headers['reason'] ?? '';
  }

  /** Calls somebody on the second line; resolves when they have answered. */
  async calls(number: string): Promise<Line> {
    const callId = token();
    const localTag = token();
    const uri = this.#uri(number);
    const media = 'Content-Type: application/sdp\n';
    const answer = await this.#ask('INVITE', uri, uri, callId, localTag, media, sdpOffer());
    const to = answer.headers['to'] ?? '';
    const from = `<${this.#uri(this.#extension)}>;tag=${localTag}`;
    this.#send(this.#head('ACK', uri, from, to, callId, this.#cseq));
    return { callId, localTag, remoteTag: /tag=([^;]+)/.exec(to)?.[1] ?? '', from, to };
  }

  /** Wants the parties of the two lines to be connected; resolves with what it is told of it (`200 OK`). */
  async transfers(line: Line, consultation: Line): Promise<string> {
    const { callId, remoteTag, localTag, to } = consultation;
    const replaces = encodeURIComponent(`${callId};to-tag=${remoteTag};from-tag=${localTag}`);
    const target = `<${/<([^>?]+)/.exec(to)?.[1] ?? ''}?Replaces=${replaces}>`;
    this.#cseq += 1;
    const head = this.#head('REFER', this.#uri(''), line.from, line.to, line.callId, this.#cseq);
    this.#send(head.replace('Content-Length', `Refer-To: ${target}\nContent-Length`));
    const isFinal = ({ start, body }: SipMessage) =>
      start.startsWith('NOTIFY') && /SIP\/2\.0 [2-6]/.test(body);
    await this.#until(() => this.#heard.some(isFinal), 'nothing was told of the transfer');
    return this.#heard.find(isFinal)?.body.replace('SIP/2.0 ', '').trim() ?? '';
  }

  /** Watches something that can be dialled by a key with a lamp. */
  async watches(target: string): Promise<void> {
    const wants = 'Event: dialog\nAccept: application/dialog-info+xml\nExpires: 60\n';
    await this.#ask('SUBSCRIBE', this.#uri(target), this.#uri(target), token(), token(), wants);
  }

  /** Resolves when the lamp has become so. */
  async lamp(is: 'lit' | 'dark'): Promise<void> {
    const state = is === 'lit' ? 'confirmed' : 'terminated';
    const shown = () => this.#heard.findLast(({ body }) => body.includes('<dialog-info'))?.body ?? '';
    await this.#until(() => shown().includes(`<state>${state}</state>`), `the lamp is not ${is}: ${shown()}`);
  }

  close(): void {
    this.#socket.close();
  }

  #uri(user: string): string {
    const { host, port } = this.#server;
    return `sip:${user === '' ? '' : `${user}@`}${host}:${port}`;
  }

  #head(method: string, uri: string, from: string, to: string, callId: string, cseq: number): string {
    const { port } = this.#socket.address();
    return (
      `${method} ${uri} SIP/2.0\nVia: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bK${token()}\nMax-Forwards: 70\n` +
      `From: ${from}\nTo: ${to}\nCall-ID: ${callId}\nCSeq: ${cseq} ${method}\n` +
      `Contact: <sip:${this.#extension}@127.0.0.1:${port}>\nContent-Length: 0\n\n`
    );
  }

  /** A request that is asked for a password first; resolves with its final answer. */
  async #ask(
    method: string,
    uri: string,
    toUri: string,
    callId: string,
    tag: string,
    extra: string,
    body = '',
  ): Promise<SipMessage> {
    const from = `<${this.#uri(this.#extension)}>;tag=${tag}`;
    let authorization = '';
    for (;;) {
      this.#cseq += 1;
      const cseq = this.#cseq;
      const head = this.#head(method, uri, from, `<${toUri}>`, callId, cseq);
      const length = Buffer.byteLength(body.replaceAll('\n', '\r\n'));
      this.#send(
        head.replace('Content-Length: 0\n\n', `${authorization}${extra}Content-Length: ${length}\n\n${body}`),
      );
      const isAnswer = ({ start, headers }: SipMessage) =>
        /^SIP\/2\.0 [2-6]/.test(start) &&
        headers['cseq'] === `${cseq} ${method}` &&
        headers['call-id'] === callId;
      await this.#until(() => this.#heard.some(isAnswer), `no answer to ${method}`);
      const answer = this.#heard.find(isAnswer) as SipMessage;
      if (answer.start.startsWith('SIP/2.0 2')) return answer;
      if (method === 'INVITE')
        this.#send(this.#head('ACK', uri, from, answer.headers['to'] ?? '', callId, cseq));
      if (authorization !== '' || !answer.start.includes(' 401 '))
        throw new Error(`${method}: ${answer.start}`);
      authorization = digestAnswer(answer, method, uri, this.#extension, this.#password);
    }
  }

  #take(message: SipMessage): void {
    this.#heard.push(message);
    const { start } = message;
    if (start.startsWith('INVITE')) {
      this.#incoming = message;
      const { port } = this.#socket.address();
      const contact = `Contact: <sip:${this.#extension}@127.0.0.1:${port}>\n`;
      const media = `${contact}Content-Type: application/sdp\n`;
      if (this.#rings) this.#send(message.reply('180 Ringing', this.#extension, contact));
      else this.#send(message.reply('200 OK', this.#extension, media, sdpOffer()));
    } else if (/^(BYE|NOTIFY|OPTIONS|UPDATE|CANCEL) /.test(start)) {
      this.#send(message.reply('200 OK', this.#extension));
      if (start.startsWith('CANCEL') && this.#incoming !== null)
        this.#send(this.#incoming.reply('487 Request Terminated', this.#extension));
    }
    for (const look of [...this.#watchers]) look();
  }

  #send(text: string): void {
    this.#socket.send(text.replaceAll('\n', '\r\n'), this.#server.port, this.#server.host);
  }

  async #until(holds: () => boolean, complaint: string, patienceMs = PATIENCE_MS): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.#extension}: ${complaint}`)), patienceMs);
      const look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#watchers = this.#watchers.filter((other) => other !== look);
        resolve();
      };
      this.#watchers.push(look);
      look();
    });
  }
}
