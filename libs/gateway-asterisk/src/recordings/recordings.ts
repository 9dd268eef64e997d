import type { Command, GatewayEvent, RecordingStore, StoredRecording } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';
import type { RecordingFailed, RecordingFinished, RecordingStarted } from '../ari/ari.generated.js';
import type { Exchange } from '../channels/exchange.js';
import { MILESTONE } from '../channels/milestones.js';
import { SNOOP_ARGUMENT } from '../channels/stasis-arguments.js';
import { utc } from '../channels/timestamp.js';

type RecordCommand = Extract<Command, { kind: 'record' }>;
type StopCommand = Extract<Command, { kind: 'stop_recording' }>;
type Finished = Extract<GatewayEvent, { type: 'recording_finished' }>;

/** A recording that was asked for. Kept until the engine has done with its channel. */
interface Recording {
  readonly id: string;
  readonly channelId: string;
  started: GatewayEvent | null;
  finished: Finished | null;
  /** Its file is being brought. */
  fetching: boolean;
}

export interface RecordingsParts {
  readonly client: AriClient;
  readonly exchange: Exchange;
  readonly store: RecordingStore;
  readonly app: string;
  readonly now: () => string;
  readonly warn: (sentence: string) => void;
  /** What cannot be fetched or stored now is tried again after this long. Milliseconds. */
  readonly retryMs: number;
}

/** A file whose sound is shorter than this was made of nothing: the far end sent no audio, and nothing was played to it. */
const NOTHING_MS = 1;

/** How often, and how long apart in milliseconds, it is tried whether the listening channel is under our control. */
const CONTROL_TRIES = 100;
const CONTROL_PAUSE_MS = 20;

/**
 * Recordings: a second channel listens in on the first (both sides), and what it hears is recorded by Asterisk under the
 * recording's id. So it goes on over bridges, and ends with the channel. The file is brought to the store before its end
 * is told; what Asterisk has of it stays until then, whatever happens to us.
 */
export class Recordings {
  readonly #parts: RecordingsParts;
  readonly #recordings = new Map<string, Recording>();
  #closed = false;

  constructor(parts: RecordingsParts) {
    this.#parts = parts;
  }

  /** Begins a recording, or, when it was asked for before, tells what became of it. Never rejects. */
  async record(command: RecordCommand): Promise<void> {
    const { exchange } = this.#parts;
    const known = this.#recordings.get(command.recording_id);
    if (known !== undefined) return exchange.again(known.finished ?? known.started);
    const recording = { id: command.recording_id, channelId: command.channel_id };
    const entry: Recording = { ...recording, started: null, finished: null, fetching: false };
    this.#recordings.set(entry.id, entry);
    try {
      if (!(await this.#look(entry))) await this.#begin(entry, command);
    } catch (error) {
      if (error instanceof AriError && error.isLost) return;
      this.#recordings.delete(entry.id);
      const isGone = error instanceof AriError && error.isGone;
      exchange.fail(
        command,
        entry.channelId,
        isGone ? 'no_such_channel' : (error as Error).message,
        this.#parts.now(),
      );
    }
  }

  async stop(command: StopCommand): Promise<void> {
    const { client, exchange, now } = this.#parts;
    const recordingName = command.recording_id;
    try {
      await client.request('POST /recordings/live/{recordingName}/stop', { recordingName });
    } catch (error) {
      const entry = this.#recordings.get(recordingName);
      if (entry !== undefined && (entry.finished !== null || entry.fetching)) return;
      const isGone = error instanceof AriError && error.isGone;
      exchange.fail(
        command,
        command.channel_id,
        isGone ? 'no_such_recording' : (error as Error).message,
        now(),
      );
    }
  }

  /** Takes what Asterisk tells of a recording. */
  take({ type, recording, timestamp }: RecordingStarted | RecordingFinished | RecordingFailed): void {
    const entry = this.#recordings.get(recording.name);
    if (entry === undefined) return;
    if (type === 'RecordingStarted') return this.#started(entry, utc(timestamp));
    if (type === 'RecordingFinished') return void this.#fetch(entry);
    this.#finish(entry, {
      result: 'failed',
      reason: recording.cause ?? 'Asterisk could not record the call.',
    });
  }

  /** After a time without connection: what has ended meanwhile is brought. */
  async reconcile(): Promise<void> {
    const open = [...this.#recordings.values()].filter(({ finished }) => finished === null);
    for (const entry of open) {
      const isKnown = await this.#look(entry);
      if (!isKnown && entry.started !== null)
        this.#finish(entry, { result: 'failed', reason: 'Asterisk has lost the recording.' });
    }
  }

  forget(channelId: string): void {
    for (const { id, channelId: channel, finished } of this.#recordings.values())
      if (channel === channelId && finished !== null) this.#recordings.delete(id);
  }

  close(): void {
    this.#closed = true;
  }

  /** Whether anybody knows of the recording: the store, or Asterisk, which still makes it or has made it. */
  async #look(entry: Recording): Promise<boolean> {
    const { client, store, now } = this.#parts;
    const stored = await store.find(entry.id);
    if (stored !== null) {
      this.#done(entry, stored);
      return true;
    }
    const recordingName = entry.id;
    if (await isThere(client.request('GET /recordings/live/{recordingName}', { recordingName }, true))) {
      this.#started(entry, now());
      return true;
    }
    if (!(await isThere(client.request('GET /recordings/stored/{recordingName}', { recordingName }, true))))
      return false;
    void this.#fetch(entry);
    return true;
  }

  async #begin(entry: Recording, { max_duration_ms }: RecordCommand): Promise<void> {
    const { client, exchange, app } = this.#parts;
    const record = exchange.find(entry.channelId);
    if (record === undefined || record.ended !== null) throw new AriError(404, 'no_such_channel');
    if (record.cursor < MILESTONE.answered) throw new Error('not_answered');
    const snoopId = snoopOf(entry.id);
    await client.request(
      'POST /channels/{channelId}/snoop/{snoopId}',
      { channelId: entry.channelId, snoopId, spy: 'both', app, appArgs: SNOOP_ARGUMENT },
      true,
    );
    await onceUnderControl(() =>
      client.request(
        'POST /channels/{channelId}/record',
        {
          channelId: snoopId,
          name: entry.id,
          format: 'wav',
          maxDurationSeconds: Math.max(1, Math.ceil(max_duration_ms / 1000)),
          ifExists: 'fail',
        },
        true,
      ),
    );
  }

  #started(entry: Recording, at: string): void {
    const { exchange } = this.#parts;
    const record = exchange.find(entry.channelId);
    if (entry.started !== null || record === undefined) return;
    entry.started = exchange.tell(record, { type: 'recording_started', recording_id: entry.id }, at);
  }

  /** Brings the file; tries again for as long as there is something to bring. */
  async #fetch(entry: Recording): Promise<void> {
    if (entry.fetching || entry.finished !== null) return;
    entry.fetching = true;
    try {
      const body = await this.#parts.client.recordingFile(entry.id);
      this.#done(entry, await this.#parts.store.write(entry.id, 'wav', body));
    } catch (error) {
      entry.fetching = false;
      if (error instanceof AriError && error.isGone)
        return this.#finish(entry, { result: 'failed', reason: 'Asterisk has no file of the recording.' });
      if (this.#closed) return;
      this.#parts.warn(`The recording ${entry.id} is not stored yet: ${(error as Error).message}`);
      setTimeout(() => void this.#fetch(entry), this.#parts.retryMs).unref();
    }
  }

  #done(entry: Recording, { file, duration_ms }: StoredRecording): void {
    if (duration_ms < NOTHING_MS)
      this.#finish(entry, { result: 'failed', reason: 'Nothing was said or heard.' });
    else this.#finish(entry, { result: 'done', duration_ms, file });
    this.#tidy(entry.id);
  }

  #finish(entry: Recording, told: Pick<Finished, 'result'> & Partial<Finished>): void {
    if (entry.finished !== null || this.#closed) return;
    entry.finished = {
      type: 'recording_finished',
      channel_id: entry.channelId,
      recording_id: entry.id,
      at: this.#parts.now(),
      cursor: 0,
      duration_ms: 0,
      file: null,
      reason: null,
      ...told,
    };
    this.#parts.exchange.again(entry.finished);
  }

  /** The file is safe: Asterisk's own copy goes, and the channel that listened in. What is gone already is well. */
  #tidy(recordingName: string): void {
    const { client } = this.#parts;
    const ignore = () => undefined;
    client.request('DELETE /recordings/stored/{recordingName}', { recordingName }).catch(ignore);
    client.request('DELETE /channels/{channelId}', { channelId: snoopOf(recordingName) }).catch(ignore);
  }
}

/** A channel comes under our control a moment after it was made: until then Asterisk answers 409. */
async function onceUnderControl(request: () => Promise<unknown>): Promise<void> {
  for (let left = CONTROL_TRIES; ; left -= 1) {
    try {
      await request();
      return;
    } catch (error) {
      if (!(error instanceof AriError && error.status === 409) || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, CONTROL_PAUSE_MS));
    }
  }
}

function snoopOf(recordingId: string): string {
  return `recording-${recordingId}`;
}

async function isThere(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof AriError && error.isGone) return false;
    throw error;
  }
}
