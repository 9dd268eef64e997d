import { SchemaForm } from '@hookswitch/editor-kit';
import { scheduleSchema, type ScheduleFields } from '@hookswitch/flow-model';
import { Stack, Text } from '@mantine/core';
import type { DraftFields } from '../drafts/draft-form.js';
import { DraftScreen } from '../drafts/draft-screen.js';
import { ComingHolidays } from './coming-holidays.js';
import { ExceptionsField } from './exceptions-field.js';
import { HolidaysField } from './holidays-field.js';
import { ImportButton } from './import-button.js';
import { OverridePanel } from './override-panel.js';
import { RangesField } from './ranges-field.js';
import { TryField } from './try-field.js';
import { WeekPicture } from './week-picture.js';

/** One schedule: its switch, its hours as a list and as a picture, its holidays, and what counts at a time of one's choice. */
export function Screen() {
  return (
    <DraftScreen
      type="schedule"
      listPath="/schedules"
      head={(object) => <OverridePanel schedule={object as unknown as ScheduleFields & { id: string }} />}
      fields={(form) => <ScheduleForm {...form} />}
    />
  );
}

function ScheduleForm({ schema, value, onChange }: DraftFields) {
  // A new one has no name yet, and is shown all the same.
  const whole = scheduleSchema.safeParse({ ...value, name: value['name'] || 'New' });
  const change = (part: Partial<ScheduleFields>) => onChange({ ...value, ...part });
  const names = rangeNames(value['ranges']);
  return (
    <Stack gap="lg">
      <SchemaForm
        schema={schema}
        value={value}
        onChange={(next) => onChange(next)}
        only={['name', 'environment_id', 'time_zone']}
      />
      <RangesField rows={value['ranges']} onChange={(ranges) => change({ ranges })} />
      {whole.success ? (
        <WeekPicture schedule={whole.data} />
      ) : (
        <Text size="sm" c="dimmed">
          The week is drawn here as soon as all times and dates are complete.
        </Text>
      )}
      <HolidaysField
        rows={value['holidays']}
        onChange={(holidays) => change({ holidays })}
        extra={
          whole.success && (
            <ImportButton
              schedule={whole.data}
              onImport={({ ranges, holidays }) => change({ ranges, holidays })}
            />
          )
        }
      />
      <ExceptionsField
        rows={value['exceptions']}
        names={names}
        onChange={(exceptions) => change({ exceptions })}
      />
      <SchemaForm
        schema={schema}
        value={value}
        onChange={(next) => onChange(next)}
        only={['switch_code', 'switch_user_ids']}
      />
      {whole.success && <TryField schedule={whole.data} />}
      {whole.success && <ComingHolidays schedule={whole.data} />}
    </Stack>
  );
}

function rangeNames(rows: unknown): string[] {
  const list = Array.isArray(rows) ? (rows as Partial<ScheduleFields['ranges'][number]>[]) : [];
  return [...new Set(list.flatMap(({ name }) => (name ? [name] : [])))];
}
