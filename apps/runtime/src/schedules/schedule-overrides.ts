import type { ForcedOutcome, Id } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';

/** A change of an override, for those who ask later. `outcome: null`: it was taken back. */
export interface OverrideChange {
  readonly outcome: string | null;
  readonly until: string | null;
  readonly note: string;
  /** RFC 3339. */
  readonly at: string;
  /** The account's name, or the token's. */
  readonly by: string;
}

/** So many changes of a schedule's override are remembered. */
const REMEMBERED = 50;

const PREFIX = 'schedule.override.';

/**
 * What schedules are forced to, past drafts and Apply: asked whenever a call comes to a schedule, so held in memory; what
 * is set is durable before it counts. The newest change of a schedule is what holds; those before are its history.
 */
export class ScheduleOverrides {
  private readonly changes = new Map<Id, readonly OverrideChange[]>();
  private last: Promise<void> = Promise.resolve();
  private listener: ((id: Id, change: OverrideChange) => void) | null = null;

  constructor(
    private readonly store: Pick<Store, 'committer' | 'settings'>,
    private readonly now: () => number = Date.now,
  ) {}

  async start(): Promise<void> {
    const kept = await this.store.settings.withPrefix<readonly OverrideChange[]>(PREFIX);
    for (const [key, changes] of kept) this.changes.set(key.slice(PREFIX.length), changes);
  }

  /** Hears of every change, once it is durable. */
  onChange(listener: (id: Id, change: OverrideChange) => void): void {
    this.listener = listener;
  }

  /** What a schedule is forced to now; `null` when its hours count. */
  forced(id: Id): ForcedOutcome | null {
    const newest = this.changes.get(id)?.[0];
    if (newest === undefined || newest.outcome === null) return null;
    const { outcome, until, note } = newest;
    return until !== null && Date.parse(until) <= this.now() ? null : { outcome, until, note };
  }

  /** Schedules that something is forced on now, by their ids. */
  all(): readonly (ForcedOutcome & { readonly schedule_id: Id })[] {
    return [...this.changes.keys()].sort().flatMap((id) => {
      const forced = this.forced(id);
      return forced === null ? [] : [{ schedule_id: id, ...forced }];
    });
  }

  /** Newest first. */
  history(id: Id): readonly OverrideChange[] {
    return this.changes.get(id) ?? [];
  }

  /** Counts for calls from when this resolves. */
  set(id: Id, { outcome, until, note }: ForcedOutcome, by: string): Promise<void> {
    return this.write(id, { outcome, until, note, at: this.time(), by });
  }

  /** The hours count again, from when this resolves. Nothing is written where nothing was forced. */
  async clear(id: Id, by: string): Promise<void> {
    if (this.forced(id) === null) return;
    await this.write(id, { outcome: null, until: null, note: '', at: this.time(), by });
  }

  /** One change after the other: each is written with those before it. */
  private write(id: Id, change: OverrideChange): Promise<void> {
    const written = this.last.then(async () => {
      const changes = [change, ...this.history(id)].slice(0, REMEMBERED);
      await this.store.committer.write((writer) => this.store.settings.set(writer, PREFIX + id, changes));
      this.changes.set(id, changes);
      this.listener?.(id, change);
    });
    this.last = written.catch(() => undefined);
    return written;
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }
}
