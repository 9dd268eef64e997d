import { eventTypes, exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventFacts, EventTypeName } from '@hookswitch/events';
import type { CallData, EventData, LegData } from '../dialects/call-legs.js';

const [CALLER_LEG] = eventTypes.call_created.example.legs as [LegData];
const USER_LEG = eventTypes.call_ringing.example.leg!;

/** An event of the catalogue at a time, with what the test changes in the example. */
export function event<Name extends EventTypeName>(
  type: Name,
  timestamp: string,
  changes: Partial<EventData<Name>> = {},
  facts: EventFacts = { number_id: 'n' },
): DomainEvent {
  const example = exampleEvent(type, '01937a5e-2c10-7b3f-8000-000000000009', timestamp);
  return { ...example, facts, data: { ...example.data, ...changes } };
}

/** A party that nobody dialled; a user where an extension is given. */
export function placer(changes: Partial<LegData> = {}, extension?: string): LegData {
  const leg = { ...CALLER_LEG, answered_at: null, ...changes };
  return extension === undefined ? leg : { ...leg, ...user(extension) };
}

/** A party that was dialled: an extension, or a number outside. */
export function dialled(number: string, changes: Partial<LegData> = {}): LegData {
  const leg: LegData = { ...USER_LEG, id: `leg-${number}`, ringing_at: null, state: 'ringing', ...changes };
  return number.startsWith('+')
    ? { ...leg, kind: 'number', number, name: '', user: null }
    : { ...leg, ...user(number) };
}

/** An event of one party of a call, among all of its parties. */
export function ofLeg(
  leg: LegData,
  legs: readonly LegData[],
  changes: Partial<CallData> = {},
): Partial<CallData> {
  return { ...changes, subject: 'leg', leg, legs: [...legs] };
}

const NAMES: Readonly<Record<string, string>> = {
  '1001': 'Grace Hopper',
  '1002': 'Alan Turing',
  '280085': 'Ann',
};

function user(extension: string): Pick<LegData, 'number' | 'name' | 'user'> {
  const name = NAMES[extension] ?? '';
  return { number: extension, name, user: { id: `user-${extension}`, name, extension } };
}
