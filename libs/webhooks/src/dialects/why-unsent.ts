import type { EventTypeName } from '@hookswitch/events';
import type { Dialect } from './dialect.js';

/**
 * Why a webhook in a dialect is never told of a native event that it asks for: the vendor has none like it, or tells of it
 * only together with something else. `null`: it is told.
 *
 * @param names everything that the webhook asks for
 */
export function whyUnsent(dialect: Dialect, type: EventTypeName, names: readonly string[]): string | null {
  const { title } = dialect;
  if (!hasEvent(dialect, type)) return `${title} has no event like "${type}": nothing is ever sent for it.`;
  const needed = dialect.needs?.(type, names) ?? null;
  if (needed === null) return null;
  return `${title} tells of "${type}" only together with ${needed.title} (${needed.name}). Choose that too.`;
}

function hasEvent({ types, choices }: Dialect, type: EventTypeName): boolean {
  if (types !== undefined) return types.has(type);
  return choices.length === 0 || choices.some((choice) => choice.types.includes(type));
}
