/** What a queue has done on one day (UTC). Times in milliseconds. */
export interface QueueFigures {
  /** `2026-11-21` */
  readonly day: string;
  /** Callers who joined. */
  readonly offered: number;
  readonly answered: number;
  /** Answered within the service level. */
  readonly answered_in_time: number;
  /** Left without being served: hung up, waited too long, pressed a key … */
  readonly abandoned: number;
  /** Left before the service level was over. */
  readonly abandoned_in_time: number;
  /** Did not get in: full, or nobody there. */
  readonly refused: number;
  /** Of those who were answered, together. */
  readonly waited_ms: number;
  readonly longest_wait_ms: number;
  /** Of those that have ended, together. */
  readonly served_ms: number;
}

export type FigureChange = Partial<Omit<QueueFigures, 'day' | 'longest_wait_ms'>> & {
  readonly wait_ms?: number;
};

/** The figures of a day on which nothing has happened yet. */
export function noFigures(now: number): QueueFigures {
  return {
    day: dayOf(now),
    offered: 0,
    answered: 0,
    answered_in_time: 0,
    abandoned: 0,
    abandoned_in_time: 0,
    refused: 0,
    waited_ms: 0,
    longest_wait_ms: 0,
    served_ms: 0,
  };
}

/** Adds to the figures of today; those of another day begin anew. */
export function addFigures(
  before: QueueFigures | undefined,
  change: FigureChange,
  now: number,
): QueueFigures {
  const base = figuresOf(before, now);
  const next: Record<string, number | string> = { ...base };
  const { wait_ms = 0, ...counts } = change;
  for (const [name, value] of Object.entries(counts)) next[name] = Number(next[name]) + value;
  next.longest_wait_ms = Math.max(base.longest_wait_ms, wait_ms);
  return next as unknown as QueueFigures;
}

/** The figures as they count today. */
export function figuresOf(figures: QueueFigures | undefined, now: number): QueueFigures {
  return figures?.day === dayOf(now) ? figures : noFigures(now);
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
