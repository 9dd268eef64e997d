import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleOff,
  IconCopy,
  IconDots,
  IconDoorExit,
  IconFlag,
  IconPhoneOff,
  IconTrash,
} from '@tabler/icons-react';
import { setDisabled, setFlowSetting, type FlowSetting } from '../document/commands.js';
import { deleteSelection } from '../canvas/canvas-keys.js';
import { copySelection, pasteText } from '../flow-editor/editing.js';
import { useDraft, useFlowEditor } from '../flow-editor/editor-context.js';

/** What can be done with an object besides its settings. */
export function NodeActions({ nodeId, readOnly }: { nodeId: string; readOnly: boolean }) {
  const editor = useFlowEditor();
  const document = useDraft((draft) => draft.document);
  const disabled = document.nodes[nodeId]?.disabled === true;
  const { run } = editor.session.documents.getState();
  const toggle = (setting: FlowSetting) =>
    run(setFlowSetting(setting, document[setting] === nodeId && setting !== 'entry' ? null : nodeId));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Actions of the object" disabled={readOnly}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFlag size={15} />}
          disabled={document.entry === nodeId}
          onClick={() => toggle('entry')}
        >
          {document.entry === nodeId ? 'Calls start here' : 'Start calls here'}
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoneOff size={15} />} onClick={() => toggle('on_hangup')}>
          {document.on_hangup === nodeId ? 'No longer run after hang-up' : 'Run after hang-up'}
        </Menu.Item>
        <Menu.Item leftSection={<IconDoorExit size={15} />} onClick={() => toggle('default_exit')}>
          {document.default_exit === nodeId ? 'No longer the default exit' : 'Make it the default exit'}
        </Menu.Item>
        <Menu.Item
          leftSection={disabled ? <IconCircleCheck size={15} /> : <IconCircleOff size={15} />}
          onClick={() => run(setDisabled([nodeId], !disabled))}
        >
          {disabled ? 'Enable' : 'Disable: calls pass it by'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCopy size={15} />}
          onClick={() => {
            const text = copySelection(editor);
            if (text) pasteText(editor, text);
          }}
        >
          Duplicate
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={15} />} color="red" onClick={() => deleteSelection(editor)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
