import { Stack, Text } from '@mantine/core';
import { FiguresText } from './figures-text.js';
import { HealthBadge } from './health-badge.js';
import { useHealth } from './use-health.js';

/** How a webhook got on in the last hour; a dash while it is not live. */
export function HealthCell({ webhookId }: { webhookId: string }) {
  const { data } = useHealth();
  const health = data?.find(({ webhook_id }) => webhook_id === webhookId);
  if (health === undefined)
    return (
      <Text size="sm" c="dimmed">
        {data === undefined ? '' : 'Not applied yet'}
      </Text>
    );
  return (
    <Stack gap={2} align="flex-start" title={health.summary}>
      <HealthBadge health={health} />
      {health.last_hour.attempts > 0 && <FiguresText figures={health.last_hour} />}
    </Stack>
  );
}
