import type { Command, Gateway, GatewaySink, GatewayStatus, KnownChannel } from '@hookswitch/telephony';
import type { CallRequest } from './call-request.schema.js';
import { newChannelId } from './channel-id.js';
import { goingOnFrom, systemClock } from './clock.js';
import type { Clock } from './clock.js';
import type { Entry } from './entry.js';
import type { Deed } from './far-end.js';
import { Journal } from './journal.js';
import { listenTo } from './listening.js';
import type { Listening } from './listening.js';
import { NoSuchChannelError } from './no-such-channel.js';
import type { PhoneBehaviour } from './phone-behaviour.schema.js';
import { recollect } from './recollection.js';
import { RecordedExchange } from './recorded-exchange.js';
import { Saving } from './saving.js';
import { SimulatedLamps } from './simulated-lamps.js';
import { SimulatedPresence } from './simulated-presence.js';
import { SimulatorFileError } from './simulator-file.js';
import type { SimulatorOptions } from './simulator-options.js';
import { timestamp } from './timestamp.js';

/** How long an ended channel that nobody forgets is kept. */
const RETENTION_MS = 3_600_000;
/** When the journal cannot be written, the next try comes after this time; until then nothing is told. */
const RETRY_MS = 1000;

/**
 * The built-in telephone system: no phone and no server needed. Its calls and phones live in a journal of their own and
 * outlast the process, as a PBX's would: whatever fell due meanwhile has happened at its due time.
 *
 * Everything that is asked for is an entry. It is carried out at once in memory; in the next turn of the event loop the
 * entries that came together are written as one line of the journal, and only then told what came of them. What the
 * channels do by themselves (scripts, ends of speech, ringing phones) follows from the entries and needs no write.
 */
export class Simulator implements Gateway {
  readonly name = 'simulator';
  readonly presence: SimulatedPresence;
  readonly lamps = new SimulatedLamps();
  readonly #options: SimulatorOptions;
  readonly #openJournal: (file: string) => Journal;
  readonly #clock: Clock;
  readonly #watchers = new Map<string, Set<(now: Listening) => void>>();
  readonly #saving: Saving;
  #board: RecordedExchange;
  #isOpen = true;
  #sink: GatewaySink | null = null;
  #timer: { readonly at: number; cancel(): void } | null = null;
  #fault = '';
  /** When `status().state` became what it is. Epoch, milliseconds. */
  #since: number;
  #retryAt = -Infinity;

  /** @param openJournal opens the file; replaced by tests */
  constructor(options: SimulatorOptions, openJournal = (file: string) => new Journal(file)) {
    const { speed = 1, clock = systemClock } = options;
    if (!(speed > 0) || !Number.isFinite(speed)) {
      throw new RangeError(`The simulator's speed must be a number above 0, not ${speed}.`);
    }
    this.#options = options;
    this.#openJournal = openJournal;
    this.#saving = new Saving(
      options,
      (settled) => this.#enter({ at: this.#catchUp(), does: 'settle', ...settled }),
      () => this.#arm(),
    );
    this.#board = this.#read();
    const { exchange, time } = this.#board;
    this.#clock = exchange.live > 0 ? goingOnFrom(time, clock) : clock;
    this.#since = this.#clock.now();
    this.presence = new SimulatedPresence(() => (this.#catchUp(), this.#board.exchange));
    this.#arm();
  }

  // — the gateway —

  connect(sink: GatewaySink, known: readonly KnownChannel[]): Promise<void> {
    const board = this.#open();
    this.#catchUp();
    board.catchUpWith(known);
    const at = this.#catchUp();
    const { missed, done, wanted } = recollect(board.exchange, known, at);
    if (done.length > 0) board.tidy({ at, does: 'forget', ids: done });
    if (wanted.length > 0) board.enter({ at, does: 'remember', ids: wanted });
    this.#sink = sink;
    this.#since = at;
    board.exchange.listen(missed);
    this.#arm();
    return Promise.resolve();
  }

  send(commands: readonly Command[]): void {
    if (this.#isOpen) this.#enter({ at: this.#catchUp(), does: 'command', commands });
  }

  forget(channelIds: readonly string[]): void {
    if (this.#isOpen) this.#board.tidy({ at: this.#catchUp(), does: 'forget', ids: channelIds });
  }

  status(): GatewayStatus {
    const state = this.#fault ? 'lost' : this.#sink ? 'connected' : 'connecting';
    return {
      name: this.name,
      state,
      detail: this.#fault,
      channels: this.#board.exchange.live,
      since: timestamp(this.#since),
    };
  }

  /** Stops delivery and closes the journal. Calls go on: `connect` finds them where time has taken them. */
  async close(): Promise<void> {
    this.#sink = null;
    await this.#saving.idle();
    if (!this.#isOpen) return;
    this.#timer?.cancel();
    this.#timer = null;
    this.#catchUp();
    this.#isOpen = false;
    this.#board.close();
  }

  // — the far ends —

  /** Places an inbound call and returns its channel. It is durable, and told to the engine, after the next turn. */
  placeCall(request: CallRequest): string {
    this.#open();
    const id = newChannelId();
    this.#enter({ at: this.#catchUp(), does: 'place', id, request });
    return id;
  }

  /**
   * Says how the phone of an extension or number reacts to calls from now on. Durable when this returns.
   *
   * @throws UnwritableError when it cannot be written: the phone stays as it was
   */
  setPhone(target: string, behaviour: PhoneBehaviour): void {
    this.#open().enterNow({ at: this.#catchUp(), does: 'phone', target, behaviour });
    this.#arm();
  }

  /** How a phone was told to behave; `undefined`: it was never told, answers after 2 s and stays. */
  phone(target: string): PhoneBehaviour | undefined {
    return this.#board.exchange.phone(target);
  }

  /** All phones that were told how to behave; numbers without their `+`. */
  phones(): readonly { readonly target: string; readonly behaviour: PhoneBehaviour }[] {
    return [...this.#board.exchange.phones].map(([target, behaviour]) => ({ target, behaviour }));
  }

  /** All channels that are not yet forgotten, as their parties experience them. */
  channels(): readonly Listening[] {
    this.#catchUp();
    return [...this.#board.exchange.channels.values()].map((channel) =>
      listenTo(this.#board.exchange, channel),
    );
  }

  /** What this party hears and sees now; `undefined` when there is no such channel (any more). */
  listen(channelId: string): Listening | undefined {
    this.#catchUp();
    const channel = this.#board.exchange.channels.get(channelId);
    return channel && listenTo(this.#board.exchange, channel);
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

  /** The far end presses keys (0-9, *, #, A-D). This and the next five throw {@link NoSuchChannelError}. */
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

  /** The far end asks to hand its call over to an extension or number, as its phone dials it. */
  transfer(channelId: string, to: string): void {
    this.#act(channelId, { do: 'transfer', to });
  }

  #act(channelId: string, deed: Deed): void {
    const at = this.#catchUp();
    const channel = this.#board.exchange.channels.get(channelId);
    if (!channel || channel.state === 'ended') throw new NoSuchChannelError(channelId);
    this.#enter({ at, does: 'act', id: channelId, deed });
  }

  // — the turn —

  #open(): RecordedExchange {
    if (!this.#isOpen) this.#board = this.#read();
    this.#isOpen = true;
    return this.#board;
  }

  #read(): RecordedExchange {
    const { file, speed = 1, warn = () => {} } = this.#options;
    let journal: Journal | undefined;
    try {
      journal = this.#openJournal(file);
      return new RecordedExchange(journal, speed, this.#watchers, warn);
    } catch (cause) {
      journal?.close();
      throw new SimulatorFileError(file, cause);
    }
  }

  #catchUp(): number {
    const now = this.#clock.now();
    this.#board.catchUp(now);
    return now;
  }

  #enter(entry: Entry): void {
    this.#board.enter(entry);
    this.#arm();
  }

  readonly #turn = (): void => {
    this.#timer = null;
    if (!this.#isOpen) return;
    const now = this.#catchUp();
    this.#removeOld(now);
    try {
      this.#board.write();
      if (this.#fault !== '') this.#since = now;
      this.#fault = '';
    } catch (error) {
      if (this.#fault === '') this.#since = now;
      this.#fault = `${(error as Error).message} It tries again each second.`;
      this.#retryAt = now + RETRY_MS;
      this.#arm();
      return;
    }
    const told = this.#board.exchange.takeTold();
    if (told.length > 0) this.#sink?.onEvents(told);
    this.#saving.begin(this.#board.exchange.unsaved, now);
    this.#showWatchers();
    this.presence.tell();
    this.#arm();
  };

  #removeOld(now: number): void {
    const ids: string[] = [];
    for (const { id, ended_at, recordings } of this.#board.exchange.ended) {
      if ((ended_at ?? 0) + RETENTION_MS > now) break;
      if (recordings.every(({ outcome }) => outcome !== null)) ids.push(id);
    }
    if (ids.length > 0) this.#board.tidy({ at: now, does: 'forget', ids });
  }

  #showWatchers(): void {
    if (this.#board.exchange.changed.size === 0) return;
    const changed = [...this.#board.exchange.changed];
    this.#board.exchange.changed.clear();
    for (const channel of changed) {
      const watchers = this.#watchers.get(channel.id);
      if (!watchers) continue;
      const now = listenTo(this.#board.exchange, channel);
      for (const onChange of [...watchers]) onChange(now);
    }
  }

  /** One timer for the whole exchange: for the next turn when there is news, else for what is due first. */
  #arm(): void {
    if (!this.#isOpen) return;
    const { exchange, hasNews } = this.#board;
    const waits = Math.min(exchange.nextDue, this.#saving.due(exchange.unsaved));
    const isTurn = hasNews || exchange.changed.size > 0 || exchange.lines.hasTouched || this.presence.hasNews;
    const due = isTurn ? this.#clock.now() : waits;
    const at = this.#fault ? Math.max(due, this.#retryAt) : due;
    if (at === Infinity || (this.#timer && this.#timer.at <= at)) return;
    this.#timer?.cancel();
    this.#timer = { at, cancel: this.#clock.setTimer(at, this.#turn).cancel };
  }
}
