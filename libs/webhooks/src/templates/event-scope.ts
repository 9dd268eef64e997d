import type { DomainEvent } from '@hookswitch/events';
import type { Dialect } from '../dialects/dialect.js';
import { CALL_FIELDS } from '../dialects/voipappz/call-fields.js';
import { told } from '../dialects/voipappz/told-call.js';
import type { Surroundings } from '../dialects/surroundings.js';
import type { TemplateScope } from './template.js';

/**
 * What a template can read of an event: the native event, and, where it tells of a call, VoIPappz's fields of it. Both
 * know a `type`: each has a name of its own besides.
 *
 * @param type what `type` is: the event's, or the call's, as VoIPappz has it
 */
export function eventScope(
  event: DomainEvent,
  surroundings: Surroundings,
  type: 'event_type' | 'call_type' = 'event_type',
): TemplateScope {
  const { timestamp, data } = event;
  const call = told(event, surroundings);
  const own = { event_type: event.type, timestamp, data };
  if (call === null) {
    const { name, time_zone } = surroundings.environment(event.environment_id);
    return { ...own, type: event.type, environment_name: name || null, environment_time_zone: time_zone };
  }
  const scope: Record<string, unknown> = { ...own, environment_time_zone: call.environment.time_zone };
  for (const field of CALL_FIELDS) scope[field.name] = field.value(call);
  scope['call_type'] = scope['type'];
  if (type === 'event_type') scope['type'] = event.type;
  return scope;
}

/** What a template of a webhook in this dialect can read: where bodies are templates, `type` is the call's. */
export function scopeFor(
  event: DomainEvent,
  { template }: Dialect,
  surroundings: Surroundings,
): TemplateScope {
  return eventScope(event, surroundings, template === undefined ? 'event_type' : 'call_type');
}
