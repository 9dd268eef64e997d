import type { Command } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriEvent } from '../ari/ari.generated.js';
import { utc } from '../channels/timestamp.js';
import type { RecordingCommand } from '../channels/carry-out.js';
import { recordedBy } from './listen-in.js';
import type { RecordCommand } from './listen-in.js';
import { Recording } from './recording.js';
import type { RecordingParts } from './recording.js';

type StopCommand = Extract<Command, { kind: 'stop_recording' }>;
type PauseCommand = Extract<Command, { kind: 'pause_recording' | 'resume_recording' }>;

/**
 * Recordings: a second channel listens in on the first (both sides), and what it hears is recorded by Asterisk under the
 * recording's id. So it goes on over bridges, and ends with the channel. The file is brought to the store before its end
 * is told; what Asterisk has of it stays until then, whatever happens to us.
 *
 * Each is kept until the engine has done with its channel. Commands wait for a connection by themselves.
 */
export class Recordings {
  readonly #parts: RecordingParts;
  readonly #recordings = new Map<string, Recording>();
  #closed = false;

  constructor(parts: Omit<RecordingParts, 'isClosed'>) {
    this.#parts = { ...parts, isClosed: () => this.#closed };
  }

  /** Never rejects. */
  carryOut(command: RecordingCommand): Promise<void> {
    switch (command.kind) {
      case 'record':
        return this.record(command);
      case 'stop_recording':
        return this.stop(command);
      case 'pause_recording':
      case 'resume_recording':
        return this.pause(command);
    }
  }

  /** Begins a recording, or, when it was asked for before, tells what became of it. Never rejects. */
  async record(command: RecordCommand): Promise<void> {
    const known = this.#recordings.get(command.recording_id);
    if (known !== undefined) return known.tellAgain();
    const recording = new Recording(this.#parts, command);
    this.#recordings.set(recording.id, recording);
    try {
      await recording.begin();
    } catch (error) {
      this.#recordings.delete(recording.id);
      this.#fail(command, error, 'no_such_channel');
    }
  }

  /** Ends a recording. Never rejects. */
  async stop(command: StopCommand): Promise<void> {
    try {
      const recording = this.#recordings.get(command.recording_id);
      if (recording === undefined) throw new Error('no_such_recording');
      await recording.stop();
    } catch (error) {
      this.#fail(command, error, 'no_such_recording');
    }
  }

  /** Interrupts a recording, or goes on with it. Never rejects. */
  async pause(command: PauseCommand): Promise<void> {
    try {
      const recording = this.#recordings.get(command.recording_id);
      if (recording === undefined) throw new Error('no_such_recording');
      await recording.pause(command.kind === 'pause_recording');
    } catch (error) {
      this.#fail(command, error, 'no_such_recording');
    }
  }

  /** Takes what Asterisk tells of recordings, and of the channels that listen in. */
  take(event: AriEvent): void {
    switch (event.type) {
      case 'RecordingStarted':
        return this.#recordings.get(event.recording.name)?.start(utc(event.timestamp));
      case 'RecordingFinished':
        return void this.#recordings.get(event.recording.name)?.fetch();
      case 'RecordingFailed':
        return this.#recordings
          .get(event.recording.name)
          ?.fail(event.recording.cause ?? 'Asterisk could not record the call.');
      case 'StasisEnd':
      case 'ChannelDestroyed':
        return this.#recordings.get(recordedBy(event.channel.id) ?? '')?.goDeaf();
      default:
    }
  }

  /** After a time without connection: what has ended meanwhile is brought. */
  reconcile(): void {
    for (const recording of this.#recordings.values()) void recording.lookAgain();
  }

  forget(channelId: string): void {
    for (const recording of this.#recordings.values())
      if (recording.channelId === channelId && recording.isFinished) this.#recordings.delete(recording.id);
  }

  close(): void {
    this.#closed = true;
  }

  #fail(command: RecordCommand | StopCommand | PauseCommand, error: unknown, gone: string): void {
    if (this.#closed) return;
    const isGone = error instanceof AriError && error.isGone;
    const { exchange, now } = this.#parts;
    exchange.fail(command, command.channel_id, isGone ? gone : (error as Error).message, now());
  }
}
