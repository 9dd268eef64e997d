import type { DomainEvent } from './domain-event.js';

/** The native body, `{"type", "timestamp", "data"}`, as the text that is signed, kept and sent. */
export function nativeBody(event: Pick<DomainEvent<object>, 'type' | 'timestamp' | 'data'>): string {
  return JSON.stringify({ type: event.type, timestamp: event.timestamp, data: event.data });
}
