import type { DomainEvent } from '@hookswitch/events';
import { componentBody } from '../../component.js';
import type { WebhookEndpoint } from '../../ports.js';
import type { Dialect } from '../dialect.js';
import { typeIn } from '../type-in-text.js';
import { choices } from './choices.js';
import { FIELDS } from './payload-fields.js';
import { payloadOf } from './payload.js';
import { sampleOf } from './samples.js';
import { TRIGGERS, triggersOf } from './triggers.js';
import type { Trigger } from './triggers.js';

/** VoIPLine: a flat JSON object, and a token in a header. */
export const voiplineDialect: Dialect = {
  name: 'voipline',
  title: 'VoIPLine',
  description:
    'For integrations written for VoIPLine Telecom. Each event is a flat JSON object with its tick box as type, and the secret travels in the header X-Pbx-Token.',
  methods: ['POST'],
  https_only: false,
  single_event: false,
  secret_use:
    'Sent with each request in the header X-Pbx-Token, for the server to check. Empty: no such header.',
  choices,
  types: new Set(['webhook_component_event', ...choices.flatMap(({ types }) => types)]),
  uniform: false,
  render(event, endpoint, surroundings) {
    if (event.type === 'webhook_component_event') return [componentBody(event.data)];
    return triggersOf(event)
      .filter((trigger) => asksFor(endpoint, trigger, event))
      .map((trigger) => JSON.stringify(payloadOf(trigger, event, surroundings)));
  },
  eventName: typeIn,
  fields: () => FIELDS,
  place: (text, { url }) => ({ method: 'POST', url, body: text, content_type: 'application/json' }),
  proof: ([newest = '']) => ({ name: 'x-pbx-token', value: newest, secret: true }),
  testText(wanted, now, surroundings) {
    const trigger = TRIGGERS.find((one) => one === wanted);
    if (trigger === undefined) return undefined;
    return JSON.stringify(payloadOf(trigger, sampleOf(trigger, now), surroundings));
  },
};

/** One event may be told by two tick boxes, of which a webhook has ticked one. */
function asksFor({ event_types }: WebhookEndpoint, trigger: Trigger, { type }: DomainEvent): boolean {
  return event_types.includes(trigger) || event_types.includes(type) || event_types.includes('*');
}
