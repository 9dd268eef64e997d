import type { ScheduleFields } from '@hookswitch/flow-model';
import { useId } from 'react';
import { Cell } from './cell.js';
import { DayCells } from './day-cells.js';
import { RowList } from './row-list.js';

type Exception = ScheduleFields['exceptions'][number];

interface ExceptionsFieldProps {
  readonly rows: unknown;
  /** Names of hours, to choose from. */
  readonly names: readonly string[];
  readonly onChange: (rows: Exception[]) => void;
}

/** Days on which somebody is there all the same. */
export function ExceptionsField({ rows, names, onChange }: ExceptionsFieldProps) {
  const list = useId();
  const fresh = (): Exception => ({
    name: '',
    date: '',
    from: '10:00',
    to: '16:00',
    range: names[0] ?? 'Open',
  });
  return (
    <>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RowList<Exception>
        field="exceptions"
        label="Open all the same"
        description="Hours of a single day that count before holidays and before the week’s hours."
        rows={rows}
        fresh={fresh}
        addLabel="Add an exception"
        nameOf={({ name }, index) => `exception ${index + 1} (${name || 'no name'})`}
        onChange={onChange}
      >
        {(exception, pointer, change) => (
          <>
            <DayCells
              noun="exception"
              example="Sunday before Christmas"
              day={exception}
              pointer={pointer}
              change={change}
            />
            <Cell
              captioned
              label="From"
              kind="time"
              pointer={`${pointer}/from`}
              value={exception.from}
              onChange={(from) => change({ from: from ?? '' })}
            />
            <Cell
              captioned
              label="To"
              kind="time"
              pointer={`${pointer}/to`}
              value={exception.to}
              onChange={(to) => change({ to: to ?? '' })}
            />
            <Cell
              captioned
              label="Counts as"
              pointer={`${pointer}/range`}
              value={exception.range}
              list={list}
              onChange={(range) => change({ range: range ?? '' })}
            />
          </>
        )}
      </RowList>
    </>
  );
}
