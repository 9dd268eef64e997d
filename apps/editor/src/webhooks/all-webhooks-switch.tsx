import { Alert } from '@mantine/core';
import { IconPlayerPlay, IconPower } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../api/client.js';
import { showDone } from '../api/query-client.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { exactTime } from '../display/time-texts.js';
import { SENDING_KEY, useSending } from './use-sending.js';
import { needing } from '../session/needs.js';

/** Holds what all global webhooks are owed, or lets it go: at once, without Apply. */
export const AllWebhooksSwitch = needing('webhooks:operate', AllWebhooksSwitchControl);

function AllWebhooksSwitchControl() {
  const queries = useQueryClient();
  const sending = useSending();
  const turn = useMutation({
    mutationFn: (enabled: boolean) => bodyOf(client.PUT('/api/v1/webhook_sending', { body: { enabled } })),
    onSuccess: (answer) => {
      queries.setQueryData(SENDING_KEY, answer);
      void queries.invalidateQueries({ queryKey: ['lanes'] });
      showDone(
        answer.enabled
          ? 'All webhooks are switched on: what was held is sent now.'
          : 'All webhooks are switched off: what they are owed is held.',
      );
    },
  });
  if (sending === undefined) return null;
  const { enabled } = sending;
  return (
    <ConfirmButton
      leftSection={enabled ? <IconPower size={16} /> : <IconPlayerPlay size={16} />}
      {...(enabled ? {} : { variant: 'filled', color: 'red' })}
      question={enabled ? 'Switch all webhooks off?' : 'Switch all webhooks on?'}
      consequence={
        enabled
          ? 'Nothing more is sent to any webhook of this list, at once. What they are owed is held, and sent when you switch them on again. Webhook objects in flows go on sending.'
          : 'What was held is sent now, in order. Webhooks that are paused by themselves stay paused.'
      }
      confirm={enabled ? 'Switch off now' : 'Switch on now'}
      pending={turn.isPending}
      onConfirm={() => turn.mutate(!enabled)}
    >
      {enabled ? 'Switch all off' : 'Switch all on'}
    </ConfirmButton>
  );
}

/** Says in red that all webhooks are switched off; nothing while they are on. */
export function AllOffNotice() {
  const sending = useSending();
  if (sending === undefined || sending.enabled) return null;
  return (
    <Alert color="red" variant="filled" p="sm" role="alert" title="All webhooks are switched off">
      What they are owed is held{sending.switched_at && ` since ${exactTime(sending.switched_at)}`}. Webhook
      objects in flows go on sending.
    </Alert>
  );
}
