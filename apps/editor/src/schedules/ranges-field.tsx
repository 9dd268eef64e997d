import { WEEKDAYS, type ScheduleFields, type Weekday } from '@hookswitch/flow-model';
import { useFieldMessage } from '@hookswitch/editor-kit';
import { Chip, Group, Text } from '@mantine/core';
import { Cell } from './cell.js';
import { RowList } from './row-list.js';
import { DAY_NAMES } from './day-names.js';

type Range = ScheduleFields['ranges'][number];

const fresh = (): Range => ({
  name: 'Open',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  from_date: null,
  to_date: null,
});

interface RangesFieldProps {
  readonly rows: unknown;
  readonly onChange: (rows: Range[]) => void;
}

/** The hours of a week. */
export function RangesField({ rows, onChange }: RangesFieldProps) {
  return (
    <RowList<Range>
      field="ranges"
      label="Hours"
      description="Each name is a way out of the flow’s object: “Open” leaves by open. “To” before “from” is the next morning; where two overlap, the first counts."
      rows={rows}
      fresh={fresh}
      addLabel="Add hours"
      nameOf={({ name }, index) => `hours ${index + 1} (${name || 'no name'})`}
      onChange={onChange}
    >
      {(range, pointer, change) => (
        <>
          <Cell
            label="Name of the hours"
            narrow
            pointer={`${pointer}/name`}
            value={range.name}
            onChange={(name) => change({ name: name ?? '' })}
          />
          <Days range={range} pointer={pointer} onChange={(days) => change({ days })} />
          <Group gap={6} wrap="nowrap" align="flex-end">
            <Cell
              label="From"
              kind="time"
              pointer={`${pointer}/from`}
              placeholder="09:00"
              value={range.from}
              onChange={(from) => change({ from: from ?? '' })}
            />
            <Text mb={6}>–</Text>
            <Cell
              label="To"
              kind="time"
              pointer={`${pointer}/to`}
              placeholder="17:00"
              value={range.to}
              onChange={(to) => change({ to: to ?? '' })}
            />
          </Group>
          {(range.from_date !== null || range.to_date !== null) && (
            <Group gap={6} wrap="nowrap" align="flex-end">
              <Cell
                label="First day of the hours"
                kind="date"
                optional
                pointer={`${pointer}/from_date`}
                value={range.from_date}
                onChange={(from_date) => change({ from_date })}
              />
              <Text mb={6}>–</Text>
              <Cell
                label="Last day of the hours"
                kind="date"
                optional
                pointer={`${pointer}/to_date`}
                value={range.to_date}
                onChange={(to_date) => change({ to_date })}
              />
            </Group>
          )}
          {range.from_date === null && range.to_date === null && (
            <Chip
              size="xs"
              mb={6}
              checked={false}
              onChange={() => change({ from_date: new Date().toISOString().slice(0, 10) })}
            >
              Only for some time
            </Chip>
          )}
        </>
      )}
    </RowList>
  );
}

interface DaysProps {
  readonly range: Range;
  readonly pointer: string;
  readonly onChange: (days: Weekday[]) => void;
}

function Days({ range, pointer, onChange }: DaysProps) {
  const message = useFieldMessage(`${pointer}/days`);
  return (
    <div data-pointer={`${pointer}/days`}>
      <Chip.Group
        multiple
        value={[...range.days]}
        onChange={(days) => onChange(WEEKDAYS.filter((day) => days.includes(day)))}
      >
        <Group gap={4} wrap="nowrap" mb={6} role="group" aria-label="Days">
          {WEEKDAYS.map((day) => (
            <Chip key={day} value={day} size="xs" aria-label={DAY_NAMES[day].long}>
              {DAY_NAMES[day].short}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {message && (
        <Text size="xs" c="red">
          {message.message}
        </Text>
      )}
    </div>
  );
}
