import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { resendDeliveries } from '../api/operations.js';

/** So many the API takes at once. */
const AT_ONCE = 100;

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
        onClose={close}
        title="Resend what is ticked"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {opened && <ResendForm ids={chosen} onClose={close} onDone={() => choose([])} />}
      </Modal>
    </Group>
  );
}

function ResendForm({
  ids: chosen,
  onClose,
  onDone,
}: {
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const queries = useQueryClient();
  const [ids] = useState(chosen);
  const [asked, setAsked] = useState(0);
  const resend = useMutation({
    mutationFn: async () => {
      const reasons = new Map<string, number>();
      let resent = 0;
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const answer = await resendDeliveries(ids.slice(from, from + AT_ONCE));
        resent += answer.resent;
        for (const { reason } of answer.result)
          if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        setAsked(Math.min(from + AT_ONCE, ids.length));
      }
      return { resent, reasons: [...reasons] };
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  if (resend.isSuccess) {
    const { resent, reasons } = resend.data;
    return (
      <Stack>
        <Text size="sm" role="status">
          {resent === 1 ? '1 delivery is' : `${resent} deliveries are`} on the way again.
        </Text>
        {reasons.length > 0 && (
          <List size="sm">
            {reasons.map(([reason, count]) => (
              <List.Item key={reason}>
                {count} not: {reason}
              </List.Item>
            ))}
          </List>
        )}
        <Group justify="flex-end">
          <Button
            data-autofocus
            onClick={() => {
              onClose();
              onDone();
            }}
          >
            Done
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack>
      <Text size="sm">
        {ids.length === 1 ? 'The delivery is' : `The ${ids.length} deliveries are`} sent once more, oldest
        first, each with its own id and the same bytes. A receiver that looks at the id knows what it has had.
      </Text>
      {resend.isPending && ids.length > AT_ONCE && (
        <Text size="sm" role="status">
          {asked} of {ids.length}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={resend.isPending}>
          Cancel
        </Button>
        <Button data-autofocus loading={resend.isPending} onClick={() => resend.mutate()}>
          Resend {ids.length}
        </Button>
      </Group>
    </Stack>
  );
}
