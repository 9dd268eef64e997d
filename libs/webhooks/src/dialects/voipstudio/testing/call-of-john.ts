import { eventTypes, exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import { TestSurroundings } from '../../../testing/surroundings.js';
import { exampleEndpoint } from '../../example-requests.js';
import type { EventData, LegData } from '../../call-legs.js';
import { voipstudioDialect } from '../voipstudio.dialect.js';

const JOHN = '01937a00-0000-7000-8000-000000002001';
const SUPPORT = '01937a00-0000-7000-8000-0000000a0e10';
const { from: _from, ...exampleCall } = eventTypes.call_created.example;

/** The live configuration that the document's call stands in. */
export const surroundings = new TestSurroundings()
  .put('user', { id: JOHN, num_id: 1021, name: 'John Smith', body: { extension: '2001' } })
  .put('queue', { id: SUPPORT, num_id: 77, name: 'Support', body: {} })
  .put('number', { id: 'number-1', num_id: 311, name: 'Main line', body: { number: '+442079460999' } });

export const caller: LegData = {
  ...exampleCall.legs[0]!,
  live_id: 139543231,
  number: '2035141598',
  name: '442035141598',
  answered_at: null,
  state: 'initial',
  started_at: '2021-04-28T08:45:54.100Z',
};

/** John's leg: rung, answered after seven seconds, hung up after eleven more. */
export const johnsLeg: LegData = {
  ...eventTypes.call_answered.example.leg!,
  live_id: 139543232,
  number: '2001',
  name: 'John Smith',
  user: { id: JOHN, name: 'John Smith', extension: '2001' },
  started_at: '2021-04-28T08:45:55.010Z',
  ringing_at: '2021-04-28T08:45:55.400Z',
  answered_at: '2021-04-28T08:46:02.000Z',
  ended_at: '2021-04-28T08:46:13.240Z',
  cause: 'normal',
  state: 'hangup',
};

type CallEventData = EventData<'call_created'>;

/** The call of the document's example, about a leg or about itself. */
export function callOfJohn(leg: LegData | null, changes: Partial<CallEventData> = {}): CallEventData {
  return {
    ...exampleCall,
    id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
    live_id: 139543230,
    from: { number: '2035141598', name: '442035141598' },
    started_at: '2021-04-28T08:45:54.100Z',
    answered_at: null,
    legs: leg === null ? [caller] : [caller, leg],
    subject: leg === null ? 'call' : 'leg',
    leg,
    ...changes,
  };
}

/** An event at the end of the document's example. */
export function event(
  type: EventTypeName,
  data: object,
  facts: DomainEvent['facts'] = {},
  at = '2021-04-28T08:46:13.240Z',
): DomainEvent {
  return { ...exampleEvent(type, 'uk003.608920d55f7ac3.77053295', at), facts, data: { ...data } };
}

/** The texts for a webhook that asks for these categories; everything by default. */
export function texts(of: DomainEvent, event_types: readonly string[] = ['*']): readonly string[] {
  return voipstudioDialect.render(of, { ...exampleEndpoint(voipstudioDialect), event_types }, surroundings);
}

export function bodies(of: DomainEvent, event_types?: readonly string[]): readonly Record<string, unknown>[] {
  return texts(of, event_types).map((text) => JSON.parse(text) as Record<string, unknown>);
}
