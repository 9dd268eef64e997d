import { IconRotate } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../api/client.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { SecretOnce } from './secret-once.js';
import type { WebhookDraft } from './webhook-draft.js';
import { needing } from '../session/needs.js';

/** Replaces the signing secret at once; the old one signs too for a day, so that the receiver can change over. */
export const RotateSecretButton = needing('secrets:rotate', RotateSecretButtonControl);

function RotateSecretButtonControl({ webhook }: { webhook: WebhookDraft }) {
  const queries = useQueryClient();
  const rotate = useMutation({
    mutationFn: () =>
      bodyOf(client.POST('/api/v1/webhooks/{id}/rotate_secret', { params: { path: { id: webhook.id } } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  if (!webhook.secret) return null;
  return (
    <>
      <ConfirmButton
        leftSection={<IconRotate size={15} />}
        question="Rotate the signing secret?"
        consequence="A new secret is made and used at once. For 24 hours requests carry two signatures, one with the old secret and one with the new, so that your server can change over without losing any."
        confirm="Rotate now"
        pending={rotate.isPending}
        onConfirm={() => rotate.mutate()}
      >
        Rotate secret
      </ConfirmButton>
      <SecretOnce
        title="New signing secret"
        label="Signing secret"
        secret={rotate.data?.secret ?? null}
        advice="It is in use already. Give it to your server within 24 hours."
        onClose={() => rotate.reset()}
      />
    </>
  );
}
