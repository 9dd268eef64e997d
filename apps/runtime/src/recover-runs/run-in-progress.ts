import type { RecoverRun } from '@hookswitch/store';
import type { LaneRecovery } from './lane-recovery.js';

/** A run's progress is told this often at most, and once more at its end. Milliseconds. */
const TELL_EVERY_MS = 250;

/** Around a run. */
export interface RunSurroundings {
  /** Writes the run in the batch of this turn of the event loop. */
  readonly progress: (run: RecoverRun) => void;
  /** The same; resolves once it is durable. */
  readonly write: (run: RecoverRun) => Promise<void>;
  readonly tell: (run: RecoverRun) => void;
  readonly now: () => number;
  readonly onEnd: () => void;
  /** Log or journal could not be used in the `count`th look in a row, on whichever lanes. */
  readonly onFault: (error: unknown, count: number) => void;
}

/** A run and its lanes: no lane waits for another. */
export class RunInProgress {
  #run: RecoverRun;
  readonly #lanes: ReadonlyMap<string, LaneRecovery>;
  #over = false;
  #left = false;
  /** Looks in a row in which something could not be read or written, and nothing was read. */
  #faults = 0;
  #hasFault = false;
  #telling: NodeJS.Timeout | undefined;

  constructor(
    run: RecoverRun,
    lanes: readonly LaneRecovery[],
    private readonly around: RunSurroundings,
  ) {
    this.#run = run;
    this.#lanes = new Map(lanes.map((lane) => [lane.part.lane, lane]));
  }

  /** As it is now. */
  get run(): RecoverRun {
    return this.#run;
  }

  /** Whether it still has something to do on one of these lanes. */
  covers(lanes: readonly string[]): boolean {
    return lanes.some((lane) => this.#lanes.get(lane)?.part.ended === false);
  }

  /** Hands over what there is room for, on all lanes. */
  look(): void {
    this.#hasFault = false;
    for (const lane of this.#lanes.values()) void this.#feed(lane);
  }

  /** A delivery was tried: when it was one of this run, there may be room for others. */
  tried(key: string, id: string): void {
    const lane = this.#lanes.get(key);
    if (lane?.tried(id) === true && lane.room > 0) setImmediate(() => void this.#feed(lane));
  }

  /** Ends it; resolves once that is durable. Where it cannot be written the run goes on. */
  async end(status: 'done' | 'cancelled' | 'failed', reason: string | null = null): Promise<RecoverRun> {
    if (!this.#over) {
      const before = this.#run;
      this.#stop();
      const at = this.#time();
      this.#run = { ...before, status, reason, parts: this.#parts(), updated_at: at, ended_at: at };
      try {
        await this.around.write(this.#run);
      } catch (error) {
        this.#run = before;
        this.#over = this.#left;
        throw error;
      }
      this.around.onEnd();
      this.around.tell(this.#run);
    }
    return this.#run;
  }

  /** Does nothing more; the next start carries it on. */
  leave(): void {
    this.#left = true;
    this.#stop();
  }

  #stop(): void {
    this.#over = true;
    clearTimeout(this.#telling);
    this.#telling = undefined;
  }

  async #feed(lane: LaneRecovery): Promise<void> {
    try {
      await lane.feed(
        () => !this.#over,
        () => {
          this.#faults = 0;
          this.#writeDown();
        },
      );
      if (!this.#over && [...this.#lanes.values()].every(({ part }) => part.ended)) await this.end('done');
    } catch (error) {
      if (this.#over || this.#hasFault) return;
      this.#hasFault = true;
      this.#faults += 1;
      this.around.onFault(error, this.#faults);
    }
  }

  #writeDown(): void {
    this.#run = { ...this.#run, parts: this.#parts(), updated_at: this.#time() };
    this.around.progress(this.#run);
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.around.tell(this.#run);
    }, TELL_EVERY_MS).unref();
  }

  #parts(): RecoverRun['parts'] {
    return [...this.#lanes.values()].map(({ part }) => part);
  }

  #time(): string {
    return new Date(this.around.now()).toISOString();
  }
}
