import { join } from 'node:path';
import {
  failTranscribe,
  finishTranscribe,
  newTranscribe,
  transcribeEvent,
  transcriptEvents,
} from '@hookswitch/calls';
import type { Recording, Transcribe } from '@hookswitch/calls';
import type { EngineChange } from '@hookswitch/engine';
import type { DomainEvent } from '@hookswitch/events';
import { SpeechError } from '@hookswitch/speech';
import type { TranscriptionProvider } from '@hookswitch/speech';
import type { Store } from '@hookswitch/store';
import type { Delivery } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';

/** What it reaches for. */
export interface TranscribingParts {
  readonly store: Pick<Store, 'transcribes' | 'recordings' | 'voicemails' | 'recordingFolder'>;
  readonly provider: TranscriptionProvider;
  /** What an event owes. */
  readonly route: (event: DomainEvent) => readonly Delivery[];
  /** Deliveries that are durable now. */
  readonly accept: (deliveries: readonly Delivery[]) => void;
  /** Events that are durable now: for the stream and the metrics. */
  readonly tell: (events: readonly DomainEvent[]) => void;
  readonly now: () => number;
  readonly log: Pino;
}

/**
 * Puts recordings into words, one at a time: a program that listens needs a whole core. What is asked for is written down
 * first, so that a restart goes on with it; a recording that wants words when it is done is found by its own row.
 */
export class Transcribing {
  readonly #parts: TranscribingParts;
  readonly #queue: Transcribe[] = [];
  readonly #stopping = new AbortController();
  #working: Promise<void> | null = null;

  constructor(parts: TranscribingParts) {
    this.#parts = parts;
  }

  /** Goes on with what the last process left. Trouble is logged and stops nothing. */
  async start(): Promise<void> {
    const { store, log } = this.#parts;
    try {
      this.#queue.push(...(await store.transcribes.progressing()));
      for (const recording of await store.transcribes.wanted())
        await this.ask(recording, wantedOf(recording));
      this.#work();
    } catch (error) {
      log.error({ err: error }, 'What was to be put into words could not be read.');
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#working;
  }

  /** What the engine has committed: recordings that are done and want words. */
  readonly onChange = ({ recordings }: Pick<EngineChange, 'recordings'>): void => {
    for (const recording of recordings) {
      if (recording.status !== 'done' || (recording.transcribe ?? null) === null) continue;
      this.ask(recording, wantedOf(recording)).catch((error: unknown) =>
        this.#parts.log.error({ err: error, recording_id: recording.id }, 'It is not put into words.'),
      );
    }
  };

  /** A recording is put into words as soon as its turn comes. Resolves once that is written down. */
  async ask(recording: Recording, language: string): Promise<Transcribe> {
    const { provider } = this.#parts;
    const transcribe = newTranscribe(recording, { language, provider: provider.name, at: this.#at() });
    await this.#put(transcribe, [transcribeEvent('transcribe_created', transcribe, recording, this.#at())]);
    this.#queue.push(transcribe);
    this.#work();
    return transcribe;
  }

  /** Removes the words of a recording. What is still being put into words is given up. */
  async remove(transcribe: Transcribe): Promise<void> {
    const { store } = this.#parts;
    const recording = await this.#find(transcribe);
    const events =
      recording === null ? [] : [transcribeEvent('transcribe_deleted', transcribe, recording, this.#at())];
    const deliveries = events.flatMap(this.#parts.route);
    await store.transcribes.remove([transcribe.id], deliveries);
    this.#told(events, deliveries);
  }

  #work(): void {
    if (this.#working !== null || this.#stopping.signal.aborted) return;
    this.#working = this.#workOff().finally(() => {
      this.#working = null;
      if (this.#queue.length > 0) this.#work();
    });
  }

  async #workOff(): Promise<void> {
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      if (this.#stopping.signal.aborted) return;
      try {
        await this.#transcribe(next);
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        const about = { err: error, transcribe_id: next.id };
        this.#parts.log.error(
          about,
          'A recording could not be put into words; it is tried again at the next start.',
        );
      }
      this.#queue.shift();
    }
  }

  async #transcribe(asked: Transcribe): Promise<void> {
    const { store } = this.#parts;
    // It may have been removed while it waited, and its recording, too.
    const recording = await this.#find(asked);
    if (recording === null || (await store.transcribes.get(asked.id)) === null) return;
    const done = await this.#listen(asked, recording);
    if ((await store.transcribes.get(asked.id)) === null) return;
    const at = this.#at();
    await this.#put(done, [
      ...transcriptEvents(done, recording, at),
      transcribeEvent('transcribe_updated', done, recording, at),
    ]);
  }

  /** @throws what is no fault of the recording: it is asked for again */
  async #listen(asked: Transcribe, { id, gateway, duration_ms }: Recording): Promise<Transcribe> {
    const { store, provider } = this.#parts;
    const place = await store.recordingFolder.locate(id);
    if (place === null)
      return failTranscribe(asked, 'The file of the recording is no longer there.', this.#at());
    const path = join(place.folder, place.name);
    const sound = { id, path, gateway, language: asked.language, duration_ms: duration_ms ?? 0 };
    try {
      const parts = await provider.transcribe(sound, this.#stopping.signal);
      return finishTranscribe(asked, parts, this.#at());
    } catch (error) {
      if (!(error instanceof SpeechError) || error.fault === 'stopped') throw error;
      return failTranscribe(asked, error.message, this.#at());
    }
  }

  async #find({ reference_id }: Transcribe): Promise<Recording | null> {
    const { recordings, voicemails } = this.#parts.store;
    return (await recordings.get(reference_id)) ?? (await voicemails.get(reference_id));
  }

  async #put(transcribe: Transcribe, events: readonly DomainEvent[]): Promise<void> {
    const deliveries = events.flatMap(this.#parts.route);
    await this.#parts.store.transcribes.put(transcribe, deliveries);
    this.#told(events, deliveries);
  }

  #told(events: readonly DomainEvent[], deliveries: readonly Delivery[]): void {
    if (deliveries.length > 0) this.#parts.accept(deliveries);
    this.#parts.tell(events);
  }

  #at(): string {
    return new Date(this.#parts.now()).toISOString();
  }
}

function wantedOf({ transcribe }: Recording): string {
  return transcribe?.language ?? 'en-GB';
}
