import type { WebhookHealth } from '../api/records.js';
import type { Tone } from '../display/state-badge.js';

type Figures = WebhookHealth['last_hour'];

/** Below this share of attempts that arrive, an endpoint that goes on is worth a look. */
const WORTH_A_LOOK = 0.95;

/** How a webhook got on lately, in one or two words; while nothing is amiss with it now. */
export function healthWord({ state, last_hour: { success_rate } }: WebhookHealth): {
  readonly label: string;
  readonly tone: Tone;
} {
  if (state === 'idle') return { label: 'Nothing sent', tone: 'quiet' };
  return success_rate !== null && success_rate < WORTH_A_LOOK
    ? { label: 'Some fail', tone: 'warn' }
    : { label: 'Healthy', tone: 'good' };
}

/** "97.3 % of 812 arrived"; what is not quite all of them is never called 100 %. */
export function shareText({ attempts, delivered, success_rate }: Figures): string {
  if (success_rate === null) return 'No attempt';
  const percent = success_rate * 100;
  const rounded = delivered < attempts ? Math.min(99.9, percent).toFixed(1) : '100';
  return `${rounded} % of ${attempts.toLocaleString('en-GB')} arrived`;
}
