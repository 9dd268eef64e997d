import { ActionIcon, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye, IconPencil, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { deleteDraft, readDraft } from '../api/draft-objects.js';
import { showDone } from '../api/query-client.js';
import { DeleteButton } from '../drafts/delete-button.js';
import { PauseButton } from './pause-button.js';
import { SampleSection } from './sample-section.js';
import { useListRefresh } from './use-list-refresh.js';
import type { WebhookDraft } from './webhook-draft.js';
import { Needs } from '../session/needs.js';

/** What can be done with a webhook of the list: see what it sends, its deliveries, change it, delete it. */
export function RowActions({ webhook }: { webhook: WebhookDraft }) {
  const { id, name } = webhook;
  const [opened, { open, close }] = useDisclosure(false);
  const refresh = useListRefresh();
  const remove = useMutation({
    mutationFn: async () => deleteDraft('webhooks', id, (await readDraft<WebhookDraft>('webhooks', id)).etag),
    onSuccess: async () => {
      await refresh();
      showDone('The webhook is deleted. What is live goes with the next Apply.');
    },
  });
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`View body of ${name}`}
        title="View body"
        onClick={open}
      >
        <IconEye size={17} />
      </ActionIcon>
      <PauseButton webhook={webhook} asIcon />
      <ActionIcon
        variant="subtle"
        color="gray"
        component={Link}
        to={`/deliveries?webhook_id=${id}`}
        aria-label={`Deliveries of ${name}`}
        title="Deliveries"
      >
        <IconSend size={17} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        component={Link}
        to={`/webhooks/${id}`}
        aria-label={`Edit ${name}`}
        title="Edit"
      >
        <IconPencil size={17} />
      </ActionIcon>
      <Needs permission="configuration:write">
        <DeleteButton
          asIcon
          what={`webhook “${name}”`}
          object={{ type: 'webhook', id }}
          pending={remove.isPending}
          onConfirm={() => remove.mutate()}
        />
      </Needs>
      <Modal
        opened={opened}
        onClose={close}
        size="xl"
        title={`What “${name}” sends`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {opened && <SampleSection form={webhook as unknown as Record<string, unknown>} />}
      </Modal>
    </Group>
  );
}
