import { Anchor, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { listDeliveries } from '../api/operations.js';
import type { Delivery, DeliveryFilter } from '../api/records.js';
import { Moment } from '../display/moment.js';
import { spanText, ZONE_SENTENCE } from '../display/time-texts.js';
import { StateBadge } from '../display/state-badge.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useAddressFilter, type FilterFields } from '../lists/use-address-filter.js';
import { usePages } from '../lists/use-pages.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { DeliveryBadge, HttpStatus } from './delivery-badge.js';
import { DeliveryFilters } from './delivery-filters.js';
import { DeliverySource } from './delivery-source.js';
import { canBeResent } from './delivery-words.js';
import { RecoverButton } from './recover-button.js';
import { RedactionButton } from './redaction/redaction-button.js';
import { SearchNote, type Searched } from '../lists/search-note.js';
import { SelectionBar } from './selection-bar.js';
import { StateCounts } from './state-counts.js';

const COLUMNS: readonly Column<Delivery>[] = [
  {
    title: 'Event',
    render: (delivery) => (
      <Group gap={6} wrap="nowrap">
        <Anchor component={Link} to={`/deliveries/${delivery.id}`} fw={500} size="sm">
          {delivery.event_type}
        </Anchor>
        {delivery.test && <StateBadge tone="quiet">Test</StateBadge>}
      </Group>
    ),
  },
  {
    title: 'To',
    render: (delivery) => (
      <DeliverySource webhookId={delivery.webhook_id} flowId={delivery.flow_id} nodeId={delivery.node_id} />
    ),
  },
  { title: 'Status', width: 120, render: (delivery) => <DeliveryBadge status={delivery.status} /> },
  { title: 'Created', width: 190, render: (delivery) => <Moment at={delivery.created_at} /> },
  { title: 'Answer', width: 170, render: (delivery) => <LastAnswer delivery={delivery} /> },
  { title: 'Attempts', width: 90, align: 'right', render: (delivery) => delivery.attempt_count },
];

/** What is ticked can be sent again together. */
function tickColumn(
  chosen: readonly string[],
  tick: (id: string, isTicked: boolean) => void,
): Column<Delivery> {
  return {
    title: 'Tick',
    width: 56,
    render: (delivery) =>
      canBeResent(delivery) && (
        <Checkbox
          aria-label={`Tick ${delivery.event_type} of ${delivery.created_at}`}
          checked={chosen.includes(delivery.id)}
          onChange={(event) => tick(delivery.id, event.currentTarget.checked)}
        />
      ),
  };
}

function LastAnswer({ delivery }: { delivery: Delivery }) {
  const attempt = delivery.attempts.at(-1);
  if (!attempt)
    return (
      <Text size="sm" c="dimmed">
        Not sent yet
      </Text>
    );
  return (
    <Stack gap={0}>
      <HttpStatus status={attempt.http_status} />
      <Text size="xs" c="dimmed">
        after {spanText(attempt.duration_ms)}
      </Text>
    </Stack>
  );
}

const FIELDS: FilterFields<DeliveryFilter> = {
  q: 'text',
  status: 'text',
  webhook_id: 'text',
  flow_id: 'text',
  node_id: 'text',
  event_type: 'text',
  call_id: 'text',
  http_status: 'text',
  error: 'text',
  environment_id: 'text',
  test: 'text',
  from: 'text',
  to: 'text',
};

/** The delivery log: what was owed to whom, and what came of it. */
export function Screen() {
  const filtering = useAddressFilter(FIELDS);
  const { filter, filtered } = filtering;
  useLiveRefresh(
    ['delivery_updated'],
    [
      ['deliveries', 'list'],
      ['deliveries', 'states'],
    ],
  );
  const source = {
    key: ['deliveries', 'list', filter],
    load: (token: string | null) => listDeliveries(filter, token),
  };
  const { items, data } = usePages<Delivery>(source);
  const shown = items.filter(canBeResent).map(({ id }) => id);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = ticked.filter((id) => shown.includes(id));
  const tick = (id: string, isTicked: boolean): void =>
    setTicked(isTicked ? [...chosen, id] : chosen.filter((other) => other !== id));
  const lastPage = data?.pages.at(-1) as { searched?: Searched | null } | undefined;
  return (
    <ListScreen<Delivery>
      title="Deliveries"
      description={`Every event that a webhook was owed and every request of a Fetch object, newest first, with each attempt. The list follows what happens. ${ZONE_SENTENCE}`}
      source={source}
      columns={[tickColumn(chosen, tick), ...COLUMNS]}
      head={
        <Stack gap="xs">
          <StateCounts status={filter.status} onChange={(status) => filtering.set({ status })} />
          <SelectionBar chosen={chosen} shown={shown} choose={setTicked} />
          <SearchNote searched={lastPage?.searched ?? null} />
        </Stack>
      }
      keyOf={(delivery) => delivery.id}
      hrefOf={(delivery) => `/deliveries/${delivery.id}`}
      filters={<DeliveryFilters {...filtering} />}
      filtered={filtered}
      actions={
        <>
          <RedactionButton />
          <RecoverButton webhookId={filter.webhook_id ?? null} />
        </>
      }
      empty={{
        icon: IconSend,
        title: 'Nothing was sent yet',
        text: 'A delivery appears here when a call reaches a Webhook or Fetch object, or when an event happens that a webhook asked for. Send a test event from a webhook, or place a call with the test phone of a flow.',
        action: (
          <Anchor component={Link} to="/webhooks">
            Go to the webhooks
          </Anchor>
        ),
      }}
    />
  );
}
