import { Alert, Anchor, Group, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { WebhookHealth } from '../api/records.js';
import { Moment } from '../display/moment.js';
import { PauseButton } from './pause-button.js';
import { useHealth } from './use-health.js';

/** Names the webhooks that fail, and those that were disabled, with one click to take them up again; nothing while all are well. */
export function AlertNotice() {
  const troubled = (useHealth().data ?? []).filter(
    ({ state, alerted_at }) => state === 'disabled' || (alerted_at !== null && state !== 'off'),
  );
  if (troubled.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="light"
      p="sm"
      role="alert"
      title={troubled.length === 1 ? '1 webhook needs you' : `${troubled.length} webhooks need you`}
    >
      <List spacing="xs" size="sm" listStyleType="none">
        {troubled.map((health) => (
          <List.Item key={health.webhook_id}>
            <Trouble health={health} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Trouble({ health }: { health: WebhookHealth }) {
  const { webhook_id: id, name, state, disabled_reason, failing_since, last_failure } = health;
  const disabled = state === 'disabled';
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <Text size="sm" component="div">
        <Anchor component={Link} to={`/webhooks/${id}`} size="sm" fw={600}>
          {name}
        </Anchor>{' '}
        {disabled ? (
          <>was disabled: {disabled_reason} What it is owed is held.</>
        ) : (
          <>
            has been failing since <Moment at={failing_since} oneLine />. {last_failure?.message}
          </>
        )}
      </Text>
      {disabled && <PauseButton webhook={{ id, name, state: { paused: true } }} />}
    </Group>
  );
}
