import { ActionIcon, Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '../api/draft-objects.js';
import { bodyOf, client } from '../api/client.js';
import { showDone } from '../api/query-client.js';
import type { WebhookDraft } from './webhook-draft.js';
import { needing } from '../session/needs.js';

/** Holds what a webhook is owed, or lets it go. Acts at once, without Apply. */
export const PauseButton = needing('webhooks:operate', PauseButtonControl);

function PauseButtonControl({
  webhook,
  asIcon = false,
}: {
  webhook: Pick<WebhookDraft, 'id' | 'name'> & { readonly state: { readonly paused: boolean } };
  /** As in the rows of a list. */
  asIcon?: boolean;
}) {
  const queries = useQueryClient();
  const params = { path: { id: webhook.id } };
  const { paused } = webhook.state;
  const turn = useMutation({
    mutationFn: () =>
      paused
        ? bodyOf(client.POST('/api/v1/webhooks/{id}/resume', { params }))
        : bodyOf(client.POST('/api/v1/webhooks/{id}/pause', { params })),
    onSuccess: ({ state }) => {
      // The state is none of the draft: its tag, and what is being edited, stay.
      queries.setQueryData<Tagged<WebhookDraft>>(
        ['webhooks', webhook.id],
        (old) => old && { ...old, value: { ...old.value, state: state as WebhookDraft['state'] } },
      );
      void queries.invalidateQueries({ queryKey: ['webhooks', 'list'] });
      void queries.invalidateQueries({ queryKey: ['webhook-health'] });
      showDone(paused ? 'Resumed: what was held is sent now.' : 'Paused: what is owed is held from now on.');
    },
  });
  const word = paused ? 'Resume' : 'Pause';
  const shared = {
    loading: turn.isPending,
    'aria-label': `${word} ${webhook.name}`,
    onClick: () => turn.mutate(),
  };
  const icon = paused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />;
  return asIcon ? (
    <ActionIcon {...shared} variant="subtle" color="gray" title={`${word}, at once`}>
      {icon}
    </ActionIcon>
  ) : (
    <Button {...shared} variant="default" leftSection={icon}>
      {word}
    </Button>
  );
}
