import { Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readCdrFigures } from '../api/operations.js';
import type { CdrFigures } from '../api/records.js';
import { spanText } from '../display/time-texts.js';
import { LoadFailure } from '../lists/load-failure.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { HourChart, hoursOf } from './hour-chart.js';

/** The calls of one day of the browser's calendar: how many, how many were answered and missed, and when. */
export function DayFigures() {
  const [day, setDay] = useState(() => dayText(new Date()));
  const span = spanOfDay(day);
  const figures = useQuery({
    queryKey: ['cdrs', 'figures', day],
    queryFn: () => readCdrFigures(span!.from, span!.to),
    enabled: span !== null,
  });
  useLiveRefresh(['call_reported'], [['cdrs', 'figures']]);
  return (
    <Paper withBorder p="md" component="section" aria-label="Figures of the day">
      <Group justify="space-between" align="flex-start" gap="xl">
        <Stack gap="sm">
          <TextInput
            type="date"
            label="Day"
            w={170}
            value={day}
            error={span === null ? 'Choose a day' : null}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          {figures.data && <Counts figures={figures.data} />}
        </Stack>
        <div style={{ flex: '1 1 420px', maxWidth: 620 }}>
          <Title order={2} size="h6" mb="xs">
            Calls by hour
          </Title>
          {figures.data && <HourChart hours={hoursOf(figures.data)} />}
          <Text size="xs" c="dimmed" mt={4}>
            The dark part was answered.
          </Text>
        </div>
      </Group>
      {figures.isError && <LoadFailure error={figures.error} retry={() => void figures.refetch()} />}
    </Paper>
  );
}

function Counts({ figures }: { figures: CdrFigures }) {
  const { calls, answered, missed, average_talk_ms } = figures;
  const counts = [
    ['Calls', calls],
    ['Answered', answered],
    ['Missed', missed],
    ['Average talk', average_talk_ms === null ? '–' : spanText(average_talk_ms)],
  ] as const;
  return (
    <Group component="dl" gap="xl" m={0}>
      {counts.map(([label, value]) => (
        <div key={label}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} fw={600} size="lg">
            {value}
          </Text>
        </div>
      ))}
    </Group>
  );
}

/** `2026-11-21`, by the browser's calendar. */
function dayText(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** From midnight to the next one: a day has 23 hours when the clocks go forward. */
function spanOfDay(day: string): { readonly from: string; readonly to: string } | null {
  const from = new Date(`${day}T00:00:00`);
  if (Number.isNaN(from.getTime())) return null;
  const to = new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1);
  return { from: from.toISOString(), to: to.toISOString() };
}
