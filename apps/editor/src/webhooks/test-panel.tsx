import { Alert, Anchor, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { bodyOf, client } from '../api/client.js';
import { ApiError, describeError } from '../api/problem.js';
import { AttemptView } from '../deliveries/attempt-view.js';
import { DeliveryBadge } from '../deliveries/delivery-badge.js';
import { useDelivery } from '../deliveries/delivery-view.js';
import { Section } from '../display/detail-screen.js';
import { useDialects } from '../event-types/use-dialects.js';
import { useEventTypes } from '../event-types/use-event-types.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';
import type { WebhookDraft } from './webhook-draft.js';

/** Sends an example of an event as the saved draft says, and shows what came of it. */
export function TestPanel({ webhook }: { webhook: WebhookDraft }) {
  const types = (useEventTypes().data?.result ?? []).map(({ type }) => type);
  const dialect = useDialects().data?.result.find(({ name }) => name === webhook.dialect);
  const offered = (dialect?.event_types ?? []).filter(({ example }) => example !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = webhook.event_types.find((name) => name !== '*');
  const type = chosen ?? first ?? offered[0]?.name ?? types[0] ?? null;
  const test = useMutation({
    mutationFn: (event_type: string) =>
      bodyOf(
        client.POST('/api/v1/webhooks/{id}/test', {
          params: { path: { id: webhook.id } },
          body: { event_type },
        }),
      ),
    meta: { quiet: true },
  });
  return (
    <Section title="Test">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Sends an example of an event once, at once, as the saved draft says. Save first what you changed.
          The log marks it as a test.
        </Text>
        <Group align="flex-end">
          <Select
            label="Event"
            w={280}
            searchable
            allowDeselect={false}
            data={
              dialect === undefined || offered.length === 0
                ? types
                : [
                    { group: dialect.title, items: offered.map(({ name }) => name) },
                    {
                      group: 'Hookswitch',
                      items: types.filter((name) => !offered.some((one) => one.name === name)),
                    },
                  ]
            }
            value={type}
            onChange={setChosen}
            nothingFoundMessage="No such event type"
          />
          <Button
            leftSection={<IconSend size={16} />}
            disabled={type === null}
            loading={test.isPending}
            onClick={() => type && test.mutate(type)}
          >
            Send test event
          </Button>
        </Group>
        {test.error && <Refusal error={test.error} />}
        {test.data && <Outcome key={test.data.id} id={test.data.id} />}
      </Stack>
    </Section>
  );
}

function Refusal({ error }: { error: Error }) {
  const { title, detail } = describeError(error);
  const faults = error instanceof ApiError ? error.errors.map(({ message }) => message).join(' ') : '';
  return (
    <Alert color="red" variant="light" role="alert" title={title}>
      {faults || detail}
    </Alert>
  );
}

/** The delivery of the test, until it is settled and after. */
function Outcome({ id }: { id: string }) {
  const delivery = useDelivery(id);
  if (delivery.isPending) return <Loading label="Sending" />;
  if (delivery.isError) return <LoadFailure error={delivery.error} retry={() => void delivery.refetch()} />;
  const attempt = delivery.data.attempts.at(-1);
  return (
    <Stack gap="sm" role="status" aria-label="Outcome of the test">
      <Group gap="sm">
        <DeliveryBadge status={delivery.data.status} />
        <Anchor component={Link} to={`/deliveries/${id}`} size="sm">
          Open the delivery
        </Anchor>
      </Group>
      {attempt ? (
        <AttemptView attempt={attempt} />
      ) : (
        <Text size="sm" c="dimmed">
          Waiting for the answer…
        </Text>
      )}
    </Stack>
  );
}
