import type { Id } from '@hookswitch/flow-model';
import type { Timer } from './records.js';
import type { MachineTimer } from './stepping.js';

/** The timers of a call while a turn works on it. */
export class TurnTimers {
  /** Those that have been set and neither fired nor been cleared. */
  open: readonly Timer[];
  readonly set: Timer[] = [];
  readonly cleared: Timer[] = [];

  constructor(
    open: readonly Timer[],
    private readonly now: number,
  ) {
    this.open = open;
  }

  add(activeflow_id: Id, visit: number, { id, delay_ms, event }: MachineTimer): void {
    const timer: Timer = { activeflow_id, visit, id, due_at: this.now + delay_ms, event };
    this.set.push(timer);
    this.open = [...this.open, timer];
  }

  /** Clears timers of a visit: the one with this id, or all. */
  clear(visit: number, id?: string): void {
    for (const timer of this.open) {
      if (timer.visit !== visit || (id !== undefined && timer.id !== id)) continue;
      this.open = this.open.filter((other) => other !== timer);
      const index = this.set.indexOf(timer);
      if (index >= 0) this.set.splice(index, 1);
      else this.cleared.push(timer);
    }
  }
}
