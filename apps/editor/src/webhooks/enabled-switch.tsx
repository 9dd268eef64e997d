import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { readDraft, replaceDraft } from '../api/draft-objects.js';
import { showDone } from '../api/query-client.js';
import { useListRefresh } from './use-list-refresh.js';
import type { WebhookDraft } from './webhook-draft.js';
import { needing } from '../session/needs.js';

/** Enables a webhook, or not, in its draft: it takes effect with Apply, unlike a pause. */
export const EnabledSwitch = needing('configuration:write', EnabledSwitchControl);

function EnabledSwitchControl({ webhook }: { webhook: WebhookDraft }) {
  const refresh = useListRefresh();
  const turn = useMutation({
    mutationFn: async (enabled: boolean) => {
      const { value, etag } = await readDraft<WebhookDraft>('webhooks', webhook.id);
      return replaceDraft<WebhookDraft>('webhooks', webhook.id, etag, { ...value, enabled });
    },
    onSuccess: async ({ value }) => {
      await refresh();
      showDone(`${value.enabled ? 'Enabled' : 'Disabled'} when the configuration is applied.`);
    },
  });
  return (
    <Switch
      checked={turn.isPending ? turn.variables : webhook.enabled}
      disabled={turn.isPending}
      aria-label={`${webhook.name} enabled`}
      onChange={(event) => turn.mutate(event.currentTarget.checked)}
    />
  );
}
