import type { QueueRules } from './queue-rules.js';

/** What a queue did in a span of time, a day say. Milliseconds. A value that JSON can hold. */
export interface QueueFigures {
  readonly joined: number;
  readonly answered: number;
  /** Of those, within the service level. */
  readonly answered_in_time: number;
  /** Callers who hung up while they waited. */
  readonly abandoned: number;
  /** Of those, before the service level was over. */
  readonly abandoned_in_time: number;
  /** Callers who left in another way: time was up, nobody was there, a key, a callback. */
  readonly left: number;
  readonly wait_ms: number;
  readonly longest_wait_ms: number;
  /** Calls that agents have finished, and how long they took with what came after them. */
  readonly handled: number;
  readonly handling_ms: number;
}

export const NO_FIGURES: QueueFigures = {
  ...{ joined: 0, answered: 0, answered_in_time: 0, abandoned: 0, abandoned_in_time: 0, left: 0 },
  ...{ wait_ms: 0, longest_wait_ms: 0, handled: 0, handling_ms: 0 },
};

/** What counts. `waited_ms` is from joining on. */
export type QueueEvent =
  | { readonly type: 'joined' }
  | { readonly type: 'answered' | 'abandoned' | 'left'; readonly waited_ms: number }
  /** An agent has finished a call, and the wrap-up after it. */
  | { readonly type: 'handled'; readonly took_ms: number };

/** The figures after an event. */
export function applyQueueEvent(figures: QueueFigures, event: QueueEvent, rules: QueueRules): QueueFigures {
  if (event.type === 'joined') return { ...figures, joined: figures.joined + 1 };
  if (event.type === 'handled') {
    return {
      ...figures,
      handled: figures.handled + 1,
      handling_ms: figures.handling_ms + event.took_ms,
    };
  }
  const { type, waited_ms } = event;
  const next = {
    ...figures,
    [type]: figures[type] + 1,
    wait_ms: figures.wait_ms + waited_ms,
    longest_wait_ms: Math.max(figures.longest_wait_ms, waited_ms),
  };
  if (type === 'left' || waited_ms > rules.service_level_s * 1000) return next;
  const inTime = `${type}_in_time` as const;
  return { ...next, [inTime]: figures[inTime] + 1 };
}

/** Service level in the two ways in which it is counted; from 0 to 1, `null` before the first call. */
export interface ServiceLevel {
  /** Of the answered calls, those that were answered in time. */
  readonly of_answered: number | null;
  /** Of the answered and abandoned calls, those that were over in time, either way: who gives up at once is no failure. */
  readonly of_all: number | null;
}

export function serviceLevel(figures: QueueFigures): ServiceLevel {
  const { answered, answered_in_time, abandoned, abandoned_in_time } = figures;
  return {
    of_answered: share(answered_in_time, answered),
    of_all: share(answered_in_time + abandoned_in_time, answered + abandoned),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * About how long a caller still waits, ms: those before take as long as calls took so far, and all agents at work take
 * their share. `null` where nothing is known yet, or nobody works.
 *
 * @param position 1 for who is served next
 * @param working agents who are signed in and not paused
 */
export function estimatedWait(figures: QueueFigures, position: number, working: number): number | null {
  if (figures.handled === 0 || working === 0) return null;
  return (position * figures.handling_ms) / figures.handled / working;
}
