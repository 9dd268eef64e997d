import { Stack, Text } from '@mantine/core';
import { useUi, useDraft } from '../flow-editor/editor-context.js';
import { FlowSettings } from './flow-settings.js';
import { NodeInspector } from './node-inspector.js';

/** Settings of what is selected: one object, several, or the flow itself. */
export function Inspector({ readOnly }: { readOnly: boolean }) {
  const selected = useUi((state) => state.selectedNodes);
  const nodes = useDraft((draft) => draft.document.nodes);
  const present = selected.filter((id) => Object.hasOwn(nodes, id));
  const [only] = present;
  if (present.length > 1) {
    return (
      <Stack p="md" gap="xs">
        <Text fw={600}>{present.length} objects selected</Text>
        <Text size="sm" c="dimmed">
          Drag them together, move them with Shift and the arrow keys, copy them with Ctrl+C, or delete them.
        </Text>
      </Stack>
    );
  }
  // A key per node: fields that hold something half-written start afresh with the next node.
  return only ? (
    <NodeInspector key={only} nodeId={only} readOnly={readOnly} />
  ) : (
    <FlowSettings readOnly={readOnly} />
  );
}
