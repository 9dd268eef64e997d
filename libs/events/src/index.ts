export type { DomainEvent, EventFacts, RetryProfile } from './domain-event.js';
export { defineEventType } from './define-event-type.js';
export type { EventType } from './define-event-type.js';
