import type { ScheduleFields } from '@hookswitch/flow-model';
import {
  dateText,
  dayOfText,
  instantOf,
  judgeTime,
  minuteOfText,
  minuteText,
  stretchesOf,
  wallTimeAt,
} from '@hookswitch/pbx';
import { Badge, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { verdictText } from './verdict-words.js';

const TWO_WEEKS = 14 * 86_400_000;

/** What counts at a time of one's choice, by the clocks of the schedule. */
export function TryField({ schedule }: { schedule: ScheduleFields }) {
  const zone = schedule.time_zone;
  const [written, setWritten] = useState<string | null>(null);
  const shown = written ?? localText(zone, Date.now());
  const [date, time] = shown.split('T');
  const instant = date && time ? instantOf(zone, dayOfText(date), minuteOfText(time)) : null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        Who answers at …
      </Title>
      <Group gap="sm" align="center">
        <TextInput
          type="datetime-local"
          aria-label="A date and time to try"
          value={shown}
          onChange={(event) => setWritten(event.currentTarget.value)}
          w={230}
        />
        {instant !== null && Number.isFinite(instant) && <Answer schedule={schedule} instant={instant} />}
      </Group>
      <Text size="xs" c="dimmed">
        As it is written above, saved or not, in {zone}.
      </Text>
    </Stack>
  );
}

function Answer({ schedule, instant }: { schedule: ScheduleFields; instant: number }) {
  const verdict = judgeTime(schedule, instant);
  const [now, next] = stretchesOf(schedule, instant, instant + TWO_WEEKS);
  const change =
    now !== undefined && next !== undefined
      ? `until ${localText(schedule.time_zone, now.to).replace('T', ' ')}, then ${verdictText(next.verdict).toLowerCase()}`
      : 'for the next two weeks';
  return (
    <Group gap="xs" role="status">
      <Badge
        variant="light"
        tt="none"
        color={verdict.kind === 'holiday' ? 'orange' : verdict.kind === 'closed' ? 'gray' : 'green'}
      >
        {verdict.outcome}
      </Badge>
      <Text size="sm">
        {verdictText(verdict)}, {change}
      </Text>
    </Group>
  );
}

/** `2026-12-24T17:59`, as such a field holds it. */
function localText(zone: string, instant: number): string {
  const wall = wallTimeAt(zone, instant);
  return `${dateText(wall)}T${minuteText(wall.minute)}`;
}
