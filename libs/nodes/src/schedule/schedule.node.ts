import { CLOSED_OUTCOME, defineNode, HOLIDAY_OUTCOME } from '@hookswitch/flow-model';
import { scheduleMachine } from './schedule.machine.js';
import { scheduleConfig } from './schedule.schema.js';

export const scheduleNode = defineNode({
  type: 'schedule',
  title: 'Schedule',
  summary: 'Goes on by the hours of a schedule: open, closed, holiday.',
  category: 'logic',
  keywords: [
    'opening',
    'hours',
    'time',
    'condition',
    'holiday',
    'business',
    'day',
    'night',
    'closed',
    'office',
  ],
  icon: 'calendar-time',
  config: scheduleConfig,
  // Its first hours: as if somebody were there.
  bypass: ({ outcomes }) => outcomes?.[0]?.name ?? null,
  outcomes: ({ outcomes }) =>
    (outcomes?.length ?? 0) > 0
      ? outcomes.map(({ name, label }) => ({ name, label: label || name }))
      : [HOLIDAY_OUTCOME, CLOSED_OUTCOME],
  afterHangup: true,
  machine: scheduleMachine,
});
