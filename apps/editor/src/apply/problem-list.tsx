import type { Problem } from '@hookswitch/flow-model';
import { Stack, Text } from '@mantine/core';
import { placeOf, titleOfType } from '../api/object-places.js';
import { fieldPointerOf } from '../inspector/node-messages.js';
import { ProblemRow } from '../problems/problem-row.js';

/** What stands in the way of Apply; each line leads to the object, the node and the field. */
export function ProblemList({
  problems,
  onOpen,
}: {
  problems: readonly Problem[];
  onOpen: (problem: Problem) => void;
}) {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return (
    <Stack gap={6} role="group" aria-label="Problems">
      <Text size="sm" fw={600}>
        {errors === 0
          ? 'Warnings: these do not block'
          : errors === 1
            ? '1 problem stands in the way'
            : `${errors} problems stand in the way`}
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

/** The address of a problem: its object, and for a flow the node and the field. */
export function problemPlace(problem: Problem): string {
  const place = placeOf(problem.object);
  if (problem.object.type !== 'flow' || problem.node_id === null) return place;
  const field = fieldPointerOf(problem);
  const query = new URLSearchParams({ node: problem.node_id, ...(field ? { field } : {}) });
  return `${place}?${query.toString()}`;
}
