import type { WebhookFields } from '@hookswitch/flow-model';
import type { DraftObject } from '../api/resources.js';

/** A webhook as the API shows it: its draft, and its operating state, which is none of the draft. */
export type WebhookDraft = DraftObject &
  WebhookFields & {
    readonly state: {
      readonly paused: boolean;
      readonly disabled_reason: string | null;
      readonly paused_at: string | null;
      readonly rotated_at: string | null;
    };
  };

/** Whether a webhook sends, in one or two words. */
export function webhookState(webhook: Pick<WebhookDraft, 'enabled' | 'state'>) {
  if (!webhook.enabled) return { label: 'Switched off', tone: 'quiet' } as const;
  if (webhook.state.disabled_reason) return { label: 'Paused by itself', tone: 'bad' } as const;
  if (webhook.state.paused) return { label: 'Paused', tone: 'warn' } as const;
  return { label: 'Sending', tone: 'good' } as const;
}
