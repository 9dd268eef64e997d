import type { GatewayEvent, KnownChannel } from '@hookswitch/telephony';
import { AsteriskGateway } from '../asterisk-gateway.js';
import type { AsteriskGatewayParts } from '../asterisk-gateway.js';
import { StubAri } from './stub-ari.js';
import type { Answer, Asked } from './stub-ari.js';

const NOTHING_HERE = { status: 404, body: { message: 'It is not here.' } };

/** The gateway in front of a stub, for what happens between the two in an order that no real Asterisk can be asked for. */
export class StubbedGateway {
  readonly told: GatewayEvent[] = [];
  /** The channels of the application: what the stub says when it is asked for them. */
  channels: readonly object[] = [];
  /** What the stub answers to anything else; `undefined` for a plain yes. */
  answer: (request: string, asked: Asked) => Answer | undefined = () => undefined;
  gateway: AsteriskGateway;

  private constructor(
    readonly stub: StubAri,
    private readonly parts: Partial<AsteriskGatewayParts>,
  ) {
    stub.answer = (asked) => this.#answer(asked);
    this.gateway = this.#make();
  }

  static async start(
    parts: Partial<AsteriskGatewayParts> = {},
    known: readonly KnownChannel[] = [],
    prepare: (stubbed: StubbedGateway) => void = () => undefined,
  ): Promise<StubbedGateway> {
    const stubbed = new StubbedGateway(await StubAri.start(), parts);
    prepare(stubbed);
    await stubbed.#connect(known);
    return stubbed;
  }

  /** What was asked, as `POST /ari/…`. */
  asked(containing = ''): readonly string[] {
    return this.stub.asked
      .map(({ method, path }) => `${method} ${path}`)
      .filter((line) => line.includes(containing));
  }

  of(type: GatewayEvent['type']): readonly GatewayEvent[] {
    return this.told.filter((event) => event.type === type);
  }

  async until(holds: () => boolean): Promise<void> {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries > 250) throw new Error(`It did not happen. Told: ${JSON.stringify(this.told)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A call comes in; resolves when it is told. */
  async comesIn(id: string): Promise<void> {
    this.channels = [...this.channels, call(id)];
    this.says('StasisStart', id, { args: ['inbound', '100'] });
    await this.until(() => this.told.some(({ channel_id }) => channel_id === id));
  }

  /** An event of a channel. */
  says(type: string, id: string, more: object = {}): void {
    this.stub.tell({ type, timestamp: new Date().toISOString(), channel: call(id), ...more });
  }

  /** The connection breaks, and cannot be made anew until {@link back}. */
  async away(): Promise<void> {
    this.stub.password = 'another';
    this.stub.cut();
    await this.until(() => this.gateway.status().state === 'lost');
  }

  async back(): Promise<void> {
    this.stub.password = 'secret';
    await this.until(() => this.gateway.status().state === 'connected');
  }

  async close(): Promise<void> {
    this.answer = () => undefined;
    await this.gateway.close();
    await this.stub.close();
  }

  #make(): AsteriskGateway {
    return new AsteriskGateway({
      ari: this.stub.settings,
      media: { urlOf: () => Promise.resolve('http://127.0.0.1/sound.wav') },
      recordings: {
        find: () => Promise.resolve(null),
        write: () => Promise.reject(new Error('Nothing is recorded here.')),
      },
      client: { firstRetryMs: 20, mostRetryMs: 50 },
      ...this.parts,
    });
  }

  #connect(known: readonly KnownChannel[]): Promise<void> {
    return this.gateway.connect({ onEvents: (events) => this.told.push(...events) }, known);
  }

  #answer(asked: Asked): Answer {
    const request = `${asked.method} ${asked.path}`;
    const special = this.answer(request, asked);
    if (special !== undefined) return special;
    if (request.startsWith('GET /ari/applications/')) {
      const channel_ids = this.channels.map((channel) => (channel as { id: string }).id);
      return { status: 200, body: { channel_ids, bridge_ids: [] } };
    }
    if (request === 'GET /ari/channels') return { status: 200, body: this.channels };
    if (request === 'GET /ari/bridges' || request.startsWith('GET /ari/endpoints'))
      return { status: 200, body: [] };
    if (request.startsWith('GET /ari/playbacks/') || /^GET .ari.channels.*variable/.test(request))
      return NOTHING_HERE;
    return { status: 200, body: { timestamp: new Date().toISOString(), value: '' } };
  }
}

/** A channel as Asterisk shows it: a call that came in. */
export function call(id: string) {
  return {
    id,
    name: `PJSIP/trunk-${id}`,
    state: 'Ring',
    caller: { number: id, name: '' },
    creationtime: new Date().toISOString(),
    dialplan: { exten: '100', app_name: 'Stasis', app_data: 'hookswitch,inbound,100' },
  };
}

/** A leg that we made. */
export function leg(id: string) {
  return { ...call(id), dialplan: { exten: 's', app_name: 'Stasis', app_data: 'hookswitch,hookswitch-leg' } };
}
