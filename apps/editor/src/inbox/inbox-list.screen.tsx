import { Anchor, Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { bodyOf, client } from '../api/client.js';
import { listInboxes } from '../api/operations.js';
import type { Inbox } from '../api/records.js';
import { CopyButton } from '../display/copy-button.js';
import { Moment } from '../display/moment.js';
import { NameForm } from '../display/name-form.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { Needs } from '../session/needs.js';

const COLUMNS: readonly Column<Inbox>[] = [
  {
    title: 'Name',
    render: (inbox) => (
      <Anchor component={Link} to={`/inboxes/${inbox.id}`} fw={500}>
        {inbox.name}
      </Anchor>
    ),
  },
  {
    title: 'Address',
    render: (inbox) => (
      <Group gap="xs" wrap="nowrap">
        <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {inbox.url}
        </Text>
        <CopyButton text={inbox.url} what={`the address of ${inbox.name}`} size="compact-xs" />
      </Group>
    ),
  },
  {
    title: 'Requests kept',
    width: 120,
    align: 'right',
    render: (inbox) => <Text size="sm">{inbox.request_count}</Text>,
  },
  { title: 'Created', width: 190, render: (inbox) => <Moment at={inbox.created_at} /> },
];

/** Receivers of our own, to see webhooks arrive without a server. */
export function Screen() {
  const [opened, { open, close }] = useDisclosure(false);
  useLiveRefresh(['inbox_received'], [['inboxes', 'list']]);
  const button = (
    <Needs permission="inbox:write">
      <Button leftSection={<IconPlus size={16} />} onClick={open}>
        New inbox
      </Button>
    </Needs>
  );
  return (
    <>
      <ListScreen<Inbox>
        title="Inbox"
        description="Receivers built into Hookswitch: use an address in a webhook and see here what arrives, without a server of your own."
        source={{ key: ['inboxes', 'list'], load: listInboxes }}
        columns={COLUMNS}
        keyOf={(inbox) => inbox.id}
        hrefOf={(inbox) => `/inboxes/${inbox.id}`}
        actions={button}
        empty={{
          icon: IconInbox,
          title: 'No inbox yet',
          text: 'An inbox has an address that takes any request and keeps the last 100. Create one, copy its address into a Webhook object, and place a call.',
          action: button,
        }}
      />
      <Modal opened={opened} onClose={close} title="New inbox" closeButtonProps={{ 'aria-label': 'Close' }}>
        {opened && <CreateForm onClose={close} />}
      </Modal>
    </>
  );
}

function CreateForm({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: (name: string) => bodyOf(client.POST('/api/v1/inboxes', { body: { name } })),
    onSuccess: (inbox) => {
      void queries.invalidateQueries({ queryKey: ['inboxes', 'list'] });
      onClose();
      void navigate(`/inboxes/${inbox.id}`);
    },
  });
  return (
    <NameForm
      initial="Inbox"
      description="What lists call it"
      maxLength={100}
      submit="Create"
      pending={create.isPending}
      onSubmit={(name) => create.mutate(name)}
      onCancel={onClose}
    />
  );
}
