import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { bodyOf, client } from '../api/client.js';
import { ApiError, describeError } from '../api/problem.js';
import { CodeBlock } from '../display/code-block.js';
import { DeliveryBadge, HttpStatus } from '../deliveries/delivery-badge.js';
import { useDelivery } from '../deliveries/delivery-view.js';
import { spanText } from '../display/time-texts.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';
import { needing } from '../session/needs.js';

/** Sends an event's example at once, as the saved draft says, and shows what came of it. */
export const TestEvent = needing('webhooks:operate', TestEventControl);

function TestEventControl(props: {
  name: string;
  /** What the catalogue calls it: the log does too. */
  type: string;
  webhookId: string | null;
}) {
  const { name, type, webhookId } = props;
  const test = useMutation({
    mutationFn: (id: string) =>
      bodyOf(
        client.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } }, body: { event_type: name } }),
      ),
    meta: { quiet: true },
  });
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          size="xs"
          leftSection={<IconSend size={15} />}
          disabled={webhookId === null}
          loading={test.isPending}
          aria-label={`Send test event of ${name}`}
          onClick={() => webhookId !== null && test.mutate(webhookId)}
        >
          Send test event
        </Button>
        <Text size="xs" c="dimmed">
          {webhookId === null
            ? 'Create the webhook first; nothing has to be applied.'
            : 'Sent once, at once, as the saved draft says; no Apply needed. The log marks it as a test.'}
        </Text>
        {webhookId !== null && (
          <Anchor
            component={Link}
            to={`/deliveries?webhook_id=${webhookId}&event_type=${type}`}
            size="xs"
            underline="always"
            aria-label={`Deliveries of ${name}`}
          >
            Deliveries
          </Anchor>
        )}
      </Group>
      {test.error && <Refusal error={test.error} />}
      {test.data && <Outcome key={test.data.id} id={test.data.id} name={name} />}
    </Stack>
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
function Outcome({ id, name }: { id: string; name: string }) {
  const delivery = useDelivery(id);
  if (delivery.isPending) return <Loading label="Sending" />;
  if (delivery.isError) return <LoadFailure error={delivery.error} retry={() => void delivery.refetch()} />;
  const attempt = delivery.data.attempts.at(-1);
  return (
    <Stack gap="xs" role="status" aria-label={`Outcome of the test of ${name}`}>
      <Group gap="sm">
        <DeliveryBadge status={delivery.data.status} />
        {attempt ? (
          <>
            <HttpStatus status={attempt.http_status} />
            <Text size="sm" c="dimmed">
              after {spanText(attempt.duration_ms)}
            </Text>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            Waiting for the answer…
          </Text>
        )}
        <Anchor component={Link} to={`/deliveries/${id}`} size="sm">
          Open the delivery
        </Anchor>
      </Group>
      {attempt?.error && <Text size="sm">{attempt.error.message}</Text>}
      {attempt?.response && (
        <CodeBlock text={attempt.response.body} label={`Answer to the test of ${name}`} maxHeight={200} />
      )}
    </Stack>
  );
}
