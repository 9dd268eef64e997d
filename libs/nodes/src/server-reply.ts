import type { WebhookOutcome } from '@hookswitch/flow-model';
import { z } from 'zod';

/** What a call does that waits for another system's reply: how long at most, and by which exit it goes on. */

/** Who asks keeps the time limit; the node's own timer only makes sure that no call waits for ever. */
const GRACE_MS = 2000;

/** The field `timeout_ms`: ms, 1,000 to 10,000, 3,000 unless told otherwise. */
export function replyTimeLimit(description: string) {
  return z
    .int()
    .min(1000, 'Wait for at least 1,000 ms.')
    .max(10_000, 'Wait for 10,000 ms at most.')
    .default(3000)
    .meta({ title: 'Time limit', description, unit: 'ms' });
}

interface Waiting {
  readonly context: { readonly config: { readonly timeout_ms: number } };
}

/** When the node gives up by itself, in ms. */
export const givesUp = ({ context }: Waiting): number => context.config.timeout_ms + GRACE_MS;

const byOutcome = (outcome: WebhookOutcome) => ({
  guard: ({ event }: { event: { readonly outcome: WebhookOutcome } }) => event.outcome === outcome,
  target: outcome,
});

/** Where a settled request leads: to the state that is named like its outcome. */
export const bySettledOutcome = [
  byOutcome('ok'),
  byOutcome('client_error'),
  byOutcome('server_error'),
  byOutcome('unavailable'),
  byOutcome('bad_response'),
  { target: 'timeout' },
];
