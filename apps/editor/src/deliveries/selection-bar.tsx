import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { ResendForm } from './resend-form.js';

/** What can be done with the deliveries that are ticked. */
export function SelectionBar({
  chosen,
  shown,
  choose,
}: {
  chosen: readonly string[];
  /** All that are loaded. */
  shown: readonly string[];
  choose: (ids: readonly string[]) => void;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const [sending, setSending] = useState(false);
  // What was sent again may leave the list while it is told how that went.
  if (chosen.length === 0 && !opened) return null;
  return (
    <Group gap="xs" role="group" aria-label="Ticked deliveries">
      <Text size="sm" fw={600} role="status">
        {chosen.length === 1 ? '1 delivery is ticked' : `${chosen.length} deliveries are ticked`}
      </Text>
      <Button size="compact-sm" leftSection={<IconRefresh size={14} />} onClick={open}>
        Resend…
      </Button>
      {chosen.length < shown.length && (
        <Button size="compact-sm" variant="default" onClick={() => choose(shown)}>
          Tick all {shown.length} shown
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => choose([])}>
        Untick all
      </Button>
      <Modal
        opened={opened}
        // Until all are on their way there is something to be told.
        onClose={sending ? () => undefined : close}
        withCloseButton={!sending}
        title="Resend what is ticked"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {opened && <ResendForm ids={chosen} onSending={setSending} onAsked={choose} onClose={close} />}
      </Modal>
    </Group>
  );
}
