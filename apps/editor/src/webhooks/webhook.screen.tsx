import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { SchemaForm } from '@hookswitch/editor-kit';
import { Link } from 'react-router';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import type { DraftFields } from '../drafts/draft-form.js';
import { DraftScreen } from '../drafts/draft-screen.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { EventTypePicker } from './event-type-picker.js';
import { GenerateSecretButton } from './generate-secret-button.js';
import { owedText } from './lane-state.js';
import { PauseButton } from './pause-button.js';
import { RotateSecretButton } from './rotate-secret-button.js';
import { TestPanel } from './test-panel.js';
import { useLanes } from './use-lanes.js';
import { webhookState, type WebhookDraft } from './webhook-draft.js';

const FIRST = ['name', 'url', 'method', 'enabled'];
const SECOND = ['headers', 'secret'];
const LAST = [
  'dialect',
  'scope',
  'filters',
  'timeout_ms',
  'retry_profile',
  'rate_limit_per_s',
  'detail',
  'template',
];

/** One global webhook: its form, its switches, and a test event. */
export function Screen() {
  return (
    <DraftScreen
      type="webhook"
      listPath="/webhooks"
      fields={(form) => <WebhookFieldset {...form} />}
      head={(object) => <OperatingState webhook={object as unknown as WebhookDraft} />}
      actions={({ id }) => (
        <Button
          component={Link}
          to={`/deliveries?webhook_id=${String(id)}`}
          variant="default"
          leftSection={<IconSend size={16} />}
        >
          Deliveries
        </Button>
      )}
    >
      {(object) => <TestPanel webhook={object as unknown as WebhookDraft} />}
    </DraftScreen>
  );
}

function WebhookFieldset({ schema, value, onChange, messages }: DraftFields) {
  const types = Array.isArray(value['event_types']) ? value['event_types'].map(String) : [];
  const fault = messages.find(({ pointer }) => pointer.startsWith('/event_types'))?.message;
  const form = { schema, value, onChange };
  return (
    <Stack gap="md">
      <SchemaForm {...form} only={FIRST} />
      <EventTypePicker
        value={types}
        error={fault}
        onChange={(event_types) => onChange({ ...value, event_types })}
      />
      <SchemaForm {...form} only={SECOND} />
      <GenerateSecretButton
        replaces={value['secret'] !== null && value['secret'] !== undefined}
        onGenerated={(secret) => onChange({ ...value, secret })}
      />
      <SchemaForm {...form} only={LAST} />
    </Stack>
  );
}

/** Whether it sends now, and the switches that act at once. */
function OperatingState({ webhook }: { webhook: WebhookDraft }) {
  const lanes = useLanes().data;
  const { state } = webhook;
  const lane = lanes?.find(({ webhook_id }) => webhook_id === webhook.id) ?? state.lane;
  const { label, tone } = webhookState(webhook, lane);
  return (
    <Alert variant="light" color={tone === 'bad' ? 'red' : tone === 'warn' ? 'yellow' : 'gray'} p="sm">
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <StateBadge tone={tone}>{label}</StateBadge>
            <ChangeBadge id={webhook.id} />
          </Group>
          <Text size="sm" mt={4} component="div">
            {state.disabled_reason && <>{state.disabled_reason} </>}
            {state.paused && state.paused_at && (
              <>
                Held since <Moment at={state.paused_at} oneLine />.{' '}
              </>
            )}
            {lane !== null && !state.paused && webhook.enabled && (
              <>
                {lane.summary}{' '}
                {lane.owed > 0 && lane.oldest_owed_at && (
                  <>
                    {owedText(lane)}, the oldest since <Moment at={lane.oldest_owed_at} oneLine />.{' '}
                  </>
                )}
              </>
            )}
            {state.rotated_at && (
              <>
                Secret rotated <Moment at={state.rotated_at} oneLine />.{' '}
              </>
            )}
            The buttons here act at once; the form below waits for “Apply configuration”.
          </Text>
        </div>
        <Group gap="xs">
          <PauseButton webhook={webhook} />
          <RotateSecretButton webhook={webhook} />
        </Group>
      </Group>
    </Alert>
  );
}
