import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useDraft, useFlowEditor } from '../flow-editor/editor-context.js';
import { goTo } from '../flow-editor/editor-ui.js';
import { fieldPointerOf } from '../inspector/node-messages.js';
import { ProblemRow } from './problem-row.js';
import { problemStore } from './problem-store.js';

/** What stands in the way of applying this flow; each line leads to the object and the field. */
export function ProblemPanel() {
  const { ui } = useFlowEditor();
  const problems = useStore(problemStore, (state) => state.problems);
  const nodes = useDraft((draft) => draft.document.nodes);
  if (problems.length === 0) {
    return (
      <Stack align="center" p="xl" gap="xs">
        <ThemeIcon color="teal" variant="light" size={44} radius="xl">
          <IconCircleCheck size={24} />
        </ThemeIcon>
        <Text fw={600}>No problems</Text>
        <Text size="sm" c="dimmed" ta="center">
          This flow can be applied.
        </Text>
      </Stack>
    );
  }
  return (
    <Stack p="md" gap={6}>
      <Title order={2} size="h5">
        Problems
      </Title>
      {problems.map((problem, index) => (
        <ProblemRow
          key={index}
          problem={problem}
          place={problem.node_id ? nodes[problem.node_id]?.label || problem.node_id : 'The flow'}
          onOpen={() => {
            if (problem.node_id) goTo(ui, problem.node_id, fieldPointerOf(problem) ?? null);
            else ui.setState({ selectedNodes: [], selectedEdges: [], panel: 'settings' });
          }}
        />
      ))}
    </Stack>
  );
}
