import { ActionIcon, Anchor, Box, Stack, Text } from '@mantine/core';
import { IconRefresh, IconWebhook } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listDrafts } from '../api/draft-objects.js';
import { Moment } from '../display/moment.js';
import { NewButton } from '../drafts/new-button.js';
import { ListScreen } from '../lists/list-screen.js';
import { AlertNotice } from './alert-notice.js';
import { AllOffNotice, AllWebhooksSwitch } from './all-webhooks-switch.js';
import { ComponentLanes } from './component-lanes.js';
import { EnabledSwitch } from './enabled-switch.js';
import { HealthCell } from './health-cell.js';
import { EventsCell, NameCell, SendsCell } from './list-cells.js';
import { OutgoingAddress } from './outgoing-address.js';
import { RowActions } from './row-actions.js';
import { useListRefresh } from './use-list-refresh.js';
import type { Column } from '../lists/list-screen.js';
import type { WebhookDraft } from './webhook-draft.js';

const COLUMNS: readonly Column<WebhookDraft>[] = [
  {
    title: 'Created',
    width: 130,
    render: ({ created_at }) => <Moment at={created_at} />,
    sortBy: ({ created_at }) => created_at,
  },
  {
    title: 'Enabled',
    width: 160,
    render: (webhook) => (
      <Stack gap={6} align="flex-start">
        <EnabledSwitch webhook={webhook} />
        <SendsCell webhook={webhook} />
      </Stack>
    ),
    sortBy: ({ enabled }) => (enabled ? 0 : 1),
  },
  {
    title: 'Name',
    width: 170,
    render: (webhook) => <NameCell webhook={webhook} />,
    sortBy: ({ name }) => name,
  },
  {
    title: 'URL',
    render: ({ url }) => (
      <Text
        size="sm"
        ff="monospace"
        fz="xs"
        miw={130}
        maw={420}
        style={{ overflowWrap: 'anywhere' }}
        lineClamp={2}
      >
        {url || 'no URL yet'}
      </Text>
    ),
    sortBy: ({ url }) => url,
  },
  {
    title: 'Method',
    width: 90,
    render: ({ method }) => <Text size="sm">{method}</Text>,
    sortBy: ({ method }) => method,
  },
  {
    title: 'Events',
    width: 130,
    render: ({ event_types }) => <EventsCell types={event_types} />,
    sortBy: ({ event_types }) => event_types.join(' '),
  },
  { title: 'Last hour', width: 150, render: ({ id }) => <HealthCell webhookId={id} /> },
  { title: 'Actions', width: 170, render: (webhook) => <RowActions webhook={webhook} /> },
];

/** Global webhooks: endpoints that are told of events whatever flow a call runs. */
export function Screen() {
  const refresh = useListRefresh();
  const button = <NewButton to="/webhooks" what="webhook" />;
  return (
    <>
      <ListScreen<WebhookDraft>
        title="Webhooks"
        description="Servers of yours that are told of events as they happen, whatever flow a call runs. What you change, enable or delete waits for “Apply configuration”; pausing, resuming, rotating the secret and switching all off act at once."
        source={{
          key: ['webhooks', 'list'],
          load: (token) => listDrafts<WebhookDraft>('webhooks', { token }),
        }}
        columns={COLUMNS}
        keyOf={(webhook) => webhook.id}
        hrefOf={(webhook) => `/webhooks/${webhook.id}`}
        searchText={({ name, url, dialect, method, event_types }) =>
          [name, url, dialect, method, ...event_types].join(' ')
        }
        empty={{
          icon: IconWebhook,
          title: 'No webhook yet',
          text: 'A webhook tells your server of calls as they happen: created, answered, ended. Give it a URL and choose the events. No server at hand? An inbox receives for you.',
          action: button,
        }}
        head={
          <Stack gap="xs">
            <AllOffNotice />
            <AlertNotice />
            <OutgoingAddress />
            <Text size="sm">
              No server at hand? An{' '}
              <Anchor component={Link} to="/inboxes" size="sm" underline="always">
                inbox
              </Anchor>{' '}
              receives for you.
            </Text>
          </Stack>
        }
        actions={
          <>
            <ActionIcon
              variant="default"
              size={36}
              aria-label="Refresh"
              title="Refresh"
              onClick={() => void refresh()}
            >
              <IconRefresh size={17} />
            </ActionIcon>
            <AllWebhooksSwitch />
            {button}
          </>
        }
      />
      <Box px={{ base: 'md', md: 'lg' }} pb="lg" maw={1240} mx="auto">
        <ComponentLanes />
      </Box>
    </>
  );
}
