import { Button, Stack } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Link } from 'react-router';
import { DraftScreen } from '../drafts/draft-screen.js';
import { ApplyProblems } from './apply-problems.js';
import { HealthSection } from './health-section.js';
import { OperatingState } from './operating-state.js';
import type { WebhookDraft } from './webhook-draft.js';
import { WebhookFieldset } from './webhook-fieldset.js';

/** One global webhook: its form with samples and tests, and its switches. */
export function Screen() {
  return (
    <DraftScreen
      type="webhook"
      listPath="/webhooks"
      fields={(form) => <WebhookFieldset {...form} />}
      head={(object) => (
        <Stack gap="md">
          <OperatingState webhook={object as unknown as WebhookDraft} />
          <HealthSection webhookId={(object as unknown as WebhookDraft).id} />
          <ApplyProblems webhookId={String(object['id'])} />
        </Stack>
      )}
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
    />
  );
}
