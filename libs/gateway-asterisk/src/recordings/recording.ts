import { setTimeout as after } from 'node:timers/promises';
import { BrokenRecordingError } from '@hookswitch/telephony';
import type { GatewayEvent, RecordingStore, StoredRecording } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import type { Exchange } from '../channels/exchange.js';
import { listenIn, stopListening } from './listen-in.js';
import type { RecordCommand } from './listen-in.js';
import { untilAnswered } from './until-answered.js';
import type { Connection } from './until-answered.js';
import { TalkingTime } from './talking-time.js';
import { whereaboutsOf } from './whereabouts.js';

type Finished = Extract<GatewayEvent, { type: 'recording_finished' }>;

export interface RecordingParts extends Connection {
  readonly client: AriClient;
  readonly exchange: Exchange;
  readonly store: RecordingStore;
  readonly app: string;
  readonly now: () => string;
  readonly warn: (sentence: string) => void;
  /** What cannot be fetched, stored or read now is tried again after this long. Milliseconds. */
  readonly retryMs: number;
}

/** A file whose sound is shorter than this was made of nothing: the far end sent no audio, and nothing was played to it. */
const NOTHING_MS = 1;

/** One recording, from being asked for until its end is told: which it is, whatever becomes of connection and channel. */
export class Recording {
  readonly #parts: RecordingParts;
  readonly #command: RecordCommand;
  #started: GatewayEvent | null = null;
  #finished: Finished | null = null;
  #refused = false;
  /** Asterisk has been asked, and has not refused: it makes the recording, has made it, or has lost it. */
  #isTaken = false;
  /** The channel that listened in is gone. */
  #isDeaf = false;
  #fetching = false;
  #complaint = '';
  /** Resolves when the recording runs, or never will. */
  readonly #running: Promise<void>;
  #run: () => void = () => undefined;
  #pausing: Promise<void> = Promise.resolve();

  constructor(parts: RecordingParts, command: RecordCommand) {
    this.#parts = parts;
    this.#command = command;
    this.#running = new Promise((resolve) => (this.#run = resolve));
  }

  get id(): string {
    return this.#command.recording_id;
  }

  get channelId(): string {
    return this.#command.channel_id;
  }

  get isFinished(): boolean {
    return this.#finished !== null;
  }

  tellAgain(): void {
    this.#parts.exchange.again(this.#finished ?? this.#started);
  }

  /** Begins it, unless it is known already. Rejects when that is refused: then there is no recording. */
  async begin(): Promise<void> {
    try {
      await untilAnswered(this.#parts, async () => {
        if (!(await this.#isKnown())) await listenIn(this.#parts, this.#command);
      });
    } catch (error) {
      this.#refused = true;
      this.#run();
      throw error;
    }
    this.#isTaken = true;
    if (this.#isDeaf) void this.lookAgain();
  }

  /**
   * Ends it; its file is on its way then. Not before it runs: Asterisk says yes to a stop that comes earlier, and goes on.
   * Rejects when it could not be begun, or Asterisk refuses.
   */
  async stop(): Promise<void> {
    await this.#running;
    if (this.#refused) throw new Error('no_such_recording');
    if (this.#finished !== null) return this.tellAgain();
    const { client } = this.#parts;
    const recordingName = this.id;
    try {
      await untilAnswered(this.#parts, () =>
        client.request('POST /recordings/live/{recordingName}/stop', { recordingName }),
      );
    } catch (error) {
      // It has come to its end by itself, or by a stop whose answer was lost: that is told by its own event.
      if (!(error instanceof AriError && (error.isGone || error.status === 409))) throw error;
    }
  }

  /** Leaves out what is said from now on, or records it again: in the order in which that is asked. Rejects as {@link stop}. */
  pause(pauses: boolean): Promise<void> {
    const change = this.#pausing.then(() => this.#pause(pauses));
    this.#pausing = change.catch(() => undefined);
    return change;
  }

  async #pause(pauses: boolean): Promise<void> {
    await this.#running;
    if (this.#refused || this.#finished !== null) throw new Error('no_such_recording');
    const { client } = this.#parts;
    const recordingName = this.id;
    await untilAnswered(this.#parts, () =>
      pauses
        ? client.request('POST /recordings/live/{recordingName}/pause', { recordingName })
        : client.request('DELETE /recordings/live/{recordingName}/pause', { recordingName }),
    );
  }

  /** It runs. */
  start(at: string): void {
    const { exchange } = this.#parts;
    const record = exchange.find(this.channelId);
    if (record !== undefined)
      this.#started ??= exchange.tell(record, { type: 'recording_started', recording_id: this.id }, at);
    this.#run();
  }

  /** Brings the file; tries again for as long as there is something to bring. */
  async fetch(): Promise<void> {
    if (this.#fetching || this.#finished !== null) return;
    this.#fetching = true;
    const { client, store } = this.#parts;
    try {
      const talking = new TalkingTime();
      const stored = await untilAnswered(this.#parts, async () =>
        store.write(this.id, 'wav', talking.hear(await client.recordingFile(this.id))),
      );
      this.#done(stored, this.#command.max_silence_ms === undefined ? null : talking.ms);
    } catch (error) {
      this.#fetching = false;
      if (error instanceof AriError && error.isGone) this.fail('Asterisk has no file of the recording.');
      else if (!this.#isBroken(error)) this.#later(error, () => void this.fetch());
    }
  }

  /** There will be no file. */
  fail(reason: string): void {
    this.#finish({ result: 'failed', reason });
  }

  /** The channel that listened in is gone: what Asterisk has not told of the recording by now it never will. */
  goDeaf(): void {
    this.#isDeaf = true;
    void this.lookAgain();
  }

  /** Finds out what has become of it, if nobody has told. */
  async lookAgain(): Promise<void> {
    if (!this.#isTaken || this.#fetching || this.#finished !== null) return;
    try {
      const isKnown = await untilAnswered(this.#parts, () => this.#isKnown());
      if (!isKnown && !this.#fetching) this.fail('Asterisk has lost the recording.');
    } catch (error) {
      this.#later(error, () => void this.lookAgain());
    }
  }

  /** Whether anybody knows of it; if so, it goes on from there. A store that cannot be read is waited for. */
  async #isKnown(): Promise<boolean> {
    const { now, retryMs, isClosed } = this.#parts;
    try {
      const found = await whereaboutsOf(this.id, this.#parts);
      if (found === 'running') this.start(now());
      else if (found === 'made') void this.fetch();
      else if (typeof found === 'object') this.#done(found);
      return found !== 'nowhere';
    } catch (error) {
      if (error instanceof AriError || isClosed()) throw error;
      if (this.#isBroken(error)) return true;
      this.#complain(error);
      await after(retryMs, undefined, { ref: false });
      return this.#isKnown();
    }
  }

  /** @param talking_ms how long somebody talked in it; `null`: nobody knows */
  #done({ file, duration_ms }: StoredRecording, talking_ms: number | null = null): void {
    if (duration_ms < NOTHING_MS) this.fail('Nothing was said or heard.');
    else this.#finish({ result: 'done', duration_ms, talking_ms, file });
    // The file is safe: Asterisk's own copy goes.
    const { client } = this.#parts;
    const recordingName = this.id;
    untilAnswered(this.#parts, () =>
      client.request('DELETE /recordings/stored/{recordingName}', { recordingName }),
    ).catch(() => undefined);
  }

  #finish(told: Pick<Finished, 'result'> & Partial<Finished>): void {
    const { client, exchange, now, isClosed } = this.#parts;
    if (this.#finished !== null || isClosed()) return;
    this.#finished = {
      type: 'recording_finished',
      channel_id: this.channelId,
      recording_id: this.id,
      at: now(),
      cursor: 0,
      duration_ms: 0,
      file: null,
      reason: null,
      ...told,
    };
    exchange.again(this.#finished);
    this.#run();
    untilAnswered(this.#parts, () => stopListening(client, this.id)).catch(() => undefined);
  }

  /** Something could not be done now. */
  #later(error: unknown, act: () => void): void {
    const { isClosed, retryMs } = this.#parts;
    if (isClosed()) return;
    this.#complain(error);
    setTimeout(act, retryMs).unref();
  }

  /** A broken file does not get better with time: it is the end of the recording. Asterisk keeps what it has, for people. */
  #isBroken(error: unknown): boolean {
    if (!(error instanceof BrokenRecordingError)) return false;
    this.fail(`The file of the recording cannot be read: ${error.message}.`);
    return true;
  }

  /** Once for each reason, as it may last. */
  #complain(error: unknown): void {
    const { message } = error as Error;
    if (message !== this.#complaint)
      this.#parts.warn(`The recording ${this.id} is not stored yet: ${message}`);
    this.#complaint = message;
  }
}
