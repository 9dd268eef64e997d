import { Cell } from './cell.js';

interface Day {
  readonly name: string;
  readonly date: string;
}

interface DayCellsProps {
  /** What such a day is called in the label: “Name of the …”. */
  readonly noun: string;
  /** A name as somebody may give it. */
  readonly example: string;
  readonly day: Day;
  readonly pointer: string;
  readonly change: (part: Partial<Day>) => void;
}

/** Name and date of a day that is no ordinary one. */
export function DayCells({ noun, example, day, pointer, change }: DayCellsProps) {
  return (
    <>
      <Cell
        captioned
        label={`Name of the ${noun}`}
        pointer={`${pointer}/name`}
        placeholder={example}
        value={day.name}
        onChange={(name) => change({ name: name ?? '' })}
      />
      <Cell
        captioned
        label="Date"
        kind="date"
        pointer={`${pointer}/date`}
        value={day.date}
        onChange={(date) => change({ date: date ?? '' })}
      />
    </>
  );
}
