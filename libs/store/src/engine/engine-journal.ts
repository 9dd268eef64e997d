import type { ApartChange, EngineChange, Journal as EngineJournalPort } from '@hookswitch/engine';
import type { IdMap } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import type { Journal } from '../journal/journal.js';
import type { Lines } from '../journal/frame.js';
import { writeApart, writeChange } from '../journal/lines.js';
import type { WrittenCall } from '../journal/lines.js';

/** How the journal learns what a change owes, and who hears of it. */
export interface DeliveryPlan {
  /** What a change owes: which endpoints get which of its events, rendered. Called when the change's batch is made. */
  readonly plan: (change: EngineChange) => readonly Delivery[];
  /** The same for what no call changes; nothing where it is left out. */
  readonly planApart?: (change: ApartChange) => readonly Delivery[];
  /** Deliveries that are durable now, after the engine's `done`: for the lanes. Not called for none. */
  readonly committed: (deliveries: readonly Delivery[]) => void;
}

/**
 * Each running call as it was written last, by this process: what follows is written as a change of it. One for all who
 * write to a journal.
 */
export type WrittenCalls = IdMap<WrittenCall>;

/** Writes a step of the engine and the deliveries that it owes in one batch, or neither. */
export class EngineJournal implements EngineJournalPort {
  readonly #journal: Journal;
  readonly #plan: DeliveryPlan;
  readonly #written: WrittenCalls;

  constructor(journal: Journal, plan: DeliveryPlan, written: WrittenCalls) {
    this.#journal = journal;
    this.#plan = plan;
    this.#written = written;
  }

  append(change: EngineChange, done: (error?: Error) => void): void {
    const { committed } = this.#plan;
    let deliveries: readonly Delivery[] = [];
    const write = (lines: Lines): void => {
      const { joined } = change;
      deliveries = this.#write(lines, change);
      // Lines of one entry: what moves from one call to the other is written of both, or of neither.
      if (joined !== undefined) deliveries = [...deliveries, ...this.#write(lines, joined)];
      this.#note(change);
      if (joined !== undefined) this.#note(joined);
    };
    this.#journal.append(write, (error) => {
      done(error);
      if (error === undefined && deliveries.length > 0) committed(deliveries);
    });
  }

  appendApart(change: ApartChange, done: (error?: Error) => void): void {
    const { committed, planApart } = this.#plan;
    let deliveries: readonly Delivery[] = [];
    const writeRecords = (lines: Lines): void => {
      deliveries = planApart?.(change) ?? [];
      writeApart(lines, change, deliveries);
    };
    this.#journal.append(writeRecords, (error) => {
      done(error);
      if (error !== undefined || deliveries.length === 0) return;
      committed(deliveries);
    });
  }

  #write(lines: Lines, change: EngineChange): readonly Delivery[] {
    const deliveries = this.#plan.plan(change);
    writeChange(lines, change, deliveries, this.#written.get(change.call.id));
    return deliveries;
  }

  #note({ call, activeflow }: EngineChange): void {
    if (call.ended_at === null) this.#written.set(call.id, { call, activeflow_id: activeflow?.id ?? null });
    else this.#written.delete(call.id);
  }
}
