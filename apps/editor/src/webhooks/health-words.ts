import type { WebhookHealth } from '../api/operations.js';
import type { Tone } from '../display/state-badge.js';

type Figures = WebhookHealth['last_hour'];

/** Below this share of attempts that arrive, an endpoint that goes on is worth a look. */
const WORTH_A_LOOK = 0.95;

const WORDS: Readonly<Record<WebhookHealth['state'], { readonly label: string; readonly tone: Tone }>> = {
  idle: { label: 'Nothing sent', tone: 'quiet' },
  healthy: { label: 'Healthy', tone: 'good' },
  failing: { label: 'Failing', tone: 'bad' },
  not_answering: { label: 'No answer', tone: 'bad' },
  asked_to_wait: { label: 'Asked to wait', tone: 'warn' },
  paused: { label: 'Paused', tone: 'warn' },
  disabled: { label: 'Disabled', tone: 'bad' },
  off: { label: 'Switched off', tone: 'quiet' },
};

/** How a webhook is getting on, in one or two words. */
export function healthWord({ state, last_hour }: WebhookHealth): {
  readonly label: string;
  readonly tone: Tone;
} {
  const share = last_hour.success_rate;
  if (state === 'healthy' && share !== null && share < WORTH_A_LOOK)
    return { label: 'Some fail', tone: 'warn' };
  return WORDS[state];
}

/** "97.3 % of 812 arrived"; what is not quite all of them is never called 100 %. */
export function shareText({ attempts, delivered, success_rate }: Figures): string {
  if (success_rate === null) return 'No attempt';
  const percent = success_rate * 100;
  const rounded = delivered < attempts ? Math.min(99.9, percent).toFixed(1) : '100';
  return `${rounded} % of ${attempts.toLocaleString('en-GB')} arrived`;
}
