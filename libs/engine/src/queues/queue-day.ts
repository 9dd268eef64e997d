import { applyQueueEvent, dateText, NO_FIGURES, wallTimeAt } from '@hookswitch/pbx';
import type { QueueEvent, QueueFigures, QueueRules } from '@hookswitch/pbx';

/** What a queue has done on one day. */
export interface QueueDay {
  /** In the queue's time zone: `2026-11-21`. */
  readonly day: string;
  readonly figures: QueueFigures;
  /** Callers who did not get in: full, or nobody there. */
  readonly refused: number;
}

/** The figures as they count today: those of another day count no more. */
export function today(before: QueueDay | undefined, zone: string, now: number): QueueDay {
  const day = dateText(wallTimeAt(zone, now));
  return before?.day === day ? before : { day, figures: NO_FIGURES, refused: 0 };
}

/** Counts what happens in a queue; `null`: a caller was not let in. */
export function countInDay(day: QueueDay, event: QueueEvent | null, rules: QueueRules): QueueDay {
  if (event === null) return { ...day, refused: day.refused + 1 };
  return { ...day, figures: applyQueueEvent(day.figures, event, rules) };
}
