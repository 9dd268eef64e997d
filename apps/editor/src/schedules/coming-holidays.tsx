import type { ScheduleFields } from '@hookswitch/flow-model';
import { comingHolidays } from '@hookswitch/pbx';
import { List, Stack, Text, Title } from '@mantine/core';

const DAYS = 366;
const MOST = 12;

/** The holidays of the year to come. */
export function ComingHolidays({ schedule }: { schedule: ScheduleFields }) {
  if (schedule.holidays.length === 0) return null;
  const coming = comingHolidays(schedule, Date.now(), DAYS);
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        Coming holidays
      </Title>
      {coming.length === 0 && (
        <Text size="sm" c="dimmed">
          None within a year.
        </Text>
      )}
      <List size="sm" aria-label="Coming holidays">
        {coming.slice(0, MOST).map(({ date, name, hours }) => (
          <List.Item key={`${date} ${name}`}>
            {date} {name}
            {hours && ` (${hours.from}–${hours.to})`}
          </List.Item>
        ))}
      </List>
      {coming.length > MOST && (
        <Text size="xs" c="dimmed">
          And {coming.length - MOST} more days.
        </Text>
      )}
    </Stack>
  );
}
