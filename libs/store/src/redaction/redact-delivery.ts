import type { Attempt, Delivery } from '@hookswitch/webhooks';
import type { Redaction } from './redaction.js';

/** A delivery with its attempts, as the log shows it under these rules. What it is made of stays whole in the tables. */
export function redactDelivery<
  T extends { readonly delivery: Delivery; readonly attempts: readonly Attempt[] },
>(logged: T, redaction: Redaction): T {
  if (redaction.isEmpty) return logged;
  const { delivery, attempts } = logged;
  return {
    ...logged,
    delivery: {
      ...delivery,
      body: redaction.body(delivery.body),
      request: redactTarget(delivery.request, redaction),
    },
    attempts: attempts.map((attempt) => redactAttempt(attempt, redaction)),
  };
}

function redactTarget(target: Delivery['request'], redaction: Redaction): Delivery['request'] {
  if (target === null) return null;
  const headers = target.headers.map(
    ([name, value]) => [name, typeof value === 'string' ? redaction.header(name, value) : value] as const,
  );
  return { ...target, url: redaction.url(target.url), headers };
}

function redactAttempt(attempt: Attempt, redaction: Redaction): Attempt {
  const { request, response } = attempt;
  return {
    ...attempt,
    request: {
      method: request.method,
      url: redaction.url(request.url),
      headers: redaction.headers(request.headers),
      body: request.body === null ? null : redaction.body(request.body),
    },
    response: response && {
      headers: redaction.headers(response.headers),
      body: redaction.body(response.body),
    },
  };
}
