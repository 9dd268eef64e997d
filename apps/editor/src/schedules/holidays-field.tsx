import type { ScheduleFields } from '@hookswitch/flow-model';
import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { Cell } from './cell.js';
import { DayCells } from './day-cells.js';
import { RowList } from './row-list.js';

type Holiday = ScheduleFields['holidays'][number];

const fresh = (): Holiday => ({ name: '', date: '', to_date: null, yearly: false, from: null, to: null });

interface HolidaysFieldProps {
  readonly rows: unknown;
  readonly onChange: (rows: Holiday[]) => void;
  readonly extra: ReactNode;
}

/** Days on which the hours do not count. */
export function HolidaysField({ rows, onChange, extra }: HolidaysFieldProps) {
  return (
    <RowList<Holiday>
      field="holidays"
      label="Holidays"
      description="They count before the hours. Without times it is the whole day; with a last day, all days until then."
      rows={rows}
      fresh={fresh}
      addLabel="Add a holiday"
      nameOf={({ name }, index) => `holiday ${index + 1} (${name || 'no name'})`}
      onChange={onChange}
      extra={extra}
    >
      {(holiday, pointer, change) => (
        <>
          <DayCells noun="holiday" example="Christmas Day" day={holiday} pointer={pointer} change={change} />
          <Cell
            captioned
            label="Last day"
            kind="date"
            optional
            pointer={`${pointer}/to_date`}
            value={holiday.to_date}
            onChange={(to_date) => change({ to_date })}
          />
          <Cell
            captioned
            label="From"
            kind="time"
            optional
            pointer={`${pointer}/from`}
            placeholder="00:00"
            value={holiday.from}
            onChange={(from) => change({ from })}
          />
          <Cell
            captioned
            label="To"
            kind="time"
            optional
            pointer={`${pointer}/to`}
            placeholder="24:00"
            value={holiday.to}
            onChange={(to) => change({ to })}
          />
          <Checkbox
            label="Every year"
            mb={8}
            checked={holiday.yearly}
            onChange={(event) => change({ yearly: event.currentTarget.checked })}
          />
        </>
      )}
    </RowList>
  );
}
