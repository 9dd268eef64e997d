import type { EventTypeRecord } from '../api/records.js';

const TITLES: Readonly<Record<string, string>> = {
  call: 'Calls',
  ivr: 'Menus',
  activeflow: 'Activeflows',
  queuecall: 'Calls in queues',
  queue: 'Queues',
  agent: 'Agents',
  conference: 'Conferences',
  confbridge: 'Conference rooms',
  recording: 'Recordings',
  ring: 'Ring groups',
  endpoint: 'Alerts about webhooks',
  webhook: 'Webhook objects',
};

export interface EventFamily {
  readonly title: string;
  readonly types: readonly EventTypeRecord[];
}

/** The catalogue by family: what the name says before its first underscore. */
export function familiesOf(types: readonly EventTypeRecord[]): EventFamily[] {
  const families = new Map<string, EventTypeRecord[]>();
  for (const type of types) {
    const family = type.type.split('_', 1)[0] ?? '';
    families.set(family, [...(families.get(family) ?? []), type]);
  }
  return [...families].map(([name, members]) => ({
    title: TITLES[name] ?? name.charAt(0).toUpperCase() + name.slice(1),
    types: members,
  }));
}

/** The types whose name, title or description holds all the words. */
export function searchTypes(types: readonly EventTypeRecord[], search: string): EventTypeRecord[] {
  const wanted = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return types.filter((type) => {
    const text = `${type.type} ${type.title} ${type.description}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
