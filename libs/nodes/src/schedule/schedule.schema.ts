import { givenOutcomesField } from '@hookswitch/flow-model';
import { z } from 'zod';

/** Which schedule is asked. */
export const scheduleConfig = z.strictObject({
  schedule_id: z.uuid('Choose a schedule.').meta({
    title: 'Schedule',
    description: 'Whose hours count.',
    ref: 'schedule',
    placeholder: 'Choose a schedule',
  }),
  outcomes: givenOutcomesField(
    'schedule_id',
    'Ways out',
    'One for each name of the schedule’s hours, for its holidays, and for when it is closed.',
  ),
});

export type ScheduleConfig = z.infer<typeof scheduleConfig>;
