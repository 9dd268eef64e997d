import { newId } from '@hookswitch/flow-model';
import type { DomainEvent } from '@hookswitch/events';
import { Router } from './router.js';
import { TestDirectory, webhook } from './testing/directory.js';
import { callEvent } from './testing/rig.js';
import type { WebhookEndpoint } from './ports.js';

const environment = newId();
const number = newId();

function owed(endpoint: Partial<WebhookEndpoint>, event: Partial<DomainEvent> = {}): number {
  return new Router(new TestDirectory([webhook(endpoint)])).route(callEvent(event)).length;
}

describe('who is owed an event', () => {
  it.each([
    ['its type is subscribed', { event_types: ['call_hungup'] }, {}, 1],
    ['all types are', { event_types: ['*'] }, {}, 1],
    ['all types are, and this one by name', { event_types: ['call_hungup', '*'] }, {}, 1],
    ['another type is', { event_types: ['call_created'] }, {}, 0],
    ['none is', { event_types: [] }, {}, 0],
    ['the webhook is switched off', { enabled: false }, {}, 0],
    ['the number keeps its events', {}, { facts: { webhooks_enabled: false } }, 0],
    ['the environment subscribes', { scope: 'subscribed', environment_ids: [environment] }, { environment_id: environment }, 1],
    ['another environment subscribes', { scope: 'subscribed', environment_ids: [newId()] }, { environment_id: environment }, 0],
    ['no environment is concerned', { scope: 'subscribed', environment_ids: [environment] }, {}, 0],
    ['the direction fits', { filters: { direction: 'inbound' } }, { facts: { direction: 'inbound' } }, 1],
    ['the direction differs', { filters: { direction: 'outbound' } }, { facts: { direction: 'inbound' } }, 0],
    ['the number is among the wanted', { filters: { number_ids: [newId(), number] } }, { facts: { number_id: number } }, 1],
    ['the number is another', { filters: { number_ids: [newId()] } }, { facts: { number_id: number } }, 0],
    ['a user is wanted and none concerned', { filters: { user_ids: [newId()] } }, { facts: { user_id: null } }, 0],
    ['filters are empty', { filters: { direction: null, number_ids: [], user_ids: [] } }, {}, 1],
    ['the dialect is unknown', { dialect: 'klingon' }, {}, 0],
  ] as const)('when %s', (_what, endpoint, event, count) => {
    expect(owed(endpoint as Partial<WebhookEndpoint>, event)).toBe(count);
  }); // prettier-ignore

  it('and with what profile', () => {
    const profile = (retry_profile: WebhookEndpoint['retry_profile'], type: string) =>
      new Router(new TestDirectory([webhook({ retry_profile })])).route(callEvent({ type }))[0]?.profile;
    expect(profile('event', 'call_ringing')).toBe('live');
    expect(profile('event', 'call_hungup')).toBe('record');
    expect(profile('live', 'call_hungup')).toBe('live');
    expect(profile('record', 'call_ringing')).toBe('record');
  });

  it('gets one delivery each, of the same text, in a lane of its own', () => {
    const endpoints = [webhook(), webhook(), webhook({ paused: true })];
    const event = callEvent();
    const deliveries = new Router(new TestDirectory(endpoints)).route(event);
    expect(deliveries.map((delivery) => delivery.lane)).toEqual(endpoints.map(({ id }) => `webhook:${id}`));
    expect(new Set(deliveries.map((delivery) => delivery.id)).size).toBe(3);
    expect(new Set(deliveries.map((delivery) => delivery.body)).size).toBe(1);
    expect(deliveries.map((delivery) => delivery.status)).toEqual(['pending', 'pending', 'held']);
    expect(deliveries[0]).toMatchObject({ call_id: event.call_id, sequence: 1, created_at: event.timestamp });
  });
});
