import type { Attempt, Delivery } from '@hookswitch/webhooks';

/**
 * What a delivery is filtered by, as words of the index: `s=failed`. No word of a text has a `=`, so that neither is taken
 * for the other. Whoever reads a row looks again: two values may share a fact.
 */
export function fact(kind: FactKind, value: string): string {
  return `${kind}=${value.toLowerCase().replace(/[^0-9a-z_-]/g, '_')}`;
}

export type FactKind = 's' | 'w' | 'f' | 'n' | 'e' | 'c' | 'h' | 'x' | 'k' | 't' | 'v';

/** `5xx` of 503. */
export function statusClass(httpStatus: number): string {
  return `${Math.floor(httpStatus / 100)}xx`;
}

type Facts = Pick<
  Delivery,
  'status' | 'webhook_id' | 'flow_id' | 'node_id' | 'event_type' | 'call_id' | 'test'
> & { readonly http_status: number | null };

/** All facts of a delivery. @param environmentId of its call */
export function addFacts(
  delivery: Facts,
  last: Attempt | undefined,
  environmentId: string | null,
  words: Set<string>,
): void {
  const { http_status, webhook_id, flow_id, node_id, call_id } = delivery;
  words.add(fact('s', delivery.status));
  words.add(fact('e', delivery.event_type));
  words.add(fact('t', delivery.test ? '1' : '0'));
  if (webhook_id !== null) words.add(fact('w', webhook_id));
  if (flow_id !== null) words.add(fact('f', flow_id));
  if (node_id !== null) words.add(fact('n', node_id));
  if (call_id !== null) words.add(fact('c', call_id));
  if (environmentId !== null) words.add(fact('v', environmentId));
  if (http_status !== null) {
    words.add(fact('h', String(http_status)));
    words.add(fact('x', statusClass(http_status)));
  }
  if (last?.error) words.add(fact('k', last.error.code));
}
