import { isOwed } from '../delivery-status.js';
import type { DeliveryStatus } from '../delivery-status.js';
import type { DeliveryLog, LaneBacklog, Settlement } from '../ports.js';
import type { Attempt, Delivery } from '../records.js';

/** The delivery log in memory, as a store keeps it in a database: also what tests look at. */
export class MemoryLog implements DeliveryLog {
  readonly rows = new Map<string, { delivery: Delivery; attempts: Attempt[] }>();
  readonly settlements: Settlement[] = [];
  /** How often a backlog was asked for. */
  reads = 0;
  /** Set: answers to `backlog` are left here for the test to give. What they say is as of the question. */
  answering: (() => void)[] | null = null;
  /** Set: the log cannot be read. */
  failing: Error | null = null;
  #waiters: { ready: () => boolean; resolve: () => void }[] = [];

  insert(deliveries: readonly Delivery[]): readonly Delivery[] {
    for (const delivery of deliveries) this.rows.set(delivery.id, { delivery, attempts: [] });
    return deliveries;
  }

  settle(settlement: Settlement): void {
    const row = this.rows.get(settlement.delivery_id);
    if (row === undefined) throw new Error(`No delivery ${settlement.delivery_id}`);
    this.settlements.push(settlement);
    if (settlement.attempt !== null) row.attempts.push(settlement.attempt);
    row.delivery = {
      ...row.delivery,
      status: settlement.status,
      next_attempt_at: settlement.next_attempt_at,
      attempt_count: row.attempts.length,
    };
    this.#tell();
  }

  lanes(): readonly LaneBacklog[] {
    const counts = new Map<string, number>();
    for (const { lane } of this.#all((delivery) => isOwed(delivery.status))) {
      counts.set(lane, (counts.get(lane) ?? 0) + 1);
    }
    return [...counts].map(([lane, count]) => ({ lane, count }));
  }

  backlog(
    lane: string,
    afterId: string | null,
    limit: number,
    done: (error: Error | null, deliveries: readonly Delivery[]) => void,
  ): void {
    const page = this.#owed(lane)
      .filter(({ id }) => id > (afterId ?? ''))
      .slice(0, limit);
    this.reads += 1;
    const answer = (): void => (this.failing ? done(this.failing, []) : done(null, page));
    if (this.answering === null) queueMicrotask(answer);
    else this.answering.push(answer);
  }

  waiting(): readonly Delivery[] {
    return this.#all((row) => row.wait !== null && row.attempt_count === 0 && isOwed(row.status));
  }

  hold(lane: string): void {
    for (const row of this.rows.values()) {
      if (row.delivery.lane === lane && isOwed(row.delivery.status)) {
        row.delivery = { ...row.delivery, status: 'held', next_attempt_at: null };
      }
    }
    this.#tell();
  }

  release(lane: string, done: (error: Error | null, owed: number) => void): void {
    setImmediate(() => {
      for (const row of this.rows.values()) {
        if (row.delivery.lane === lane && row.delivery.status === 'held') {
          row.delivery = { ...row.delivery, status: 'pending', next_attempt_at: null };
        }
      }
      done(null, this.#owed(lane).length);
    });
  }

  status(id: string): DeliveryStatus | undefined {
    return this.rows.get(id)?.delivery.status;
  }

  statuses(): readonly DeliveryStatus[] {
    return [...this.rows.values()].map((row) => row.delivery.status);
  }

  attempts(id: string): readonly Attempt[] {
    return this.rows.get(id)?.attempts ?? [];
  }

  /** Resolves as soon as the log is in a state. */
  until(ready: () => boolean): Promise<void> {
    if (ready()) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push({ ready, resolve }));
  }

  /** Resolves when so many settlements were written. */
  settled(count: number): Promise<void> {
    return this.until(() => this.settlements.length >= count);
  }

  #tell(): void {
    const ready = this.#waiters.filter((waiter) => waiter.ready());
    this.#waiters = this.#waiters.filter((waiter) => !ready.includes(waiter));
    for (const waiter of ready) waiter.resolve();
  }

  #owed(lane: string): Delivery[] {
    return this.#all((row) => row.lane === lane && isOwed(row.status)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #all(wanted: (delivery: Delivery) => boolean): Delivery[] {
    return [...this.rows.values()].map((row) => row.delivery).filter(wanted);
  }
}
