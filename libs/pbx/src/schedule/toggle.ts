import { CLOSED_OUTCOME, HOLIDAY_OUTCOME, scheduleOutcomes } from '@hookswitch/flow-model';
import type { ForcedOutcome, Outcome, ScheduleFields } from '@hookswitch/flow-model';
import { judgeTime } from './judge-time.js';

/** What a schedule's switch does when it is pressed. */
export interface Toggled {
  /** What it is forced to; `null`: its hours count again. */
  readonly outcome: string | null;
  /** What counts from now on, as the schedule calls it. */
  readonly label: string;
}

/** Whether something is forced on a schedule. What it gives no longer counts as nothing. */
export function isSwitched(schedule: ScheduleFields, forced: ForcedOutcome | null): boolean {
  return forced !== null && scheduleOutcomes(schedule).some(({ name }) => name === forced.outcome);
}

/**
 * Presses the switch of a schedule: to closed while it is open, to its first hours while it is closed or has a holiday, and
 * back to its hours when it {@link isSwitched}.
 */
export function toggleSchedule(schedule: ScheduleFields, forced: ForcedOutcome | null, now: number): Toggled {
  const outcomes = scheduleOutcomes(schedule);
  const { outcome: byHours } = judgeTime(schedule, now);
  if (isSwitched(schedule, forced)) return { outcome: null, label: labelOf(outcomes, byHours) };
  const hours = outcomes.find((one) => !isAway(one));
  const isClosed = isAway({ name: byHours });
  const { name, label } = isClosed && hours !== undefined ? hours : CLOSED_OUTCOME;
  return { outcome: name, label };
}

function isAway({ name }: Pick<Outcome, 'name'>): boolean {
  return name === CLOSED_OUTCOME.name || name === HOLIDAY_OUTCOME.name;
}

function labelOf(outcomes: readonly Outcome[], wanted: string): string {
  return outcomes.find(({ name }) => name === wanted)?.label ?? wanted;
}
