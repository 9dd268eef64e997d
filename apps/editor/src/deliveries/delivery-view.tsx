import { Alert, Anchor, Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { readDelivery } from '../api/operations.js';
import type { Delivery } from '../api/records.js';
import { Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { Moment } from '../display/moment.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { AttemptList } from './attempt-view.js';
import { DeliverySource } from './delivery-source.js';
import { DELIVERY_STATES } from './delivery-words.js';

/** One delivery, kept up to date while it is shown. */
export function useDelivery(id: string) {
  useLiveRefresh(
    ['delivery_updated'],
    [['deliveries', 'one', id]],
    (data) => (data as { id?: unknown } | null)?.id === id,
  );
  return useQuery({ queryKey: ['deliveries', 'one', id], queryFn: () => readDelivery(id) });
}

/** What is known of a delivery, and its attempts. */
export function DeliveryView({ delivery }: { delivery: Delivery }) {
  const isFetch = delivery.event_type === 'fetch';
  return (
    <Stack gap="md">
      {delivery.payload_removed_at !== null && <PayloadNotice removedAt={delivery.payload_removed_at} />}
      <Section title={isFetch ? 'Request' : 'Delivery'}>
        <Facts
          facts={[
            {
              label: 'State',
              value: delivery.reason ?? DELIVERY_STATES[delivery.status]?.meaning ?? delivery.status,
            },
            ...(delivery.cancelled_by
              ? [{ label: 'Cancelled by', value: <CancelledBy {...delivery.cancelled_by} /> }]
              : []),
            {
              label: 'To',
              value: (
                <DeliverySource
                  webhookId={delivery.webhook_id}
                  flowId={delivery.flow_id}
                  nodeId={delivery.node_id}
                />
              ),
            },
            {
              label: 'Event type',
              value: isFetch ? (
                'None: a Fetch object has asked this'
              ) : (
                <Anchor component={Link} to={`/event-types/${delivery.event_type}`} size="sm">
                  {delivery.event_type}
                </Anchor>
              ),
            },
            {
              label: 'Call',
              value: delivery.call_id && (
                <>
                  <Anchor component={Link} to={`/calls/${delivery.call_id}`} size="sm">
                    The call and its timeline
                  </Anchor>
                  {', '}
                  <Anchor component={Link} to={`/calls/${delivery.call_id}?view=ladder`} size="sm">
                    its ladder
                  </Anchor>
                </>
              ),
            },
            { label: 'Created', value: <Moment at={delivery.created_at} oneLine /> },
            {
              label: 'Next attempt',
              value: delivery.next_attempt_at ? (
                <Moment at={delivery.next_attempt_at} oneLine />
              ) : (
                'None is due'
              ),
            },
            {
              label: 'Sequence in the call',
              value: delivery.sequence ?? (isFetch ? 'None: it is no event' : 'None: it is of no call'),
            },
            {
              label: isFetch ? 'Id' : 'Id, sent as webhook-id',
              value: <Code style={{ overflowWrap: 'anywhere' }}>{delivery.id}</Code>,
            },
            {
              label: 'Kind',
              value: delivery.test
                ? 'A test event, sent by hand'
                : isFetch
                  ? 'A request whose answer a call waited for'
                  : 'An event that happened',
            },
          ]}
        />
      </Section>
      <Section
        title="Attempts"
        aside={
          <Text size="xs" c="dimmed">
            Secret values, and what redaction rules hide, are masked
          </Text>
        }
      >
        <AttemptList deliveryId={delivery.id} attempts={delivery.attempts} />
      </Section>
    </Stack>
  );
}

/** Says that the content is gone, and that this is how it was set up. */
function PayloadNotice({ removedAt }: { removedAt: string }) {
  return (
    <Alert color="gray" variant="light" p="sm" role="note" title="What was sent is no longer kept">
      <Text size="sm">
        Its text, headers and answers were removed <Moment at={removedAt} oneLine />, when the days were over
        that they are kept (<Code>HOOKSWITCH_PAYLOAD_RETENTION_DAYS</Code>). It cannot be sent again.
      </Text>
    </Alert>
  );
}

/** The release that removed its webhook, and whose it is. */
function CancelledBy({ release, applied_at, applied_by }: NonNullable<Delivery['cancelled_by']>) {
  return (
    <>
      <Anchor component={Link} to={`/releases/${release}`} size="sm" underline="always">
        Release {release}
      </Anchor>
      {', applied '}
      {applied_by !== null && `by ${applied_by} `}
      <Moment at={applied_at} oneLine />
    </>
  );
}
