import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import { showDone } from '../api/query-client.js';
import { useReferences } from '../api/references.js';
import { fromLocal, toLocal } from '../display/time-span-filter.js';
import { TIME_ZONE } from '../display/time-texts.js';
import { needing } from '../session/needs.js';

/** Sends again everything that failed or expired since a time, of one webhook or of all. */
export const RecoverButton = needing('deliveries:resend', RecoverButtonControl);

function RecoverButtonControl({ webhookId }: { webhookId: string | null }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={open}>
        Resend failed…
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title="Resend what failed"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {opened && <RecoverForm webhookId={webhookId} onClose={close} />}
      </Modal>
    </>
  );
}

function RecoverForm({ webhookId, onClose }: { webhookId: string | null; onClose: () => void }) {
  const queries = useQueryClient();
  const webhooks = useReferences().data?.['webhook'] ?? [];
  const [webhook, setWebhook] = useState(webhookId);
  const [since, setSince] = useState(() => toLocal(new Date(Date.now() - 3_600_000).toISOString()));
  const from = fromLocal(since);
  const recover = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/deliveries/recover', {
          body: { ...(from && { since: from }), ...(webhook && { webhook_id: webhook }) },
        }),
      ),
    onSuccess: ({ recovered }) => {
      showDone(
        recovered === 0
          ? 'Nothing failed or expired in that time.'
          : recovered === 1
            ? '1 delivery is on its way again.'
            : `${recovered} deliveries are on their way again.`,
      );
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (from) recover.mutate();
      }}
    >
      <Stack>
        <Text size="sm">
          Deliveries that failed or expired are sent once more, oldest first, with the same id and the same
          bytes. Webhooks that are paused or switched off are passed over.
        </Text>
        <TextInput
          type="datetime-local"
          step={1}
          label="Created since"
          description={`In your browser’s time zone, ${TIME_ZONE}`}
          value={since}
          error={from === null ? 'Enter a date and a time.' : null}
          onChange={(event) => setSince(event.currentTarget.value)}
          data-autofocus
        />
        <Select
          label="Webhook"
          placeholder="All webhooks and Webhook objects"
          clearable
          value={webhook}
          data={webhooks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setWebhook}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={recover.isPending} disabled={from === null}>
            Resend
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
