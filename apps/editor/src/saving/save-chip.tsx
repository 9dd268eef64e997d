import { Badge, Tooltip } from '@mantine/core';
import {
  IconAlertCircle,
  IconCheck,
  IconCloudOff,
  IconGitMerge,
  IconLoader2,
  IconPencil,
  type Icon,
} from '@tabler/icons-react';
import type { SaveState } from './autosave.js';

const LOOKS: Record<SaveState['kind'], { label: string; color: string; icon: Icon; help: string }> = {
  saved: { label: 'Saved', color: 'teal', icon: IconCheck, help: 'The server has everything.' },
  unsaved: { label: 'Unsaved changes', color: 'gray', icon: IconPencil, help: 'Saved in a moment.' },
  saving: { label: 'Saving…', color: 'gray', icon: IconLoader2, help: 'On the way to the server.' },
  offline: {
    label: 'Offline, kept here',
    color: 'yellow',
    icon: IconCloudOff,
    help: 'The server cannot be reached. Your changes are kept in this browser and saved as soon as it is back.',
  },
  conflict: {
    label: 'Conflict',
    color: 'red',
    icon: IconGitMerge,
    help: 'Somebody else saved this flow. Choose what to keep.',
  },
  refused: {
    label: 'Not saved',
    color: 'red',
    icon: IconAlertCircle,
    help: 'The server refused the change.',
  },
};

/** Whether what is on the screen is what the server has. */
export function SaveChip({ state }: { state: SaveState }) {
  const { label, color, icon: Mark, help } = LOOKS[state.kind];
  return (
    <Tooltip label={state.kind === 'refused' ? state.message : help} multiline maw={320}>
      <Badge
        role="status"
        aria-live="polite"
        variant="light"
        color={color}
        radius="sm"
        leftSection={<Mark size={12} aria-hidden />}
        tt="none"
        fw={600}
        autoContrast
      >
        {label}
      </Badge>
    </Tooltip>
  );
}
