import type { ScheduleFields } from '@hookswitch/flow-model';
import { CLOSED, spansOfDay } from './spans-of-day.js';
import type { RankedSpan, Span, Verdict } from './spans-of-day.js';
import { dayAfter, wallTimeAt } from './zone-time.js';

/** What counts at an instant: an exception before a holiday, that before the hours; else it is closed. */
export function judgeTime(schedule: ScheduleFields, instant: number): Verdict {
  const today = wallTimeAt(schedule.time_zone, instant);
  // What began yesterday may pass midnight. A zone that leaves a day out shows one from before that.
  const spans = [0, -1, -2].flatMap((days) => spansOfDay(schedule, dayAfter(today, days)));
  return verdictOf(spans, instant);
}

/** A stretch of time in which the same counts. */
export type Stretch = Span;

/** What counts from one instant to another, without gaps: neighbours differ. */
export function stretchesOf(schedule: ScheduleFields, from: number, to: number): Stretch[] {
  const first = wallTimeAt(schedule.time_zone, from);
  const spans: RankedSpan[] = [];
  for (let days = -2; ; days += 1) {
    const day = dayAfter(first, days);
    if (days > 1 && Date.UTC(day.year, day.month - 1, day.day) - 2 * 86_400_000 > to) break;
    spans.push(...spansOfDay(schedule, day));
  }
  const edges = [...new Set(spans.flatMap((span) => [span.from, span.to]))]
    .filter((edge) => edge > from && edge < to)
    .sort((one, other) => one - other);
  const stretches: Stretch[] = [];
  for (const [index, begin] of [from, ...edges].entries()) {
    const end = edges[index] ?? to;
    const verdict = verdictOf(spans, begin);
    const before = stretches.at(-1);
    if (before !== undefined && isSame(before.verdict, verdict)) {
      stretches[stretches.length - 1] = { ...before, to: end };
    } else stretches.push({ from: begin, to: end, verdict });
  }
  return stretches;
}

function verdictOf(spans: readonly RankedSpan[], instant: number): Verdict {
  let found: RankedSpan | undefined;
  for (const span of spans) {
    if (instant < span.from || instant >= span.to) continue;
    if (found === undefined || span.rank < found.rank) found = span;
  }
  return found?.verdict ?? CLOSED;
}

function isSame(one: Verdict, other: Verdict): boolean {
  return one.outcome === other.outcome && one.kind === other.kind && one.name === other.name;
}
