import type { DomainEvent } from '@hookswitch/events';
import type { WebhookEndpoint } from '../../ports.js';
import type { Dialect } from '../dialect.js';
import type { Surroundings } from '../surroundings.js';
import { callEvent } from './call-events.js';
import { choices, everyObjectFor, wantsEveryObject } from './choices.js';
import { isReceived, messageEvent } from './message-events.js';
import { fieldsIn } from './payload-fields.js';
import { queueCallEvent, wrapUpEvent } from './queue-events.js';

/** VoIPstudio's way: a flat JSON body by POST, to https only. Decisions: `docs/dialects/voipstudio.md`. */
export const voipstudioDialect: Dialect = {
  name: 'voipstudio',
  title: 'VoIPstudio',
  description:
    'For receivers that were written for VoIPstudio. Eighteen flat fields for each change of a call, integer ids, times in UTC.',
  methods: ['POST'],
  https_only: true,
  url_must_answer: true,
  single_event: false,
  secret_use: null,
  choices,
  needs: (type, event_types) => (wantsEveryObject({ event_types }) ? null : everyObjectFor(type)),
  // What an endpoint is told, and of what objects, depends on its categories.
  uniform: false,
  render,
  eventName: (text) => (JSON.parse(text) as { readonly event_name: string }).event_name,
  fields: fieldsIn,
  place: (text, { url }) => ({ method: 'POST', url, body: text, content_type: 'application/json' }),
};

function render(
  event: DomainEvent,
  endpoint: WebhookEndpoint,
  surroundings: Surroundings,
): readonly string[] {
  const { type } = event;
  if (type.startsWith('call_')) return callEvent(event, wantsEveryObject(endpoint), surroundings);
  if (type.startsWith('queuecall_'))
    return wantsEveryObject(endpoint) ? queueCallEvent(event, surroundings) : [];
  if (type === 'queue_wrapup') return [wrapUpEvent(event, surroundings)];
  if (type === 'message_created' && isReceived(event)) return [messageEvent(event, surroundings)];
  return [];
}
