import { isMessage, recordingDeleted, transcribeEvent } from '@hookswitch/calls';
import type { Recording } from '@hookswitch/calls';
import type { EngineChange } from '@hookswitch/engine';
import type { DomainEvent } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import type { Delivery } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';

/** Recordings that retention removes at a time. */
const BATCH = 50;

/** What a removal reaches for. */
export interface RecordingRemovalParts {
  readonly store: Pick<Store, 'recordings' | 'recordingFolder' | 'voicemails' | 'transcribes'>;
  /** What an event owes. */
  readonly route: (event: DomainEvent) => readonly Delivery[];
  /** Deliveries that are durable now. */
  readonly accept: (deliveries: readonly Delivery[]) => void;
  /** Events that are durable now: for the stream and the metrics. */
  readonly onRemoved: (events: readonly DomainEvent[]) => void;
  /** What is removed, messages too, once that is durable. */
  readonly onGone: (recordings: readonly Recording[]) => void;
  readonly now: () => number;
  readonly log: Pino;
}

/**
 * Removes recordings with their files, in three steps that may each be the last one of a process: the row is marked, so
 * that nobody sees the recording any more, and `recording_deleted` is owed; the file goes; the row goes. What was broken
 * off is ended at the next start, and with each run of retention. Of messages no webhook is told.
 */
export class RecordingRemoval {
  readonly #parts: RecordingRemovalParts;
  readonly #underWay = new Set<Id>();

  constructor(parts: RecordingRemovalParts) {
    this.#parts = parts;
  }

  /** At the start: ends what was broken off. Trouble is logged and stops nothing. */
  async start(): Promise<void> {
    const { log } = this.#parts;
    try {
      await this.#endRemovals();
    } catch (error) {
      log.error({ err: error }, 'What is left of removed recordings could not be tidied up.');
    }
  }

  /** Messages that their callers did not leave: their rows are marked already. */
  readonly onChange = ({ recordings }: Pick<EngineChange, 'recordings'>): void => {
    const discarded = recordings.filter(({ status }) => status === 'discarded');
    if (discarded.length > 0) void this.#erase(discarded).catch(this.#tidyLater);
  };

  readonly #tidyLater = (error: unknown): void => {
    this.#parts.log.error({ err: error }, 'A message that was not left stays for now.');
  };

  /** Removes a finished recording: false when somebody else is doing that. Resolves when nobody sees it any more. */
  async remove(recording: Recording): Promise<boolean> {
    if (this.#underWay.has(recording.id)) return false;
    await this.#mark([recording]);
    await this.#erase([recording]);
    return true;
  }

  /**
   * Removes some of the recordings that started before this time, and of the messages whose own time is over. Gives their
   * number, 0 when none is left.
   */
  async removeOld(before: string): Promise<number> {
    const { recordings, voicemails } = this.#parts.store;
    const now = new Date(this.#parts.now()).toISOString();
    const found = [
      ...(await recordings.startedBefore(before, BATCH)),
      ...(await voicemails.expired(now, BATCH)),
    ];
    const old = found.filter(({ id }) => !this.#underWay.has(id));
    if (old.length > 0) {
      await this.#mark(old);
      await this.#erase(old);
    } else {
      await this.#endRemovals();
    }
    return old.length;
  }

  async #mark(recordings: readonly Recording[]): Promise<void> {
    const { store, route, accept, onRemoved, onGone, now } = this.#parts;
    for (const { id } of recordings) this.#underWay.add(id);
    try {
      const at = new Date(now()).toISOString();
      const calls = recordings.filter((recording) => !isMessage(recording));
      const transcribes = await store.transcribes.ofRecordings(recordings.map(({ id }) => id));
      const events = [
        ...transcribes.flatMap((transcribe) => {
          const recording = recordings.find(({ id }) => id === transcribe.reference_id);
          return recording ? [transcribeEvent('transcribe_deleted', transcribe, recording, at)] : [];
        }),
        ...calls.map((recording) => recordingDeleted(recording, at)),
      ];
      const deliveries = events.flatMap(route);
      const words = transcribes.map(({ id }) => id);
      await store.recordings.remove(recordings, words, deliveries);
      if (deliveries.length > 0) accept(deliveries);
      onRemoved(events);
      onGone(recordings);
    } finally {
      for (const { id } of recordings) this.#underWay.delete(id);
    }
  }

  async #endRemovals(): Promise<void> {
    const removed = await this.#parts.store.recordings.removed();
    if (removed.length > 0) await this.#erase(removed);
  }

  /** A file that cannot be removed now keeps its marked row, and is tried again. */
  async #erase(recordings: readonly Recording[]): Promise<void> {
    const { store, log } = this.#parts;
    const erased: Id[] = [];
    for (const { id } of recordings) {
      try {
        await store.recordingFolder.remove(id);
        erased.push(id);
      } catch (error) {
        log.error({ err: error, recording_id: id }, 'The file of a removed recording stays for now.');
      }
    }
    await store.recordings.forget(erased);
  }
}
