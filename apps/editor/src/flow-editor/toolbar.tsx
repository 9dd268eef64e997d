import { ActionIcon, Anchor, Divider, Group, TextInput, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconKeyboard,
  IconLayoutDistributeHorizontal,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { deleteSelection } from '../canvas/canvas-keys.js';
import { renameFlow } from '../document/commands.js';
import { SaveChip } from '../saving/save-chip.js';
import { tidyUp } from './editing.js';
import { useDraft, useFlowEditor, useUi } from './editor-context.js';
import { FlowMenu } from './flow-menu.js';

/** Name of the flow, whether it is saved, undo and redo, and what is done to the whole drawing. */
export function Toolbar({ readOnly }: { readOnly: boolean }) {
  const editor = useFlowEditor();
  const { session, ui } = editor;
  const name = useDraft((draft) => draft.name);
  const save = useStore(session.state, (state) => state.save);
  const undoLabel = useStore(session.documents, (state) => state.history.undo.at(-1)?.label);
  const redoLabel = useStore(session.documents, (state) => state.history.redo.at(-1)?.label);
  const anySelected = useUi((state) => state.selectedNodes.length + state.selectedEdges.length > 0);
  const { run, seal, undo, redo } = session.documents.getState();
  return (
    <Group
      h={48}
      px="sm"
      gap="xs"
      wrap="nowrap"
      role="toolbar"
      aria-label="Flow"
      style={{ borderBottom: '1px solid var(--hs-line)', background: 'var(--hs-surface)', flex: 'none' }}
    >
      <Anchor component={Link} to="/flows" aria-label="Back to the flows" c="dimmed" lh={0}>
        <IconArrowLeft size={18} />
      </Anchor>
      <TextInput
        aria-label="Name of the flow"
        variant="unstyled"
        value={name}
        readOnly={readOnly}
        maxLength={200}
        onChange={(event) => run(renameFlow(event.currentTarget.value, 'flow-name'))}
        onBlur={seal}
        w={240}
        styles={{ input: { fontWeight: 600, fontSize: 15 } }}
      />
      <SaveChip state={save} />
      <div style={{ flex: 1 }} />
      <Tool
        label={`Undo ${undoLabel ?? ''}`}
        keys="Ctrl+Z"
        icon={IconArrowBackUp}
        disabled={!undoLabel}
        onClick={undo}
      />
      <Tool
        label={`Redo ${redoLabel ?? ''}`}
        keys="Ctrl+Shift+Z"
        icon={IconArrowForwardUp}
        disabled={!redoLabel}
        onClick={redo}
      />
      <Divider orientation="vertical" my={12} />
      <Tool
        label="Tidy up"
        keys="Shift+Alt+T"
        icon={IconLayoutDistributeHorizontal}
        disabled={readOnly}
        onClick={() => tidyUp(editor)}
      />
      <Tool
        label="Delete"
        keys="Delete"
        icon={IconTrash}
        disabled={readOnly || !anySelected}
        onClick={() => deleteSelection(editor)}
      />
      <Tool
        label="Keyboard shortcuts"
        keys="?"
        icon={IconKeyboard}
        onClick={() => ui.setState({ helpShown: true })}
      />
      <FlowMenu />
    </Group>
  );
}

interface ToolProps {
  readonly label: string;
  readonly keys: string;
  readonly icon: Icon;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, keys, icon: Mark, disabled = false, onClick }: ToolProps) {
  const name = label.trim();
  return (
    <Tooltip label={`${name} (${keys})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={name}
        disabled={disabled}
        onClick={onClick}
      >
        <Mark size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
