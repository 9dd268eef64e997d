import { newId } from '@hookswitch/flow-model';
import type { RecoverFilter, RecoverRun, Store } from '@hookswitch/store';
import type { Delivery, Settlement } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';
import { HttpProblem } from '../http/http-problem.js';
import { LaneRecovery } from './lane-recovery.js';
import type { RecoveryParts } from './lane-recovery.js';
import { planRecovery } from './recover-plan.js';
import type { PlannedLane } from './recover-plan.js';
import { RunInProgress } from './run-in-progress.js';

/** Runs that are over and remembered. */
const KEPT_RUNS = 200;
/** Lanes are looked at this often, for whatever has made room without a delivery being tried. Milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** Looks in vain, while the log cannot be read, after which a run is given up; where that cannot be written, each time after. */
const MOST_FAULTS = 60;

/** What the runner reaches for. */
export interface RecoverRunnerParts extends Omit<RecoveryParts, 'store'> {
  readonly store: Pick<Store, 'lostDeliveries' | 'recoverRuns'>;
  /** Hears of every change of a run, some times a second at most. */
  readonly tell: (run: RecoverRun) => void;
  readonly log: Pick<Pino, 'error'>;
  readonly now: () => number;
}

/** Begins recover runs, carries them on after a restart, and ends them. */
export class RecoverRunner {
  readonly #runs = new Map<string, RunInProgress>();
  #beginning: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly parts: RecoverRunnerParts) {}

  /** Goes on with what the last process has left in the middle. Trouble is logged and stops nothing. */
  async start(): Promise<void> {
    try {
      for (const run of await this.parts.store.recoverRuns.running()) this.#carryOn(run);
    } catch (error) {
      this.parts.log.error({ err: error }, 'Recover runs could not be read: they wait for the next start.');
    }
    this.#timer = setInterval(() => this.#lookAtAll(), LOOK_EVERY_MS).unref();
    this.#lookAtAll();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
    for (const run of this.#runs.values()) run.leave();
  }

  /** What a run would send now, without beginning one. */
  plan(filter: RecoverFilter): Promise<readonly PlannedLane[]> {
    return planRecovery(this.parts.store, this.parts.deliverer, filter);
  }

  /**
   * Begins a run. Resolves when it is durable.
   * @throws HttpProblem 409 when another run is sending something to one of the same endpoints
   */
  begin(filter: RecoverFilter, createdBy: string): Promise<RecoverRun> {
    // One after the other: of two that are begun at once, the second must see the first.
    const begun = this.#beginning.then(() => this.#begin(filter, createdBy));
    this.#beginning = begun.catch(() => undefined);
    return begun;
  }

  /**
   * Hands over nothing more; what was handed over is sent. Resolves when that is durable.
   * @throws HttpProblem 404, or 409 when it is over
   */
  async cancel(id: string): Promise<RecoverRun> {
    const running = this.#runs.get(id);
    if (running !== undefined) return running.end('cancelled');
    const run = await this.get(id);
    throw HttpProblem.conflict(`This run is over: it is ${run.status}.`);
  }

  /** @throws HttpProblem 404 */
  async get(id: string): Promise<RecoverRun> {
    const run = this.#runs.get(id)?.run ?? (await this.parts.store.recoverRuns.get(id));
    if (run === null) throw HttpProblem.notFound('recover run', id);
    return run;
  }

  /** The run as it is at this moment, of one that was read from the store. */
  newest(run: RecoverRun): RecoverRun {
    return this.#runs.get(run.id)?.run ?? run;
  }

  /** An attempt was made, or a delivery came to an end without one. */
  readonly onSettled = ({ id, lane }: Delivery, { attempt, status }: Settlement): void => {
    if (this.#runs.size === 0 || (attempt === null && status === 'retrying')) return;
    for (const run of this.#runs.values()) run.tried(lane, id);
  };

  async #begin(filter: RecoverFilter, createdBy: string): Promise<RecoverRun> {
    const lanes = await this.plan(filter);
    const busy = [...this.#runs.values()].find((run) => run.covers(lanes.map(({ lane }) => lane)));
    if (busy !== undefined) {
      throw new HttpProblem(
        409,
        'A run is under way',
        `${busy.run.created_by} has begun a run that is sending to some of these endpoints. Wait for its end, or cancel it.`,
        { members: { recover_run_id: busy.run.id } },
      );
    }
    const at = new Date(this.parts.now()).toISOString();
    const parts = lanes.map(({ lane, total }) => ({
      ...{ lane, total, resent: 0, skipped: 0, cursor: null, ended: false, note: null },
    }));
    const status = parts.length === 0 ? 'done' : 'running';
    const run: RecoverRun = {
      ...{ id: newId(), status, filter, parts, created_by: createdBy, created_at: at, updated_at: at },
      ...{ ended_at: status === 'done' ? at : null, reason: null },
    };
    await this.parts.store.recoverRuns.insert(run);
    this.parts.tell(run);
    if (status === 'running' && !this.#stopped) this.#carryOn(run).look();
    await this.parts.store.recoverRuns.forgetOld(KEPT_RUNS);
    return this.newest(run);
  }

  #carryOn(run: RecoverRun): RunInProgress {
    const { store, tell, now, log } = this.parts;
    const lanes = run.parts.map((part) => new LaneRecovery(part, run.filter, this.parts));
    const inProgress: RunInProgress = new RunInProgress(run, lanes, {
      progress: (changed) => store.recoverRuns.progress(changed),
      write: (changed) => store.recoverRuns.insert(changed),
      tell,
      now,
      onEnd: () => this.#runs.delete(run.id),
      onFault: (error, count) => {
        if (count === 1) log.error({ err: error, recover_run_id: run.id }, 'A recover run cannot go on.');
        if (count % MOST_FAULTS !== 0) return;
        inProgress.end('failed', 'The delivery log could not be read.').catch((fault: unknown) => {
          log.error({ err: fault, recover_run_id: run.id }, 'The end of a recover run could not be written.');
        });
      },
    });
    this.#runs.set(run.id, inProgress);
    return inProgress;
  }

  #lookAtAll(): void {
    for (const run of this.#runs.values()) run.look();
  }
}
