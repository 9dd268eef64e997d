import { WEEKDAYS, type ScheduleFields } from '@hookswitch/flow-model';
import {
  dateText,
  dayAfter,
  instantOf,
  minuteText,
  stretchesOf,
  wallTimeAt,
  weekdayOf,
  type CalendarDay,
} from '@hookswitch/pbx';
import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { DAY_NAMES } from './day-names.js';
import { verdictText } from './verdict-words.js';
import classes from './week-picture.module.css';

const HOURS = [0, 6, 12, 18];

/** A week as it will be: each day a bar of its hours, holidays and exceptions. */
export function WeekPicture({ schedule }: { schedule: ScheduleFields }) {
  const [weeks, setWeeks] = useState(0);
  const today = wallTimeAt(schedule.time_zone, Date.now());
  const monday = dayAfter(today, weeks * 7 - weekdayOf(today));
  const names = [...new Set(schedule.ranges.map(({ name }) => name))];
  return (
    <Stack gap={6} role="group" aria-label="Picture of the week">
      <Group gap="xs">
        <ActionIcon variant="subtle" aria-label="The week before" onClick={() => setWeeks(weeks - 1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text size="sm" fw={500}>
          Week of {dateText(monday)}
        </Text>
        <ActionIcon variant="subtle" aria-label="The week after" onClick={() => setWeeks(weeks + 1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <Text size="xs" c="dimmed">
          by the clocks of {schedule.time_zone}
        </Text>
      </Group>
      <div className={classes['hours']} aria-hidden>
        {HOURS.map((hour) => (
          <Text key={hour} size="xs" c="dimmed" style={{ left: `${(hour / 24) * 100}%` }}>
            {hour}
          </Text>
        ))}
      </div>
      {WEEKDAYS.map((_, index) => (
        <Day key={index} schedule={schedule} day={dayAfter(monday, index)} names={names} />
      ))}
    </Stack>
  );
}

function Day({
  schedule,
  day,
  names,
}: {
  schedule: ScheduleFields;
  day: CalendarDay;
  names: readonly string[];
}) {
  const zone = schedule.time_zone;
  const begin = instantOf(zone, day, 0);
  const end = instantOf(zone, dayAfter(day, 1), 0);
  const shown = end > begin ? stretchesOf(schedule, begin, end) : [];
  const bars = shown.filter(({ verdict }) => verdict.kind !== 'closed');
  const texts = bars.map(({ from, to, verdict }) => {
    const until = to === end ? '24:00' : minuteText(wallTimeAt(zone, to).minute);
    return `${verdictText(verdict)} ${minuteText(wallTimeAt(zone, from).minute)}–${until}`;
  });
  const { short, long } = DAY_NAMES[WEEKDAYS[weekdayOf(day)] ?? 'mon'];
  return (
    <div
      className={classes['day']}
      role="img"
      aria-label={`${long} ${dateText(day)}: ${texts.join(', ') || 'closed'}`}
    >
      <Text size="xs" className={classes['name']}>
        {short} {day.day}
      </Text>
      <div className={classes['line']}>
        {bars.map(({ from, to, verdict }, index) => (
          <div
            key={from}
            className={classes['bar']}
            data-kind={verdict.kind}
            data-shade={verdict.kind === 'range' ? names.indexOf(verdict.name) % 4 : undefined}
            title={texts[index]}
            style={{
              left: `${((from - begin) / (end - begin)) * 100}%`,
              width: `${((to - from) / (end - begin)) * 100}%`,
            }}
          >
            {verdict.name}
          </div>
        ))}
      </div>
    </div>
  );
}
