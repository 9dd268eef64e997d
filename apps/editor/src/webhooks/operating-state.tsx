import { Alert, Group, Text } from '@mantine/core';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import { ChangeBadge, useChangeKind } from '../drafts/change-badge.js';
import { owedText } from './lane-state.js';
import { OutgoingAddress } from './outgoing-address.js';
import { PauseButton } from './pause-button.js';
import { RotateSecretButton } from './rotate-secret-button.js';
import { useLanes } from './use-lanes.js';
import { useSending } from './use-sending.js';
import { webhookState, type WebhookDraft } from './webhook-draft.js';

/** Whether a webhook sends now, from where, and the switches that act at once. */
export function OperatingState({ webhook }: { webhook: WebhookDraft }) {
  const lanes = useLanes().data;
  const allOn = useSending()?.enabled !== false;
  const { state } = webhook;
  const lane = lanes?.find(({ webhook_id }) => webhook_id === webhook.id) ?? state.lane;
  const isNew = useChangeKind(webhook.id) === 'added';
  const { label, tone } = webhookState(webhook, lane, allOn, !isNew);
  return (
    <Alert variant="light" color={tone === 'bad' ? 'red' : tone === 'warn' ? 'yellow' : 'gray'} p="sm">
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <StateBadge tone={tone}>{label}</StateBadge>
            {!isNew && <ChangeBadge id={webhook.id} />}
          </Group>
          <Text size="sm" mt={4} component="div">
            {isNew && (
              <>It is told of calls from the next “Apply configuration” on; tests can be sent before. </>
            )}
            {!allOn && <>All webhooks are switched off, in their list: what this one is owed is held. </>}
            {state.disabled_reason && <>{state.disabled_reason} </>}
            {state.paused && state.paused_at && (
              <>
                Held since <Moment at={state.paused_at} oneLine />.{' '}
              </>
            )}
            {!isNew && lane !== null && allOn && !state.paused && webhook.enabled && (
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
                Secret rotated <Moment at={state.rotated_at} oneLine />
                {state.old_secret_until && (
                  <>
                    ; the old one stays valid until <Moment at={state.old_secret_until} oneLine />
                  </>
                )}
                .{' '}
              </>
            )}
          </Text>
          <OutgoingAddress />
          <Text size="sm" c="dimmed">
            Pause, resume, rotate, test and resend act at once. The form below waits for “Apply
            configuration”.
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
