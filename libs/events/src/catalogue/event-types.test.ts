import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { exampleEvent } from '../example-event.js';
import { nativeBody } from '../native-body.js';
import { exampleCdr } from './cdr-examples.js';
import { cdrSchema } from './cdr-resource.schema.js';
import { eventTypes, findEventType, isEventType } from './event-types.js';
import type { EventTypeName } from './event-types.js';

const entries = Object.entries(eventTypes) as [EventTypeName, (typeof eventTypes)[EventTypeName]][];

describe.each(entries)('%s', (name, entry) => {
  it('is listed under its own name', () => expect(entry.type).toBe(name));

  it('says what it is, in sentences', () => {
    expect(entry.title).not.toBe('');
    expect(entry.description).toMatch(/^[A-Z].*\.$/s);
    expect(entry.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(['live', 'record']).toContain(entry.profile);
  });

  it('has a complete, valid example, also after the way over the wire', () => {
    const sent: unknown = JSON.parse(JSON.stringify(entry.example));
    expect(entry.data.parse(sent)).toEqual(sent);
    expect(sent).toEqual(entry.example);
  });

  it('refuses a field that it does not know, and one that is missing', () => {
    expect(entry.data.safeParse({ ...entry.example, surprise: 1 }).success).toBe(false);
    const [first] = Object.keys(entry.example);
    expect(entry.data.safeParse({ ...entry.example, [first!]: undefined }).success).toBe(false);
  });

  it('has a JSON Schema, every field required', () => {
    const schema = z.toJSONSchema(entry.data) as { required: string[]; properties: object };
    expect([...schema.required].sort()).toEqual(Object.keys(schema.properties).sort());
    expect(schema.required.sort()).toEqual(Object.keys(entry.example).sort());
  });

  it('becomes a native body with type, timestamp and data, in this order', () => {
    const event = exampleEvent(name, '01937a5e-0000-7000-8000-000000000001', '2026-11-21T09:30:00.000Z');
    const body = nativeBody(event);
    expect(Object.keys(JSON.parse(body) as object)).toEqual(['type', 'timestamp', 'data']);
    expect(JSON.parse(body)).toEqual({ type: name, timestamp: event.timestamp, data: entry.example });
  });
});

describe('the catalogue', () => {
  it('knows names, and not what every object inherits', () => {
    expect(isEventType('call_hungup')).toBe(true);
    expect(findEventType('call_hungup')?.profile).toBe('record');
    for (const name of ['constructor', '__proto__', 'toString', '', 'call.hangup']) {
      expect(isEventType(name)).toBe(false);
      expect(findEventType(name)).toBeUndefined();
    }
  });

  it('names resource and verb', () => {
    for (const [name] of entries) expect(name).toMatch(/^[a-z]+(_[a-z]+)+$/);
  });

  /** This library may not import the ones that make the data, so that the fields are compared with their source. */
  it.each([
    ['CallResource', '../../../calls/src/call-resource.ts', 'call_created', ['subject', 'leg']],
    ['ActiveflowResource', '../../../engine/src/activeflow-resource.ts', 'activeflow_created', []],
    ['RecordingResource', '../../../calls/src/recording-resource.ts', 'recording_created', []],
    [
      'CallResource',
      '../../../calls/src/call-resource.ts',
      'call_reported',
      ['disposition', 'cdrs', 'recordings', 'recording_url'],
    ],
    ['QueueCallResource', '../../../engine/src/queues/queue-events.ts', 'queuecall_created', ['call']],
    [
      'AgentResource',
      '../../../engine/src/queues/agent-status.ts',
      'agent_status_updated',
      ['previous_status'],
    ],
    ['ConferenceResource', '../../../engine/src/conferences/conference-events.ts', 'conference_created', []],
    ['TextResource', '../../../calls/src/texts/text-resource.ts', 'message_created', []],
    ['ComponentEventData', '../../../calls/src/component-event.ts', 'webhook_component_event', []],
  ] as const)('has the fields of %s, in their order', (type, path, name, added) => {
    const source = readFileSync(new URL(path, import.meta.url), 'utf8');
    const body = source.match(new RegExp(`interface ${type} {\\n([\\s\\S]*?)\\n}`))?.[1] ?? '';
    const fields = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map((match) => match[1]);
    expect(fields.length).toBeGreaterThan(3);
    expect(Object.keys(eventTypes[name].example)).toEqual([...fields, ...added]);
  });

  it('has the fields of a call detail record, in their order', () => {
    const fields = ['cdr.ts', 'cdr-resource.ts'].flatMap((file) => {
      const source = readFileSync(new URL(`../../../calls/src/${file}`, import.meta.url), 'utf8');
      const body = source.match(/interface Cdr\w*(?: extends Cdr)? {\n([\s\S]*?)\n}/)?.[1] ?? '';
      return [...body.matchAll(/^ {2}readonly (\w+):/gm)].map((match) => match[1]);
    });
    expect(Object.keys(cdrSchema.shape)).toEqual(fields);
    expect(Object.keys(exampleCdr)).toEqual(fields);
  });
});
