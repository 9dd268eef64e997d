import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { get } from 'node:http';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { MODULES } from '../../config/modules.js';

/** What a stub Asterisk is like; what is not said is as it should be. */
export interface StubOptions {
  readonly password?: string;
  readonly readOnly?: boolean;
  readonly version?: string;
  readonly missingModules?: readonly string[];
  /** How far its clock is ahead, in milliseconds. */
  readonly aheadMs?: number;
  /** The applications that are served. */
  readonly applications?: readonly string[];
  readonly endpoints?: Readonly<Record<string, 'online' | 'offline'>>;
  /** Values of dialplan functions; others answer 500, as a function that is not loaded. */
  readonly functions?: Readonly<Record<string, string>>;
  readonly config?: Readonly<Record<string, number>>;
  /** Whether it fetches what it plays, and how the playback ends. */
  readonly playback?: { readonly fetches: boolean; readonly state: 'done' | 'failed' };
  /** What the dialplan does with a call. */
  readonly steps?: readonly (readonly [application: string, data: string])[];
  /** Answers all with this status, as another web server would. */
  readonly status?: number;
  /** Takes requests and never answers. */
  readonly hangs?: boolean;
  /** What it answers to some requests, such as `POST /channels/create`. */
  readonly refusals?: Readonly<Record<string, { readonly status: number; readonly body: unknown }>>;
}

/** A small HTTP server that answers as Asterisk's REST interface does, and can be ill in the ways that the doctor knows. */
export class StubAsterisk {
  /** Who connected for events: the query of each, `app=…`. */
  readonly listeners: string[] = [];
  private readonly sockets = new WebSocketServer({ noServer: true });
  private readonly options: StubOptions;
  private readonly server: Server;

  private constructor(options: StubOptions) {
    this.options = options;
    this.server = createServer((request, response) => {
      if (options.hangs) return;
      let sent = '';
      request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
      request.on('end', () => {
        const { status, body } = this.answer(request, sent);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body === undefined ? '' : JSON.stringify(body));
      });
    });
    this.server.on('upgrade', (request, socket, head) => {
      this.listeners.push(new URL(request.url ?? '', 'http://stub').search.slice(1));
      this.sockets.handleUpgrade(request, socket, head, (client) => this.sockets.emit('connection', client));
    });
  }

  static async start(options: StubOptions = {}): Promise<StubAsterisk> {
    const stub = new StubAsterisk(options);
    await new Promise<void>((resolve) => stub.server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/ari`;
  }

  stop(): void {
    for (const client of this.sockets.clients) client.terminate();
    this.server.close();
    this.server.closeAllConnections();
  }

  private answer(request: IncomingMessage, sent: string): { status: number; body?: unknown } {
    const { options } = this;
    if (options.status !== undefined) return { status: options.status };
    const url = new URL(request.url ?? '', 'http://stub');
    const credentials = Buffer.from(`hookswitch:${options.password ?? 'right'}`).toString('base64');
    if (request.headers.authorization !== `Basic ${credentials}`)
      return { status: 401, body: { message: 'Authentication required' } };
    if (options.readOnly && request.method !== 'GET')
      return { status: 403, body: { message: 'Write access denied' } };
    const inBody = sent === '' ? {} : (JSON.parse(sent) as Record<string, string>);
    const parameters = new Map([...url.searchParams, ...Object.entries(inBody)]);
    return this.route(`${request.method} ${url.pathname.replace('/ari', '')}`, parameters);
  }

  private route(route: string, parameters: ReadonlyMap<string, string>): { status: number; body?: unknown } {
    const { options } = this;
    const refusal = options.refusals?.[route];
    if (refusal !== undefined) return refusal;
    if (route === 'GET /asterisk/ping') {
      const timestamp = new Date(Date.now() + (options.aheadMs ?? 0)).toISOString().replace('Z', '+0000');
      return { status: 200, body: { ping: 'pong', timestamp, asterisk_id: 'stub' } };
    }
    if (route === 'GET /asterisk/info')
      return {
        status: 200,
        body: { system: { version: options.version ?? '22.10.1' }, config: options.config ?? {} },
      };
    if (route === 'GET /asterisk/modules') return { status: 200, body: this.modules() };
    if (route === 'GET /endpoints/PJSIP') {
      const endpoints = Object.entries(options.endpoints ?? { '1001': 'online', trunk: 'online' });
      return {
        status: 200,
        body: endpoints.map(([resource, state]) => ({
          technology: 'PJSIP',
          resource,
          state,
          channel_ids: [],
        })),
      };
    }
    if (route === 'GET /channels' || route === 'GET /bridges') return { status: 200, body: [] };
    const [, name] = /^GET \/applications\/(.+)$/.exec(route) ?? [];
    if (name !== undefined)
      return (options.applications ?? ['hookswitch']).includes(name)
        ? { status: 200, body: { name, channel_ids: [], bridge_ids: [] } }
        : { status: 404, body: { message: 'Application not found' } };
    if (/^GET \/channels\/.+\/variable$/.test(route)) {
      const value = this.functions()[parameters.get('variable') ?? ''];
      return value === undefined
        ? { status: 500, body: { message: 'Unable to read provided function' } }
        : { status: 200, body: { value } };
    }
    const [, playback] = /^POST \/bridges\/[^/]+\/play\/(.+)$/.exec(route) ?? [];
    if (playback !== undefined) this.play(playback, (parameters.get('media') ?? '').replace('sound:', ''));
    if (route === 'POST /channels/create')
      this.tell({ type: 'StasisStart', args: [], channel: { id: parameters.get('channelId') } });
    const [, called] = /^POST \/channels\/(hookswitch-doctor-.+)\/dial$/.exec(route) ?? [];
    if (called !== undefined) this.run(`${called}-2`);
    return { status: 200, body: {} };
  }

  private modules() {
    const missing = this.options.missingModules ?? [];
    return MODULES.map(({ name }) => ({ name, status: missing.includes(name) ? 'Not Running' : 'Running' }));
  }

  private functions(): Readonly<Record<string, string>> {
    return (
      this.options.functions ?? {
        'DIALPLAN_EXISTS(hookswitch-about,app-hookswitch,1)': '1',
        'PJSIP_ENDPOINT(1001,context)': 'hookswitch-extensions',
        'PJSIP_ENDPOINT(trunk,context)': 'hookswitch-trunk',
        'AST_CONFIG(http.conf,general,sessionlimit)': '1000',
      }
    );
  }

  private play(id: string, url: string): void {
    const { fetches = true, state = 'done' } = this.options.playback ?? {};
    const finish = () => this.tell({ type: 'PlaybackFinished', playback: { id, state } });
    if (!fetches) return finish();
    get(url, (response) => response.resume().on('end', finish)).on('error', finish);
  }

  private run(id: string): void {
    for (const [dialplan_app, dialplan_app_data] of this.options.steps ?? [])
      this.tell({ type: 'ChannelDialplan', channel: { id }, dialplan_app, dialplan_app_data });
    this.tell({ type: 'ChannelDestroyed', channel: { id } });
  }

  private tell(event: object): void {
    const told = JSON.stringify({ timestamp: new Date().toISOString(), ...event });
    for (const client of this.sockets.clients as Set<WebSocket>) client.send(told);
  }
}
