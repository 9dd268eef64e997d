import { createHash, randomBytes } from 'node:crypto';

/** A word that nobody else uses: for tags, branches and Call-IDs. */
export function token(): string {
  return randomBytes(8).toString('hex');
}

/** Sound (G.711 mu-law) that is offered and never sent. What comes is for this port, where somebody may listen. */
export function sdpOffer(port = 39_000): string {
  return (
    'v=0\no=- 1 1 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\n' +
    `m=audio ${port} RTP/AVP 0\na=rtpmap:0 PCMU/8000\n`
  );
}

/** A SIP message (RFC 3261) as far as a phone for tests has to understand one. */
export class SipMessage {
  private constructor(
    /** The request line or the status line. */
    readonly start: string,
    /** By name in lower case; of a header that comes several times, the first. */
    readonly headers: Readonly<Record<string, string>>,
    readonly body: string,
    readonly vias: readonly string[],
  ) {}

  static parse(text: string): SipMessage {
    const [head = '', body = ''] = text.split('\r\n\r\n');
    const [start = '', ...lines] = head.split('\r\n');
    const headers: Record<string, string> = {};
    const vias: string[] = [];
    for (const line of lines) {
      const cut = line.indexOf(':');
      const name = line.slice(0, cut).trim().toLowerCase();
      const value = line.slice(cut + 1).trim();
      if (name === 'via') vias.push(value);
      headers[name] ??= value;
    }
    return new SipMessage(start, headers, body, vias);
  }

  /** An answer to this request, with lines that end in `\n`. */
  reply(status: string, tag: string, extra = '', body = ''): string {
    const { from, to = '', cseq } = this.headers;
    const length = Buffer.byteLength(body.replaceAll('\n', '\r\n'));
    return (
      `SIP/2.0 ${status}\n${this.vias.map((via) => `Via: ${via}\n`).join('')}From: ${from}\n` +
      `To: ${to.includes('tag=') ? to : `${to};tag=${tag}`}\nCall-ID: ${this.headers['call-id']}\nCSeq: ${cseq}\n` +
      `${extra}Content-Length: ${length}\n\n${body}`
    );
  }
}

/** The `Authorization` header that a 401 asks for (RFC 2617, MD5). */
export function digestAnswer(
  challenge: SipMessage,
  method: string,
  uri: string,
  user: string,
  password: string,
): string {
  const asked = challenge.headers['www-authenticate'] ?? '';
  const part = (name: string) => new RegExp(`${name}="?([^",]+)`).exec(asked)?.[1] ?? '';
  const md5 = (text: string) => createHash('md5').update(text).digest('hex');
  const realm = part('realm');
  const nonce = part('nonce');
  const cnonce = token();
  const secret = md5(`${user}:${realm}:${password}`);
  const about = md5(`${method}:${uri}`);
  const hasQop = part('qop') !== '';
  const response = md5(
    hasQop ? `${secret}:${nonce}:00000001:${cnonce}:auth:${about}` : `${secret}:${nonce}:${about}`,
  );
  const qop = hasQop ? `,qop=auth,nc=00000001,cnonce="${cnonce}"` : '';
  const opaque = part('opaque') === '' ? '' : `,opaque="${part('opaque')}"`;
  return `Authorization: Digest username="${user}",realm="${realm}",nonce="${nonce}",uri="${uri}",response="${response}"${qop}${opaque},algorithm=MD5\n`;
}
