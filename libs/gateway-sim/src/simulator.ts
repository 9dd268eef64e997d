import type { Command, Gateway, GatewaySink, GatewayStatus, KnownChannel } from '@hookswitch/telephony';
import { v7 as uuidv7 } from 'uuid';
import type { CallRequest } from './call-request.schema.js';
import { carryOut } from './carry-out.js';
import type { Channel } from './channel.js';
import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { Exchange } from './exchange.js';
import { act, advance } from './far-end.js';
import type { Deed } from './far-end.js';
import { listenTo } from './listening.js';
import type { Listening } from './listening.js';
import type { PhoneBehaviour } from './phone-behaviour.schema.js';
import { placeInbound } from './placing.js';
import { recollect } from './recollection.js';
import { SimulatorDatabase } from './simulator-database.js';

/** How long an ended channel that nobody forgets is kept. */
const RETENTION_MS = 3_600_000;
/** When the database refuses, the next try comes after this time; until then nothing is told. */
const RETRY_MS = 1000;

/** Where the simulator keeps its state, and how time goes by in it. */
export interface SimulatorOptions {
  /** Path of the simulator's own database, `simulator.db`; created when missing. */
  readonly file: string;
  /** Factor for the length of speech: 10 makes it ten times shorter. Default 1. */
  readonly speed?: number;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
}

/** Live control of a channel that is not there, or has ended. */
export class NoSuchChannelError extends Error {
  constructor(channelId: string) {
    super(`No simulated call is in progress on channel ${channelId}: it has ended, or never was.`);
    this.name = 'NoSuchChannelError';
  }
}

/**
 * The built-in telephone system: no phone and no server needed. Its calls and phones live in a database of their own
 * and outlast the process, as a PBX's would: whatever fell due meanwhile has happened at its due time.
 *
 * Everything that was asked for is carried out at once in memory; in the next turn of the event loop it is written in
 * one transaction, and only then told. What the channels do by themselves (scripts, ends of speech, ringing phones) is
 * computed from their rows and needs no write.
 */
export class Simulator implements Gateway {
  readonly name = 'simulator';
  readonly #file: string;
  readonly #speed: number;
  readonly #clock: Clock;
  readonly #watchers = new Map<string, Set<(now: Listening) => void>>();
  #database: SimulatorDatabase | null;
  #exchange: Exchange;
  #phones: Map<string, PhoneBehaviour>;
  #sink: GatewaySink | null = null;
  #timer: { readonly at: number; cancel(): void } | null = null;
  #fault = '';

  constructor({ file, speed = 1, clock = systemClock }: SimulatorOptions) {
    if (!(speed > 0) || !Number.isFinite(speed)) {
      throw new RangeError(`The simulator's speed must be a number above 0, not ${speed}.`);
    }
    this.#file = file;
    this.#speed = speed;
    this.#clock = clock;
    this.#database = new SimulatorDatabase(file);
    this.#exchange = this.#load(this.#database);
    this.#phones = this.#database.phones();
    this.#arm();
  }

  // — the gateway —

  connect(sink: GatewaySink, known: readonly KnownChannel[]): Promise<void> {
    this.#open();
    const now = this.#catchUp();
    this.#sink = sink;
    this.#exchange.listen(recollect(this.#exchange, known, now));
    this.#arm();
    return Promise.resolve();
  }

  send(commands: readonly Command[]): void {
    if (!this.#database) return;
    const now = this.#catchUp();
    for (const command of commands) carryOut(this.#exchange, command, now, (target) => this.phone(target));
    this.#arm();
  }

  forget(channelIds: readonly string[]): void {
    if (!this.#database) return;
    for (const id of channelIds) {
      const channel = this.#exchange.channels.get(id);
      if (!channel) continue;
      channel.forgotten = true;
      if (channel.state === 'ended') this.#exchange.remove(channel);
      else this.#exchange.touch(channel);
    }
    this.#arm();
  }

  status(): GatewayStatus {
    const state = this.#fault ? 'lost' : this.#sink ? 'connected' : 'connecting';
    return { name: this.name, state, detail: this.#fault, channels: this.#exchange.live };
  }

  /** Stops delivery and closes the database. Calls go on: `connect` finds them where time has taken them. */
  close(): Promise<void> {
    if (!this.#database) return Promise.resolve();
    this.#timer?.cancel();
    this.#timer = null;
    this.#catchUp();
    try {
      this.#write(this.#database);
    } finally {
      this.#sink = null;
      this.#database.close();
      this.#database = null;
    }
    return Promise.resolve();
  }

  // — the far ends —

  /** Places an inbound call and returns its channel. It is durable, and told to the engine, after the next turn. */
  placeCall(request: CallRequest): string {
    this.#open();
    const channel = placeInbound(this.#exchange, uuidv7(), request, this.#catchUp());
    this.#arm();
    return channel.id;
  }

  /** Says how the phone of an extension or number reacts to calls from now on. Durable when this returns. */
  setPhone(target: string, behaviour: PhoneBehaviour): void {
    this.#open().setPhone(bare(target), behaviour);
    this.#phones.set(bare(target), behaviour);
  }

  /** How a phone was told to behave; `undefined`: it was never told, answers after 2 s and stays. */
  phone(target: string): PhoneBehaviour | undefined {
    return this.#phones.get(bare(target));
  }

  /** All phones that were told how to behave; numbers without their `+`. */
  phones(): readonly { readonly target: string; readonly behaviour: PhoneBehaviour }[] {
    return [...this.#phones].map(([target, behaviour]) => ({ target, behaviour }));
  }

  /** All channels that are not yet forgotten, as their parties experience them. */
  channels(): readonly Listening[] {
    this.#catchUp();
    return [...this.#exchange.channels.values()].map((channel) => listenTo(this.#exchange, channel));
  }

  /** What this party hears and sees now; `undefined` when there is no such channel (any more). */
  listen(channelId: string): Listening | undefined {
    this.#catchUp();
    const channel = this.#exchange.channels.get(channelId);
    return channel && listenTo(this.#exchange, channel);
  }

  /** Calls back after each change of what `listen` says. Returns the end of the subscription. */
  watch(channelId: string, onChange: (now: Listening) => void): () => void {
    const watchers = this.#watchers.get(channelId) ?? new Set();
    this.#watchers.set(channelId, watchers.add(onChange));
    return () => {
      watchers.delete(onChange);
      if (watchers.size === 0) this.#watchers.delete(channelId);
    };
  }

  /** The far end presses keys (0-9, *, #, A-D). This and the next four throw {@link NoSuchChannelError}. */
  press(channelId: string, digits: string): void {
    this.#act(channelId, { do: 'digits', digits });
  }

  /** The far end hangs up; a caller who was not answered cancels, a phone that rings declines. */
  hangup(channelId: string): void {
    this.#act(channelId, { do: 'hangup' });
  }

  hold(channelId: string): void {
    this.#act(channelId, { do: 'hold' });
  }

  unhold(channelId: string): void {
    this.#act(channelId, { do: 'unhold' });
  }

  say(channelId: string, text: string): void {
    this.#act(channelId, { do: 'say', text });
  }

  #act(channelId: string, deed: Deed): void {
    const now = this.#catchUp();
    const channel = this.#exchange.channels.get(channelId);
    if (!channel || channel.state === 'ended') throw new NoSuchChannelError(channelId);
    act(this.#exchange, channel, now, deed);
    if (this.#exchange.channels.has(channelId)) this.#exchange.touch(channel);
    this.#arm();
  }

  // — the turn —

  #open(): SimulatorDatabase {
    if (this.#database) return this.#database;
    this.#database = new SimulatorDatabase(this.#file);
    this.#exchange = this.#load(this.#database);
    this.#phones = this.#database.phones();
    return this.#database;
  }

  #load(database: SimulatorDatabase): Exchange {
    const exchange = new Exchange(this.#speed);
    for (const channel of database.channels()) exchange.add(channel);
    return exchange;
  }

  /** Lets everything happen that is due by now, so that what is done next comes after it. */
  #catchUp(): number {
    const now = this.#clock.now();
    advance(this.#exchange, now);
    return now;
  }

  readonly #turn = (): void => {
    this.#timer = null;
    if (!this.#database) return;
    const now = this.#catchUp();
    this.#removeOld(now);
    try {
      this.#write(this.#database);
      this.#fault = '';
    } catch (error) {
      this.#fault = `The simulator cannot write its database (${(error as Error).message}); it tries again.`;
      this.#arm(now + RETRY_MS);
      return;
    }
    const told = this.#exchange.takeTold();
    if (told.length > 0) this.#sink?.onEvents(told);
    this.#showWatchers();
    this.#arm();
  };

  #write(database: SimulatorDatabase): void {
    const { touched, removed } = this.#exchange;
    if (touched.size === 0 && removed.size === 0) return;
    database.write(touched, removed);
    touched.clear();
    removed.clear();
  }

  #removeOld(now: number): void {
    for (const channel of this.#exchange.ended) {
      if ((channel.ended_at ?? 0) + RETENTION_MS > now) return;
      this.#exchange.remove(channel);
    }
  }

  #showWatchers(): void {
    const changed: Channel[] = [...this.#exchange.changed];
    this.#exchange.changed.clear();
    if (this.#watchers.size === 0) return;
    for (const channel of changed) {
      const watchers = this.#watchers.get(channel.id);
      if (!watchers) continue;
      const now = listenTo(this.#exchange, channel);
      for (const onChange of [...watchers]) onChange(now);
    }
  }

  /** One timer for the whole exchange: for the next turn when there is news, else for what is due first. */
  #arm(notBefore = 0): void {
    if (!this.#database) return;
    const { touched, removed, changed, hasTold, nextDue } = this.#exchange;
    const news = hasTold || touched.size > 0 || removed.size > 0 || changed.size > 0;
    const at = Math.max(news ? this.#clock.now() : nextDue, notBefore);
    if (at === Infinity || (this.#timer && this.#timer.at <= at)) return;
    this.#timer?.cancel();
    this.#timer = { at, cancel: this.#clock.setTimer(at, this.#turn).cancel };
  }
}

/** Phones are found with and without the `+` of their number. */
function bare(target: string): string {
  return target.startsWith('+') ? target.slice(1) : target;
}
