import type { GatewayEvent } from '@hookswitch/telephony';
import { AsteriskGateway } from '../asterisk-gateway.js';
import { StubAri } from './stub-ari.js';
import type { Answer, Asked } from './stub-ari.js';

/** A stub with two answered calls, `1` and `2`, and a gateway on it: for what has to happen at one certain moment. */
export class StubPbx {
  channels: object[] = [stubChannel('1'), stubChannel('2')];
  bridges: object[] = [];
  /** Variables of the channels and of the dialplan, all in one. */
  variables: Record<string, string> = {};
  /** Looks at a request before it is answered as usual. */
  before: (asked: string) => void = () => undefined;
  readonly told: GatewayEvent[] = [];
  #gateway: AsteriskGateway | null = null;

  private constructor(readonly ari: StubAri) {
    ari.answer = (asked) => this.#answer(asked);
  }

  static async start(): Promise<StubPbx> {
    return new StubPbx(await StubAri.start());
  }

  get gateway(): AsteriskGateway {
    if (this.#gateway === null) throw new Error('No engine has come yet.');
    return this.#gateway;
  }

  /** An engine comes (back) that knows the first channels up to these cursors. */
  async comeBack(...cursors: number[]): Promise<void> {
    this.#gateway = new AsteriskGateway({
      ari: this.ari.settings,
      client: { firstRetryMs: 10 },
      media: { urlOf: () => Promise.resolve('http://127.0.0.1/a.wav') },
      recordings: {
        find: () => Promise.resolve(null),
        write: () => Promise.reject(new Error('Nothing is recorded here.')),
      },
    });
    const known = cursors.map((cursor, index) => ({ channel_id: String(index + 1), cursor }));
    await this.#gateway.connect({ onEvents: (events) => this.told.push(...events) }, known);
  }

  /** Sends an event of a channel. */
  tell(type: string, channelId: string, more: object = {}): void {
    const timestamp = new Date().toISOString();
    this.ari.tell({ type, timestamp, channel: stubChannel(channelId), ...more });
  }

  /** All requests so far: `POST channels/1/ring`. */
  get asked(): readonly string[] {
    return this.ari.asked.map(short);
  }

  /** Resolves when a request has come. */
  isAsked(request: string): Promise<void> {
    return this.until(() => this.asked.includes(request));
  }

  /** Resolves with the first event of a type. */
  async hears(type: GatewayEvent['type']): Promise<GatewayEvent> {
    await this.until(() => this.told.some((event) => event.type === type));
    return this.told.find((event) => event.type === type) as GatewayEvent;
  }

  async until(holds: () => boolean): Promise<void> {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries > 150) throw new Error(`Told: ${JSON.stringify(this.told)}. Asked: ${this.asked.join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async close(): Promise<void> {
    await this.#gateway?.close();
    await this.ari.close();
  }

  #answer(asked: Asked): Answer {
    this.before(short(asked));
    const { path, body } = asked;
    if (path.startsWith('/ari/applications'))
      return { status: 200, body: { channel_ids: ['1', '2'], bridge_ids: [] } };
    if (path === '/ari/channels') return { status: 200, body: this.channels };
    if (path === '/ari/bridges') return { status: 200, body: this.bridges };
    if (path.startsWith('/ari/playbacks/')) return { status: 404 };
    if (path.endsWith('/variable')) {
      const { variable, value = '' } = body as { readonly variable: string; readonly value?: string };
      this.variables[variable] = value;
    }
    const variable = /variable=(.*)$/.exec(path)?.[1];
    if (variable !== undefined) return { status: 200, body: { value: this.variables[variable] ?? '' } };
    return { status: 200, body: { timestamp: new Date().toISOString() } };
  }
}

function short({ method, path }: Asked): string {
  return `${method} ${path.replace('/ari/', '')}`;
}

function stubChannel(id: string): object {
  return {
    id,
    name: `PJSIP/trunk-${id}`,
    state: 'Up',
    creationtime: '2026-01-01T00:00:00.000+0000',
    caller: { number: id, name: '' },
    dialplan: { exten: '100', app_name: 'Stasis', app_data: 'hookswitch,inbound,100' },
  };
}
