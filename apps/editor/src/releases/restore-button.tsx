import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import { PENDING_CHANGES_KEY, usePendingChanges } from '../api/pending-changes.js';
import { showDone } from '../api/query-client.js';
import { needing } from '../session/needs.js';

/** Makes what a release holds live again, as a new release. */
export const RestoreButton = needing('configuration:apply', RestoreButtonControl);

function RestoreButtonControl({ number, size = 'sm' }: { number: number; size?: string }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconHistory size={15} />}
        aria-label={`Restore release ${number}`}
        onClick={open}
      >
        Restore
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={`Make release ${number} live again?`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {opened && <RestoreForm number={number} onClose={close} />}
      </Modal>
    </>
  );
}

function RestoreForm({ number, onClose }: { number: number; onClose: () => void }) {
  const queries = useQueryClient();
  const waiting = usePendingChanges().data?.changes.length ?? 0;
  const [drafts, setDrafts] = useState(false);
  const [note, setNote] = useState('');
  const restore = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/releases/{number}/restore', {
          params: { path: { number: String(number) } },
          body: { drafts, ...(note.trim() && { note: note.trim() }) },
        }),
      ),
    onSuccess: (release) => {
      showDone(`Release ${release.number} is live. It holds what release ${number} held.`);
      onClose();
      // With the drafts taken along, every form and list of drafts is old.
      void queries.invalidateQueries(drafts ? {} : { queryKey: ['releases'] });
      void queries.invalidateQueries({ queryKey: PENDING_CHANGES_KEY });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        restore.mutate();
      }}
    >
      <Stack>
        <Text size="sm">
          What release {number} holds becomes a new release. New calls use it at once; calls in progress stay
          on theirs. Secrets that were rotated since stay as they are.
        </Text>
        <Checkbox
          checked={drafts}
          onChange={(event) => setDrafts(event.currentTarget.checked)}
          label="Take the drafts back to this release too"
          description={
            drafts
              ? waiting > 0
                ? `${waiting === 1 ? 'One change' : `${waiting} changes`} not yet applied will be lost.`
                : 'The drafts will be what this release holds.'
              : 'Off: the drafts stay as they are; what differs then waits for Apply.'
          }
        />
        <TextInput
          label="Note"
          placeholder={`Release ${number} restored`}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button type="submit" color="apply" loading={restore.isPending}>
            Make it live
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
