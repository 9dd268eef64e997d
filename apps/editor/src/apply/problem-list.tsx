import type { Problem } from '@hookswitch/flow-model';
import { Button, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { placeOf, titleOfType } from '../api/object-places.js';
import { fieldPointerOf } from '../inspector/node-messages.js';
import { ProblemRow } from '../problems/problem-row.js';

export interface ProblemListProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly onOpen: (problem: Problem) => void;
}

/** Problems under a heading; each line leads to the object, the node and the field. */
export function ProblemList({ title, problems, onOpen }: ProblemListProps) {
  return (
    <Stack gap={6} role="group" aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {problems.map((problem, index) => (
        <ProblemRow
          key={index}
          problem={problem}
          place={`${titleOfType(problem.object.type)} ${problem.object.name}`}
          onOpen={() => onOpen(problem)}
        />
      ))}
    </Stack>
  );
}

/** Warnings, folded away: they do not block, and must not hide what is applied. */
export function WarningFold(props: Omit<ProblemListProps, 'title'>) {
  const [opened, setOpened] = useState(false);
  const count = props.problems.length;
  const title = count === 1 ? '1 warning' : `${count} warnings`;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={opened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {title}: nothing that blocks
      </Button>
      {opened && (
        <div ref={intoView}>
          <ProblemList {...props} title={title} />
        </div>
      )}
    </div>
  );
}

/** What is unfolded at the end of a list would be out of sight. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** The address of a problem: its object, and for a flow the node and the field. */
export function problemPlace(problem: Problem): string {
  const place = placeOf(problem.object);
  if (problem.object.type !== 'flow' || problem.node_id === null) return place;
  const field = fieldPointerOf(problem);
  const query = new URLSearchParams({ node: problem.node_id, ...(field ? { field } : {}) });
  return `${place}?${query.toString()}`;
}
