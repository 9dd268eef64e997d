import type { RecordingStore } from '@hookswitch/telephony';
import type { Unsaved } from './exchange.js';
import type { RecordingOutcome, SimulatedRecording } from './channel.js';
import { isTalkative } from './channel.js';
import { lengthOf } from './recording.js';
import { spokenSound } from './spoken-sound.js';
import type { SimulatorOptions } from './simulator-options.js';

/** When a file cannot be written, the next try comes after this time. */
const RETRY_MS = 5000;

/** What became of a recording of a channel. */
export interface Settled {
  /** The channel's. */
  readonly id: string;
  readonly recording_id: string;
  readonly outcome: RecordingOutcome;
}

/**
 * Brings the files of recordings that have ended into the store. It keeps nothing that must outlast the process: what is
 * unsaved follows from the journal, and a file that is in the store already is not written again.
 */
export class Saving {
  readonly #store: RecordingStore | undefined;
  readonly #warn: ((sentence: string) => void) | undefined;
  readonly #onSettled: (settled: Settled) => void;
  readonly #onEnd: () => void;
  readonly #underWay = new Map<string, Promise<void>>();
  #retryAt = -Infinity;

  /**
   * Without a store each recording fails.
   *
   * @param onEnd a try has ended: what is due may be due at another time now
   */
  constructor(
    options: Pick<SimulatorOptions, 'recordings' | 'warn'>,
    onSettled: (settled: Settled) => void,
    onEnd: () => void,
  ) {
    this.#store = options.recordings;
    this.#warn = options.warn;
    this.#onSettled = onSettled;
    this.#onEnd = onEnd;
  }

  /** When {@link begin} has something to do: `-Infinity` at once, `Infinity` not until another recording ends. */
  due(unsaved: ReadonlyMap<string, Unsaved>): number {
    for (const id of unsaved.keys()) if (!this.#underWay.has(id)) return this.#retryAt;
    return Infinity;
  }

  /** Begins to write what is unsaved, unless a try has failed just now. */
  begin(unsaved: ReadonlyMap<string, Unsaved>, now: number): void {
    if (now < this.#retryAt) return;
    for (const [id, one] of unsaved) {
      if (this.#underWay.has(id)) continue;
      const saved = this.#bring(one, now).finally(() => {
        this.#underWay.delete(id);
        this.#onEnd();
      });
      this.#underWay.set(id, saved);
    }
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  async #bring(unsaved: Unsaved, now: number): Promise<void> {
    // In a turn of its own: what is settled here must not happen in the middle of the exchange's.
    await Promise.resolve();
    const { channel, recording } = unsaved;
    const { id: recording_id, ended_at, spoken = [] } = recording;
    const settle = (outcome: RecordingOutcome) => this.#onSettled({ id: channel.id, recording_id, outcome });
    if (this.#store === undefined) {
      const reason = 'Nothing was set up that keeps recordings.';
      return settle({ result: 'failed', duration_ms: 0, file: null, reason });
    }
    try {
      const sound = spokenSound(lengthOf(recording, ended_at ?? now), spoken);
      const { file, duration_ms } = await this.#store.write(recording_id, 'wav', sound);
      const talking_ms = talkedIn(recording, isTalkative(channel), duration_ms);
      settle({ result: 'done', duration_ms, talking_ms, file, reason: null });
    } catch (error) {
      this.#retryAt = now + RETRY_MS;
      this.#warn?.(
        `Recording ${recording_id} cannot be stored (${(error as Error).message}). It is tried again.`,
      );
    }
  }
}

/** How long somebody talked in it; `null` where no silence was listened for. */
function talkedIn(
  { silence_ms, spoken = [] }: SimulatedRecording,
  always: boolean,
  duration_ms: number,
): number | null {
  if (silence_ms === undefined) return null;
  if (always) return duration_ms;
  return spoken.reduce(
    (sum, { from_ms, to_ms }) => sum + Math.max(0, Math.min(to_ms, duration_ms) - from_ms),
    0,
  );
}
