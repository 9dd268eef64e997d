import { Anchor, Box, Text } from '@mantine/core';
import { IconWebhook } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listDrafts } from '../api/draft-objects.js';
import { StateBadge } from '../display/state-badge.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { ComponentLanes } from './component-lanes.js';
import { owedText } from './lane-state.js';
import { PauseButton } from './pause-button.js';
import { useLanes } from './use-lanes.js';
import { webhookState, type WebhookDraft } from './webhook-draft.js';

const COLUMNS: readonly Column<WebhookDraft>[] = [
  {
    title: 'Name',
    width: 190,
    render: (webhook) => (
      <Anchor component={Link} to={`/webhooks/${webhook.id}`} fw={500}>
        {webhook.name}
      </Anchor>
    ),
  },
  {
    title: 'Sent to',
    render: (webhook) => (
      <Text size="sm" ff="monospace" fz="xs" maw={320} style={{ overflowWrap: 'anywhere' }} lineClamp={2}>
        {webhook.method} {webhook.url || 'no URL yet'}
      </Text>
    ),
  },
  { title: 'Events', width: 130, render: (webhook) => <EventsCell types={webhook.event_types} /> },
  {
    title: 'Sends',
    width: 130,
    render: (webhook) => <SendsCell webhook={webhook} />,
  },
  { title: 'Draft', width: 130, render: (webhook) => <ChangeBadge id={webhook.id} /> },
  {
    title: 'Log',
    width: 90,
    render: (webhook) => (
      <Anchor
        component={Link}
        to={`/deliveries?webhook_id=${webhook.id}`}
        size="sm"
        aria-label={`Deliveries of ${webhook.name}`}
      >
        Deliveries
      </Anchor>
    ),
  },
  {
    title: 'Switch',
    width: 120,
    render: (webhook) => <PauseButton webhook={webhook} size="xs" />,
  },
];

function SendsCell({ webhook }: { webhook: WebhookDraft }) {
  const lanes = useLanes().data;
  const lane = lanes?.find(({ webhook_id }) => webhook_id === webhook.id) ?? webhook.state.lane;
  const { tone, label } = webhookState(webhook, lane);
  return (
    <div title={lane?.summary}>
      <StateBadge tone={tone}>{label}</StateBadge>
      {lane !== null && lane.owed > 0 && (
        <Text size="xs" c="dimmed">
          {owedText(lane)}
        </Text>
      )}
    </div>
  );
}

function EventsCell({ types }: { types: readonly string[] }) {
  if (types.length === 0)
    return (
      <Text size="sm" c="dimmed">
        None chosen
      </Text>
    );
  return (
    <Text size="sm" title={types.join(', ')}>
      {types.includes('*') ? 'Every event' : types.length === 1 ? types[0] : `${types.length} event types`}
    </Text>
  );
}

/** Global webhooks: endpoints that are told of events whatever flow a call runs. */
export function Screen() {
  const button = <NewButton to="/webhooks" what="webhook" />;
  return (
    <>
      <ListScreen<WebhookDraft>
        title="Webhooks"
        description="Servers of yours that are told of events as they happen, whatever flow a call runs. Changes of the form wait for “Apply configuration”; pausing, resuming and rotating the secret act at once."
        source={{
          key: ['webhooks', 'list'],
          load: (token) => listDrafts<WebhookDraft>('webhooks', { token }),
        }}
        columns={COLUMNS}
        keyOf={(webhook) => webhook.id}
        hrefOf={(webhook) => `/webhooks/${webhook.id}`}
        searchText={(webhook) => `${webhook.name} ${webhook.url} ${webhook.event_types.join(' ')}`}
        empty={{
          icon: IconWebhook,
          title: 'No webhook yet',
          text: 'A webhook tells your server of calls as they happen: created, answered, ended. Give it a URL and choose the events. No server at hand? An inbox receives for you.',
          action: button,
        }}
        actions={button}
      />
      <Box px={{ base: 'md', md: 'lg' }} pb="lg">
        <ComponentLanes />
      </Box>
    </>
  );
}
