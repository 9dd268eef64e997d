import { eventApart } from '@hookswitch/events';
import type { DomainEvent } from '@hookswitch/events';
import type { EndpointMemory } from './endpoint-memory.js';

/** The webhook that an alert is about. */
export interface AlertSubject {
  readonly id: string;
  readonly name: string;
  readonly origin: string | null;
  /** Deliveries that it is owed and not held. */
  readonly owed: number;
}

/** `endpoint_failing` */
export function endpointFailing(subject: AlertSubject, memory: EndpointMemory, at: string): DomainEvent {
  return alert('endpoint_failing', subject, memory, at, { owed: subject.owed });
}

/** `endpoint_disabled` */
export function endpointDisabled(
  subject: AlertSubject,
  memory: EndpointMemory,
  at: string,
  reason: string,
): DomainEvent {
  const cause = memory.lastFailure?.http_status === 410 ? 'gone' : 'failing';
  return alert('endpoint_disabled', subject, memory, at, { cause, reason, disabled_at: at });
}

/** `endpoint_recovered` */
export function endpointRecovered(subject: AlertSubject, memory: EndpointMemory, at: string): DomainEvent {
  return alert('endpoint_recovered', subject, memory, at, { recovered_at: at, owed: subject.owed });
}

function alert(
  type: string,
  { id, name, origin }: AlertSubject,
  { episode, lastFailure }: EndpointMemory,
  timestamp: string,
  more: object,
): DomainEvent {
  return eventApart({
    type,
    timestamp,
    environment_id: null,
    facts: { about_webhook_id: id },
    data: {
      webhook_id: id,
      webhook_name: name,
      origin,
      failing_since: episode.failing_since,
      failures: episode.failures,
      last_failure:
        lastFailure === null
          ? null
          : { at: lastFailure.at, code: lastFailure.code, message: lastFailure.message },
      ...more,
    },
  });
}
