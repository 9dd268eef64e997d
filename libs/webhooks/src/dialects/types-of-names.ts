import { eventTypes, findEventType } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import type { Dialect } from './dialect.js';

/** The native events that names of a webhook's `event_types` stand for; names that nobody knows stand for none. */
export function typesOfNames({ choices }: Dialect, names: readonly string[]): readonly EventTypeName[] {
  if (names.includes('*')) return Object.keys(eventTypes) as EventTypeName[];
  const types = new Set<EventTypeName>();
  for (const name of names) {
    if (findEventType(name) !== undefined) types.add(name as EventTypeName);
    for (const choice of choices) if (choice.name === name) choice.types.forEach((type) => types.add(type));
  }
  return [...types];
}
