import type { DomainEvent } from '@hookswitch/events';
import type { Dialect } from '../dialects/dialect.js';
import type { Surroundings } from '../dialects/surroundings.js';
import type { WebhookEndpoint } from '../ports.js';
import { eventScope } from './event-scope.js';
import { templateOf } from './template.js';

/**
 * The texts of an event for an endpoint, a delivery each: the dialect's own, or what the webhook's template makes in the
 * place of each. A vendor who has no such event gets none either way.
 *
 * @param own the dialect's own texts, where they are known already
 * @throws TemplateError when the template fails
 */
export function renderEvent(
  event: DomainEvent,
  dialect: Dialect,
  endpoint: WebhookEndpoint,
  surroundings: Surroundings,
  own: readonly string[] = dialect.render(event, endpoint, surroundings),
): readonly string[] {
  const { template } = endpoint;
  // A vendor whose bodies are templates has put it in already.
  if (template === null || dialect.template !== undefined) return own;
  return own.map(() => templateOf(template).render(eventScope(event, surroundings)));
}
