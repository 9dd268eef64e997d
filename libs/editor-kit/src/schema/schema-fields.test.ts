import { announcementSchema, SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import { z } from 'zod';
import { fieldsOf } from './schema-fields.js';

const schema = z.strictObject({
  name: z.string().min(1).max(80).meta({ title: 'Name', placeholder: 'Front desk' }),
  note: z.string().nullable().default(null).meta({ title: 'Note', advanced: true, widget: 'textarea' }),
  timeout_ms: z.int().min(1000).max(10_000).default(3000).meta({ unit: 'ms' }),
  count: z.int().default(1),
  enabled: z.boolean().default(true),
  method: z.enum(['POST', 'PUT']).default('POST'),
  event_types: z.array(z.enum(['call_started', 'call_ended'])).default([]),
  tags: z.array(z.string()).default([]),
  flow_id: z.string().nullable().default(null).meta({ title: 'Flow', ref: 'flow' }),
  webhook_ids: z.array(z.string().meta({ ref: 'webhook' })).default([]),
  token: z.string().nullable().default(null).meta({ secret: true }),
  to: z.strictObject({ type: z.enum(['a', 'b']), target: z.string().meta({ template: 'text' }) }),
  members: z
    .array(z.strictObject({ user_id: z.string().meta({ ref: 'user' }), penalty: z.int() }))
    .default([]),
  filters: z.record(z.string(), z.json()).default({}),
  greeting: announcementSchema.default(SILENT_ANNOUNCEMENT).meta({ title: 'Greeting' }),
  playlist: z.array(announcementSchema.refine(() => true)).default([]),
  options: z.array(z.strictObject({ key: z.enum(['1', '2']) })).meta({ widget: 'keys' }),
});

const byName = Object.fromEntries(fieldsOf(schema).map((field) => [field.name, field]));

describe('a form read from a schema', () => {
  it('keeps the order of the schema', () => {
    expect(Object.keys(byName)).toEqual(Object.keys(schema.shape));
  });

  it.each([
    ['name', 'text'],
    ['note', 'textarea'],
    ['timeout_ms', 'number'],
    ['enabled', 'boolean'],
    ['method', 'choice'],
    ['event_types', 'choices'],
    ['tags', 'strings'],
    ['flow_id', 'reference'],
    ['webhook_ids', 'references'],
    ['token', 'secret'],
    ['to', 'group'],
    ['members', 'rows'],
    ['filters', 'json'],
    ['greeting', 'announcement'],
    ['playlist', 'rows'],
    ['options', 'keys'],
  ])('gives %s the control "%s"', (name, kind) => {
    expect(byName[name]?.kind).toBe(kind);
  });

  it('reads titles, limits, units, defaults and what is required', () => {
    expect(byName['name']).toMatchObject({
      title: 'Name',
      required: true,
      maxLength: 80,
      placeholder: 'Front desk',
    });
    expect(byName['timeout_ms']).toMatchObject({
      unit: 'ms',
      min: 1000,
      max: 10_000,
      fallback: 3000,
      integer: true,
    });
    expect(byName['count']).toMatchObject({ title: 'Count', min: null, max: null });
    expect(byName['note']).toMatchObject({ nullable: true, advanced: true, fallback: null });
    expect(byName['event_types']?.options).toEqual(['call_started', 'call_ended']);
  });

  it('finds references inside lists and fields inside groups and rows', () => {
    expect(byName['flow_id']?.ref).toBe('flow');
    expect(byName['webhook_ids']?.ref).toBe('webhook');
    expect(byName['to']?.fields.map((field) => field.name)).toEqual(['type', 'target']);
    expect(byName['to']?.fields[1]?.template).toBe('text');
    expect(byName['members']?.fields.map((field) => field.kind)).toEqual(['reference', 'number']);
  });
});
