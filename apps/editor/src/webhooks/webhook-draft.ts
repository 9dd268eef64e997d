import type { WebhookFields } from '@hookswitch/flow-model';
import type { DraftObject } from '../api/resources.js';
import { laneState, type LaneStanding } from './lane-state.js';

/** A webhook as the API shows it: its draft, and its operating state, which is none of the draft. */
export type WebhookDraft = DraftObject &
  WebhookFields & {
    readonly state: {
      readonly paused: boolean;
      readonly disabled_reason: string | null;
      readonly paused_at: string | null;
      readonly rotated_at: string | null;
      /** Until when the secret before signs too. */
      readonly old_secret_until: string | null;
      /** How sending goes; `null` before the first delivery. */
      readonly lane: LaneStanding | null;
    };
  };

/**
 * Whether a webhook sends, in one or two words.
 *
 * @param lane how sending goes now, when that is newer than the draft
 * @param isApplied whether it is live in any form: a new one is told of nothing
 */
export function webhookState(
  webhook: Pick<WebhookDraft, 'enabled' | 'state'>,
  lane: LaneStanding | null = webhook.state.lane,
  allEnabled = true,
  isApplied = true,
): ReturnType<typeof laneState> {
  if (!webhook.enabled) return { label: 'Switched off', tone: 'quiet' };
  if (!isApplied) return { label: 'Not applied yet', tone: 'quiet' };
  if (!allEnabled) return { label: 'All switched off', tone: 'bad' };
  if (webhook.state.disabled_reason) return { label: 'Paused by itself', tone: 'bad' };
  if (webhook.state.paused) return { label: 'Paused', tone: 'warn' };
  return lane === null ? { label: 'Sending', tone: 'good' } : laneState(lane);
}
