import type {
  Command,
  Gateway,
  GatewaySink,
  GatewayStatus,
  KnownChannel,
  RecordingStore,
} from '@hookswitch/telephony';
import { AriClient, type AriClientOptions } from './ari/ari-client.js';
import type { AriEvent } from './ari/ari.generated.js';
import type { AriSettings } from './ari/ari-settings.js';
import { choresOf } from './channels/chores.js';
import { isOfRecording } from './channels/carry-out.js';
import { RoomTurns } from './channels/rooms.js';
import { knownRecord } from './channels/channel-record.js';
import type { ChannelRecord } from './channels/channel-record.js';
import { Dispatch } from './channels/dispatch.js';
import { Exchange } from './channels/exchange.js';
import { reconcile } from './channels/reconcile.js';
import { sendBack } from './channels/send-back.js';
import { takeEvent, type Chores } from './channels/take-event.js';
import { DEFAULT_DIAL_STRINGS } from './dial-strings.js';
import type { DialStrings } from './dial-strings.js';
import { Heartbeat } from './heartbeat.js';
import { AsteriskLamps } from './lamps/asterisk-lamps.js';
import type { MediaSource } from './media-source.js';
import { AsteriskPresence } from './presence/asterisk-presence.js';
import { ExtensionDevices } from './presence/extension-devices.js';
import { Recordings } from './recordings/recordings.js';

export interface AsteriskGatewayParts {
  readonly ari: AriSettings;
  readonly media: MediaSource;
  /** Where the files of recordings are brought. */
  readonly recordings: RecordingStore;
  readonly dialStrings?: DialStrings;
  /** Whether a name is that of a further phone of a user. Without it there are none. */
  readonly isDevice?: (name: string) => boolean;
  /** Hears of what the gateway survives, in a sentence. */
  readonly warn?: (sentence: string) => void;
  readonly client?: AriClientOptions;
  /** Calls are given up when Asterisk has not been reached for this long. Milliseconds. */
  readonly giveUpMs?: number;
  /** A recording's file that cannot be brought now is tried again after this long. Milliseconds. */
  readonly recordingRetryMs?: number;
}

const GIVE_UP_MS = 60_000;
const RECORDING_RETRY_MS = 5_000;

/** Events that nobody here looks at, and that cost Asterisk and us time in each call. */
const UNWANTED = [
  ...['ChannelVarset', 'ChannelDialplan', 'ChannelCallerId', 'ChannelConnectedLine', 'ChannelCreated'],
  ...[
    'BridgeCreated',
    'BridgeDestroyed',
    'BridgeVideoSourceChanged',
    'PlaybackStarted',
    'PlaybackContinuing',
  ],
  ...['ChannelTalkingStarted', 'ChannelTalkingFinished'],
].map((type) => ({ type }));

/** Asterisk as a gateway, through its REST interface (ARI). */
export class AsteriskGateway implements Gateway {
  readonly name = 'asterisk';
  readonly presence: AsteriskPresence;
  readonly lamps: AsteriskLamps;
  readonly #parts: AsteriskGatewayParts;
  readonly #client: AriClient;
  readonly #exchange: Exchange;
  readonly #dispatch: Dispatch;
  readonly #chores: Chores;
  readonly #recordings: Recordings;
  /** Told as ended while Asterisk could not be reached. */
  readonly #givenUp = new Set<string>();
  #sink: GatewaySink | null = null;
  #state: GatewayStatus['state'] = 'connecting';
  #detail = 'Asterisk has not been reached yet.';
  #since = new Date().toISOString();
  /** What is known of it, and how long it took over its last answer. */
  #server: Pick<GatewayStatus, 'version' | 'latency_ms'> = {};
  /** Events that came while we were finding out what happened without a connection. */
  #waiting: AriEvent[] | null = [];
  #ready: (() => void)[] = [];
  #giveUp: NodeJS.Timeout | null = null;
  /** Asterisk's dialplan knows by this whether we are there. */
  readonly #heartbeat: Heartbeat;
  /** Asterisk's clock less ours, in milliseconds. */
  #ahead = 0;
  #reconciled: Promise<void> = Promise.resolve();
  /** Rises with each connection: what was begun on an earlier one is of no use. */
  #connection = 0;

  constructor(parts: AsteriskGatewayParts) {
    this.#parts = parts;
    this.#client = new AriClient(
      parts.ari,
      {
        onOpen: () => {
          const connection = (this.#connection += 1);
          this.#reconciled = this.#reconciled.then(() => this.#open(connection));
        },
        onEvent: (event) => this.#take(event),
        onLost: (reason) => this.#lost(reason),
      },
      parts.client,
    );
    this.#heartbeat = new Heartbeat({
      client: this.#client,
      now: () => Date.now() + this.#ahead,
      onAnswer: (latency_ms) => (this.#server = { ...this.#server, latency_ms }),
    });
    const dialStrings = parts.dialStrings ?? DEFAULT_DIAL_STRINGS;
    const devices = ExtensionDevices.of(dialStrings.extension, parts.isDevice);
    this.presence = new AsteriskPresence({
      client: this.#client,
      devices,
      isOurs: (channelId) => this.#exchange.find(channelId) !== undefined,
      now: () => this.#now(),
    });
    this.lamps = new AsteriskLamps(this.#client, (sentence) => parts.warn?.(sentence));
    this.#exchange = new Exchange((events) => this.#sink?.onEvents(events), devices);
    const room = { client: this.#client, exchange: this.#exchange, rooms: new RoomTurns() };
    this.#chores = choresOf(room);
    this.#dispatch = new Dispatch({
      ...room,
      media: parts.media,
      dialStrings,
      app: parts.ari.app,
      now: () => this.#now(),
      isReady: () => this.#state === 'connected',
      whenReady: () => this.#whenReady(),
    });
    this.#recordings = new Recordings({
      client: this.#client,
      exchange: this.#exchange,
      store: parts.recordings,
      app: parts.ari.app,
      now: () => this.#now(),
      warn: (sentence) => parts.warn?.(sentence),
      retryMs: parts.recordingRetryMs ?? RECORDING_RETRY_MS,
      whenReady: () => this.#whenReady(),
    });
  }

  async connect(sink: GatewaySink, known: readonly KnownChannel[]): Promise<void> {
    this.#sink = sink;
    for (const { channel_id, cursor } of known) this.#exchange.add(knownRecord(channel_id, cursor));
    await this.#client.start();
    await this.#reconciled;
  }

  send(commands: readonly Command[]): void {
    for (const command of commands) {
      if (isOfRecording(command)) void this.#recordings.carryOut(command);
      else this.#dispatch.take(command);
    }
  }

  forget(channelIds: readonly string[]): void {
    for (const id of channelIds) {
      const record = this.#exchange.find(id);
      if (record?.ended === null) this.#partWith(record);
      this.#exchange.forget(id);
      this.#recordings.forget(id);
    }
  }

  /** A live channel is no call of the engine's any more. When that cannot be sent now, it is met and forgotten once more. */
  #partWith(record: ChannelRecord): void {
    sendBack(this.#client, record).catch(() => undefined);
    this.#exchange.end(record, { cause: 'normal', ended_by: 'gateway', sip_status: null }, this.#now());
  }

  status(): GatewayStatus {
    return {
      name: this.name,
      state: this.#state,
      detail: this.#detail,
      channels: this.#exchange.live,
      since: this.#since,
      ...this.#server,
    };
  }

  async close(): Promise<void> {
    this.#sink = null;
    this.#recordings.close();
    this.presence.close();
    if (this.#giveUp !== null) clearTimeout(this.#giveUp);
    this.#heartbeat.stop();
    if (this.#state === 'connected') await this.#heartbeat.sayAway();
    // What has not been carried out now waits for a connection that does not come.
    this.#state = 'lost';
    await this.#client.close();
  }

  /** There is a connection: what happened without it first, then what came meanwhile, then commands. */
  async #open(connection: number): Promise<void> {
    if (connection !== this.#connection) return;
    try {
      const { app } = this.#parts.ari;
      const asked = Date.now();
      const { timestamp } = await this.#client.request('GET /asterisk/ping', {});
      this.#ahead = Date.parse(timestamp) - (asked + Date.now()) / 2;
      const { system } = await this.#client.request('GET /asterisk/info', { only: 'system' });
      this.#server = { ...(system && { version: system.version }), latency_ms: Date.now() - asked };
      await this.#client.request('PUT /applications/{applicationName}/eventFilter', {
        applicationName: app,
        filter: { disallowed: UNWANTED },
      });
      await reconcile({
        client: this.#client,
        exchange: this.#exchange,
        app,
        now: () => this.#now(),
        givenUp: this.#givenUp,
      });
      this.#recordings.reconcile();
    } catch (error) {
      if (connection === this.#connection) this.#client.drop((error as Error).message);
      return;
    }
    if (connection !== this.#connection || !this.#client.isOpen || this.#sink === null) return;
    this.#givenUp.clear();
    if (this.#giveUp !== null) clearTimeout(this.#giveUp);
    this.#giveUp = null;
    this.#state = 'connected';
    this.#since = new Date().toISOString();
    this.#detail = '';
    this.#heartbeat.start();
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const event of waiting) this.#take(event);
    // A playback or a bridge may have ended without a connection.
    for (const record of this.#exchange.records()) this.#chores.resumeBackground(record);
    const ready = this.#ready;
    this.#ready = [];
    for (const resolve of ready) resolve();
    this.lamps.open();
    // Calls do not wait for it, and go on without it.
    this.presence.open().catch((error: unknown) => {
      if (this.#client.isOpen)
        this.#parts.warn?.(`Asterisk does not tell what phones are doing: ${(error as Error).message}`);
    });
  }

  #take(event: AriEvent): void {
    if (this.#waiting !== null) {
      this.#waiting.push(event);
      return;
    }
    try {
      this.presence.take(event);
      this.#recordings.take(event);
      this.#heartbeat.take(event);
      takeEvent(this.#exchange, event, this.#chores);
    } catch (error) {
      this.#parts.warn?.(`Asterisk's ${event.type} could not be taken: ${(error as Error).message}`);
    }
  }

  #lost(reason: string): void {
    // We are closing: nobody is told any more, and no timer may be left.
    if (this.#sink === null) return;
    if (this.#state === 'connected') this.#parts.warn?.(`Asterisk is lost: ${reason}`);
    if (this.#state === 'connected') this.#since = new Date().toISOString();
    this.#state = this.#state === 'connecting' ? 'connecting' : 'lost';
    this.#detail = `Asterisk cannot be reached: ${reason}`;
    this.#waiting = [];
    this.#heartbeat.stop();
    this.presence.lost();
    this.lamps.lost();
    this.#giveUp ??= setTimeout(() => this.#giveUpCalls(), this.#parts.giveUpMs ?? GIVE_UP_MS);
  }

  /** Asterisk has been away for too long: nobody waits for its calls any more. */
  #giveUpCalls(): void {
    const at = this.#now();
    this.#giveUp = null;
    for (const record of this.#exchange.records()) {
      if (record.ended !== null) continue;
      this.#givenUp.add(record.id);
      this.#exchange.end(record, { cause: 'gateway_lost', ended_by: 'gateway', sip_status: null }, at);
    }
  }

  /** Resolves when there is a connection, and what happened without it is known. */
  #whenReady(): Promise<void> {
    if (this.#state === 'connected') return Promise.resolve();
    return new Promise((resolve) => this.#ready.push(resolve));
  }

  #now(): string {
    return new Date(Date.now() + this.#ahead).toISOString();
  }
}
