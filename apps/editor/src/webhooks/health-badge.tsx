import type { WebhookHealth } from '../api/records.js';
import { StateBadge } from '../display/state-badge.js';
import { healthWord } from './health-words.js';

/** States that are said by the webhook's own badge, beside it or above it. */
const SAID: ReadonlySet<WebhookHealth['state']> = new Set([
  ...(['failing', 'not_answering', 'asked_to_wait'] as const),
  ...(['paused', 'disabled', 'off'] as const),
]);

/** How a webhook got on, in a word, where its operating state does not say as much. */
export function HealthBadge({ health }: { health: WebhookHealth }) {
  if (SAID.has(health.state)) return null;
  const { label, tone } = healthWord(health);
  return <StateBadge tone={tone}>{label}</StateBadge>;
}
