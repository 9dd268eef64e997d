import type { Problem } from '@hookswitch/flow-model';
import { Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import classes from './problem-row.module.css';

export interface ProblemRowProps {
  readonly problem: Problem;
  /** What it is about, in a word. */
  readonly place: string;
  readonly onOpen: () => void;
}

/** One problem as a button that leads to it. */
export function ProblemRow({ problem, place, onOpen }: ProblemRowProps) {
  const error = problem.severity === 'error';
  const Mark = error ? IconAlertCircle : IconAlertTriangle;
  return (
    <button type="button" className={classes['row']} data-severity={problem.severity} onClick={onOpen}>
      <Mark size={18} className={classes['mark']} aria-label={error ? 'Problem' : 'Warning'} />
      <span>
        <Text span size="sm" fw={600} display="block">
          {place}
        </Text>
        <Text span size="sm">
          {problem.message}
        </Text>
      </span>
    </button>
  );
}
