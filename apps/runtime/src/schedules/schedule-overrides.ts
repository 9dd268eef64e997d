import type { ApartChange } from '@hookswitch/engine';
import type { ForcedChange, ForcedOutcome, Id } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';

type KeptRecord = ApartChange['records'][number];

/** So many changes of a schedule's override are remembered. */
const REMEMBERED = 50;

/** What is kept of a schedule's switch: its changes, the newest first. */
const OVERRIDE_RECORD = 'schedule_override';

/** Where changes stood before phones could make them. */
const FORMER_SETTING = 'schedule.override.';

interface ScheduleOverridesParts {
  readonly settings: Pick<Store['settings'], 'withPrefix'>;
  readonly records: () => readonly KeptRecord[];
  /** Resolves once it is durable, and told to {@link ScheduleOverrides.written}. */
  readonly write: (change: ApartChange) => Promise<void>;
  readonly now?: () => number;
}

/**
 * What schedules are forced to, past drafts and Apply: asked whenever a call comes to a schedule, so held in memory; what
 * is set is durable before it counts. The newest change of a schedule is what holds; those before are its history. The API
 * writes a change by itself, a phone with the step of the call that dials the schedule's code.
 */
export class ScheduleOverrides {
  private readonly changes = new Map<Id, readonly ForcedChange[]>();
  /** With what is about to be written: the next change comes on top of it. */
  private readonly coming = new Map<Id, readonly ForcedChange[]>();
  private readonly now: () => number;
  private readonly listeners: ((id: Id, change: ForcedChange) => void)[] = [];

  constructor(private readonly parts: ScheduleOverridesParts) {
    this.now = parts.now ?? Date.now;
  }

  async start(): Promise<void> {
    const former = await this.parts.settings.withPrefix<readonly ForcedChange[]>(FORMER_SETTING);
    for (const [key, changes] of former) this.keep(key.slice(FORMER_SETTING.length), changes);
    for (const { kind, id, body } of this.parts.records()) {
      if (kind === OVERRIDE_RECORD) this.keep(id, body as readonly ForcedChange[]);
    }
  }

  /** Hears of every change, once it is durable. */
  onChange(listener: (id: Id, change: ForcedChange) => void): void {
    this.listeners.push(listener);
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
  history(id: Id): readonly ForcedChange[] {
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

  /** The record of a change, for whoever writes it with something else. It counts once it is {@link written}. */
  record(id: Id, change: ForcedChange): KeptRecord {
    const changes = [change, ...(this.coming.get(id) ?? [])].slice(0, REMEMBERED);
    this.coming.set(id, changes);
    return { kind: OVERRIDE_RECORD, id, body: changes };
  }

  /** Records are durable: those of schedules count from now on. */
  written(records: readonly KeptRecord[] = []): void {
    for (const { kind, id, body } of records) {
      if (kind !== OVERRIDE_RECORD) continue;
      const changes = body as readonly ForcedChange[];
      this.changes.set(id, changes);
      const [newest] = changes;
      if (newest !== undefined) for (const listener of this.listeners) listener(id, newest);
    }
  }

  private async write(id: Id, change: ForcedChange): Promise<void> {
    const record = this.record(id, change);
    try {
      await this.parts.write({ records: [record], events: [] });
    } catch (error) {
      this.coming.set(id, this.history(id));
      throw error;
    }
  }

  private keep(id: Id, changes: readonly ForcedChange[]): void {
    this.changes.set(id, changes);
    this.coming.set(id, changes);
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }
}
