import { Anchor, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { readDelivery } from '../api/operations.js';
import type { TimelineEntry } from '../api/records.js';
import { AttemptView } from '../deliveries/attempt-view.js';
import { DeliveryBadge } from '../deliveries/delivery-badge.js';
import { Facts } from '../display/facts.js';
import { exactTime, spanBetween } from '../display/time-texts.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';
import { useSteps } from '../activeflows/use-steps.js';
import { ChangedVariables } from '../activeflows/changed-variables.js';
import { words } from './call-words.js';

/** What is behind a row of the timeline. */
export function TimelineContent(props: {
  entry: TimelineEntry;
  activeflowId: string | null;
  flowId: string | null;
}) {
  const { entry } = props;
  switch (entry.kind) {
    case 'signal':
      return (
        <Facts
          columns={3}
          facts={[
            { label: 'Time', value: exactTime(entry.at) },
            {
              label: entry.signal.kind.startsWith('command_')
                ? 'Command to the gateway'
                : 'Event of the gateway',
              value: <Code>{entry.signal.kind}</Code>,
            },
            { label: 'Leg', value: entry.signal.leg_id && <Code>{entry.signal.leg_id}</Code> },
          ]}
        />
      );
    case 'step':
      return <StepContent {...props} entry={entry} />;
    case 'attempt':
      return <AttemptContent deliveryId={entry.attempt.delivery_id} number={entry.attempt.number} />;
  }
}

function StepContent({
  entry,
  activeflowId,
  flowId,
}: {
  entry: Extract<TimelineEntry, { kind: 'step' }>;
  activeflowId: string | null;
  flowId: string | null;
}) {
  const { step } = entry;
  const steps = useSteps(activeflowId);
  const whole = steps.data?.find(({ sequence }) => sequence === step.sequence);
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          { label: 'Object', value: `${step.label || step.action_id} (${words(step.type)})` },
          { label: 'Flow', value: step.flow_name || 'Unnamed flow' },
          { label: 'Outcome', value: words(step.outcome) },
          { label: 'Went on to', value: step.next_action_id ?? 'Nothing: the lane ended here' },
          { label: 'Took', value: spanBetween(entry.at, step.tm_end, 0) },
          { label: 'Why', value: step.reason ?? 'As the outcome says' },
          {
            label: 'Changed variables',
            value: whole ? <ChangedVariables changed={whole.variables_changed} /> : '…',
          },
        ]}
      />
      <Group gap="md">
        {flowId && (
          <Anchor component={Link} to={`/flows/${step.flow_id}?node=${step.action_id}`} size="sm">
            Show on the canvas
          </Anchor>
        )}
        {step.delivery_id && (
          <Anchor component={Link} to={`/deliveries/${step.delivery_id}`} size="sm">
            {step.type === 'fetch' ? 'Its request and the answer' : 'Its webhook delivery'}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}

/** An attempt as it was sent and answered, and what its delivery is now; `null` where nothing was sent yet. */
export function AttemptContent({ deliveryId, number }: { deliveryId: string; number: number | null }) {
  const delivery = useQuery({
    queryKey: ['deliveries', 'one', deliveryId],
    queryFn: () => readDelivery(deliveryId),
  });
  if (delivery.isPending) return <Loading label="Loading the attempt" />;
  if (delivery.isError) return <LoadFailure error={delivery.error} retry={() => void delivery.refetch()} />;
  const attempt = delivery.data.attempts.find((each) => each.number === number);
  return (
    <Stack gap="sm">
      {attempt ? (
        <AttemptView deliveryId={deliveryId} attempt={attempt} />
      ) : (
        <Text size="sm">
          {number === null ? 'Nothing was sent of it yet.' : 'This attempt is no longer in the log.'}
        </Text>
      )}
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {delivery.data.event_type === 'fetch' ? 'The request is now' : 'The delivery is now'}
        </Text>
        <DeliveryBadge status={delivery.data.status} />
        <Anchor component={Link} to={`/deliveries/${deliveryId}`} size="sm">
          {delivery.data.event_type === 'fetch' ? 'Open the request' : 'Open the delivery'}
        </Anchor>
      </Group>
    </Stack>
  );
}
