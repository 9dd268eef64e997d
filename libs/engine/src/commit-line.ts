import { channelsOf, hasMoved } from '@hookswitch/calls';
import type { Call } from '@hookswitch/calls';
import type { Command } from '@hookswitch/telephony';
import type { CommittedCalls } from './committed-calls.js';
import { subjectOf, unfinished } from './live-call.js';
import type { LiveCall } from './live-call.js';
import type { LiveCalls } from './live-calls.js';
import type { Outgoing } from './outgoing.js';
import type { Clock, Journal, Report } from './ports.js';
import { recordingCommands } from './recordings.js';
import type { EngineChange } from './records.js';

/** First pause before an unwritten change is tried again, and the longest. */
const RETRY_MS = 1000;
const MAX_RETRY_MS = 30_000;

/** After this many tries the end of a call is written without what it tells: the call must be closed. */
const FULL_TRIES = 5;

/** What a turn has changed of a call, and what is to leave for it after the commit. */
export interface ChangeOfCall {
  readonly live: LiveCall;
  readonly change: EngineChange;
  readonly commands: readonly Command[];
}

interface Entry {
  change: EngineChange;
  readonly commands: readonly Command[];
  readonly written: ((call: Call) => void) | undefined;
  /** Whether the call was over when this was made: then it must be written. */
  readonly final: boolean;
  tries: number;
}

export interface CommitLineParts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly calls: LiveCalls;
  readonly committed: CommittedCalls;
  readonly outgoing: Outgoing;
  /** Ends a call of which a change could not be written, and hands its end to {@link CommitLine.commit}. */
  readonly endBroken: (live: LiveCall) => void;
  readonly onWritten: (change: EngineChange) => void;
  readonly report: Report;
}

/**
 * The way of every change: to the journal, and after its commit out to the gateways and to who listens.
 *
 * Changes are handed over without waiting for one another (their order is the journal's). When one is not written, its
 * commands never leave and the call is *broken*: it is ended, its channels are hung up at once, since nobody may stay on
 * a line that nothing drives, and the end is written one change at a time, again and again until the journal takes it.
 */
export class CommitLine {
  readonly #parts: CommitLineParts;
  /** What broken calls still have to write. */
  readonly #unwritten = new Map<LiveCall, Entry[]>();
  readonly #idle: (() => void)[] = [];
  #inFlight = 0;
  #stopped = false;

  constructor(parts: CommitLineParts) {
    this.#parts = parts;
  }

  /** Changes that the journal has and that are not yet committed. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Commits a change of a call. Its commands leave, and `written` is called, after the commit. */
  commit(
    live: LiveCall,
    change: EngineChange,
    commands: readonly Command[],
    written?: (call: Call) => void,
  ): void {
    const entry: Entry = { change, commands, written, final: live.over, tries: 0 };
    const waiting = this.#unwritten.get(live);
    if (waiting === undefined) {
      this.#append(live, change, (error) =>
        error === undefined ? this.#written(live, entry) : this.#failed(live, entry, error),
      );
    } else {
      const hangups = commands.filter(({ kind }) => kind === 'hangup');
      this.#parts.outgoing.send(change.call.gateway, hangups);
      waiting.push(entry);
      this.#writeNext(live, RETRY_MS);
    }
  }

  /** Commits what one moment changes of two calls, neither of which is broken: both are written, or neither. */
  commitTogether(one: ChangeOfCall, other: ChangeOfCall): void {
    const parts = [one, other].map(({ live, change, commands }) => ({
      live,
      entry: { change, commands, written: undefined, final: live.over, tries: 0 } satisfies Entry,
    }));
    other.live.inFlight += 1;
    this.#append(one.live, { ...one.change, joined: other.change }, (error) => {
      other.live.inFlight -= 1;
      for (const { live, entry } of parts) {
        if (error === undefined) this.#written(live, entry);
        else this.#failed(live, entry, error);
      }
    });
  }

  /** Resolves when the journal has answered for everything that it was handed. Nothing is tried again from now on. */
  async drained(): Promise<void> {
    this.#stopped = true;
    if (this.#inFlight > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    this.#parts.outgoing.flush();
  }

  #append(live: LiveCall, change: EngineChange, done: (error?: Error) => void): void {
    live.inFlight += 1;
    this.#inFlight += 1;
    this.#parts.journal.append(change, (error) => {
      live.inFlight -= 1;
      this.#inFlight -= 1;
      done(error);
      if (this.#inFlight === 0) for (const resolve of this.#idle.splice(0)) resolve();
    });
  }

  #written(live: LiveCall, { change, commands, written }: Entry): void {
    const { committed, outgoing, onWritten } = this.#parts;
    const waiting = this.#unwritten.get(live);
    live.written = change.call;
    live.writtenRecordings = unfinished(live.writtenRecordings, change.recordings);
    if (waiting === undefined) outgoing.send(change.call.gateway, commands);
    committed.note(change.call);
    written?.(change.call);
    onWritten(change);
    if (waiting !== undefined && waiting.length > 0) {
      this.#writeNext(live, RETRY_MS);
    } else if (live.over && live.inFlight === 0) {
      this.#over(live);
    }
  }

  /** Everything of a call that is over has been written: it is let go once its recordings are finished too. */
  #over(live: LiveCall): void {
    const { calls, outgoing } = this.#parts;
    const wasBroken = this.#unwritten.delete(live);
    const { gateway } = live.call;
    live.recordings = live.writtenRecordings;
    if (live.recordings.length > 0) {
      calls.retire(live);
      // What the gateway told of them meanwhile was perhaps in a change that is lost.
      if (wasBroken) outgoing.send(gateway, recordingCommands(live));
      return;
    }
    calls.remove(live);
    const channels = channelsOf(live.call).filter((channel) => !hasMoved(channel));
    outgoing.forget(
      gateway,
      channels.map(({ channel_id }) => channel_id),
    );
  }

  /** The end of a call is tried again as it is; any other change is dropped, and the call is ended in its place. */
  #failed(live: LiveCall, entry: Entry, error: Error): void {
    this.#parts.report('A change of a call was not written', error, subjectOf(live));
    if (!this.#unwritten.has(live)) {
      this.#unwritten.set(live, []);
      if (!live.over) {
        // How the call ends was perhaps decided in the change that is lost.
        const { end_reason = null, hangup_by = null } = live.written ?? {};
        live.call = { ...live.call, end_reason, hangup_by };
        live.recordings = live.writtenRecordings;
        this.#parts.endBroken(live);
      }
    }
    if (entry.final) {
      entry.change = { ...entry.change, call: live.call };
      this.#unwritten.get(live)?.push(entry);
    }
    this.#writeNext(live, RETRY_MS);
  }

  #writeNext(live: LiveCall, pauseMs: number): void {
    const [first] = this.#unwritten.get(live) ?? [];
    if (first === undefined || live.inFlight > 0) return;
    this.#append(live, first.change, (error) => {
      if (error === undefined) {
        this.#unwritten.get(live)?.shift();
        this.#written(live, first);
        return;
      }
      this.#parts.report('The end of a call was not written; it is tried again', error, subjectOf(live));
      if (this.#stopped) return;
      first.tries += 1;
      if (first.tries === FULL_TRIES)
        first.change = { ...first.change, events: [], components: [], fetches: [], signals: [] };
      const { clock } = this.#parts;
      // Counted as under way, so that an event in between does not hurry it.
      live.inFlight += 1;
      clock.setTimer(clock.now() + pauseMs, () => {
        live.inFlight -= 1;
        if (!this.#stopped) this.#writeNext(live, Math.min(pauseMs * 2, MAX_RETRY_MS));
      });
    });
  }
}
