import { scheduleOutcomes, scheduleSchema } from '@hookswitch/flow-model';
import type { ForcedOutcome, NodeInput, ScheduleFields } from '@hookswitch/flow-model';
import { dateText, judgeTime, minuteText, wallTimeAt, weekdayOf } from '@hookswitch/pbx';
import type { Verdict } from '@hookswitch/pbx';
import { setupNode } from '../node-machine.js';
import type { ScheduleConfig } from './schedule.schema.js';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

interface ScheduleContext {
  readonly outcome: string;
  readonly reason: string;
}

/** Asks the schedule once, by the time of the call, and goes on at once. */
export const scheduleMachine = setupNode<ScheduleContext, ScheduleConfig>().createMachine({
  id: 'schedule',
  context: ({ input }) => decide(input),
  initial: 'decided',
  output: ({ context }) => ({ ...context }),
  states: { decided: { type: 'final' } },
});

function decide({ config, objects, now, forced }: NodeInput<ScheduleConfig>): ScheduleContext {
  const pinned = objects[config.schedule_id];
  const schedule = scheduleSchema.safeParse(pinned?.body);
  if (!schedule.success) return { outcome: 'error', reason: 'The release does not have this schedule.' };
  const { data } = schedule;
  const override = forced(config.schedule_id);
  if (override !== null && gives(data, override)) {
    return { outcome: override.outcome, reason: forcedWords(data, override) };
  }
  const verdict = judgeTime(data, now());
  const local = wallTimeAt(data.time_zone, now());
  const shown = `${WEEKDAY_NAMES[weekdayOf(local)]} ${dateText(local)} ${minuteText(local.minute)}`;
  return { outcome: verdict.outcome, reason: `${shown} (${data.time_zone}): ${wordsOf(verdict)}.` };
}

/** A schedule that has lost the way out since then speaks for itself again. */
function gives(schedule: ScheduleFields, { outcome }: ForcedOutcome): boolean {
  return scheduleOutcomes(schedule).some(({ name }) => name === outcome);
}

function forcedWords({ name }: ScheduleFields, { outcome, until, note }: ForcedOutcome): string {
  const why = note === '' ? '' : ` (${note})`;
  return `${name} is forced to ${outcome}${why}${until === null ? '' : ` until ${until}`}.`;
}

function wordsOf({ kind, name }: Verdict): string {
  switch (kind) {
    case 'closed':
      return 'no hours';
    case 'holiday':
      return `holiday, ${name}`;
    case 'exception':
      return `exception, ${name}`;
    case 'range':
      return name;
  }
}
