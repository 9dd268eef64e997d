import { Group, Kbd, Modal, Table } from '@mantine/core';
import { useFlowEditor, useUi } from './editor-context.js';

const SHORTCUTS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['N'], does: 'Search an object to add; Enter adds the first one found' },
  { keys: ['←', '→', '↑', '↓'], does: 'Walk from object to object' },
  { keys: ['Enter'], does: 'Open the settings of the object' },
  { keys: ['C'], does: 'Connect the object to…' },
  { keys: ['O'], does: 'Open the flow that the object runs, or go where it jumps to' },
  { keys: ['Shift', 'arrows'], does: 'Move what is selected' },
  { keys: ['Delete'], does: 'Delete what is selected' },
  { keys: ['D'], does: 'Disable what is selected, so that calls pass it by, or enable it again' },
  { keys: ['Ctrl', 'Z'], does: 'Undo; in a text field, what was typed there' },
  { keys: ['Ctrl', 'Shift', 'Z'], does: 'Redo' },
  { keys: ['Ctrl', 'C'], does: 'Copy, also to another flow or tab' },
  { keys: ['Ctrl', 'X'], does: 'Cut' },
  { keys: ['Ctrl', 'V'], does: 'Paste' },
  { keys: ['Ctrl', 'A'], does: 'Select everything' },
  { keys: ['Shift', 'drag'], does: 'Select with a frame' },
  { keys: ['Shift', 'Alt', 'T'], does: 'Tidy up' },
  { keys: ['Esc'], does: 'Select nothing' },
];

/** The keys of the flow editor. */
export function ShortcutHelp() {
  const { ui } = useFlowEditor();
  const shown = useUi((state) => state.helpShown);
  return (
    <Modal
      opened={shown}
      onClose={() => ui.setState({ helpShown: false })}
      title="Keyboard shortcuts"
      size="md"
    >
      <Table>
        <Table.Tbody>
          {SHORTCUTS.map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Td w={190}>
                <Group gap={4}>
                  {keys.map((key) => (
                    <Kbd key={key} size="xs">
                      {key}
                    </Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
