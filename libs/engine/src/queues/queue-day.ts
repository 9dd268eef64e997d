import { applyQueueEvent, NO_FIGURES } from '@hookswitch/pbx';
import type { QueueEvent, QueueFigures, QueueRules } from '@hookswitch/pbx';

/** What a queue has done on one day. */
export interface QueueDay {
  /** In UTC: `2026-11-21`. */
  readonly day: string;
  readonly figures: QueueFigures;
  /** Callers who did not get in: full, or nobody there. */
  readonly refused: number;
}

/** The figures as they count today: those of another day count no more. */
export function today(before: QueueDay | undefined, now: number): QueueDay {
  const day = new Date(now).toISOString().slice(0, 10);
  return before?.day === day ? before : { day, figures: NO_FIGURES, refused: 0 };
}

export function countQueueEvent(
  before: QueueDay | undefined,
  event: QueueEvent,
  rules: QueueRules,
  now: number,
): QueueDay {
  const base = today(before, now);
  return { ...base, figures: applyQueueEvent(base.figures, event, rules) };
}
