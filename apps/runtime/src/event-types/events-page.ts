import { schemaFields } from '@hookswitch/events';
import type { FieldSchema, SchemaField } from '@hookswitch/events';
import { dialectResources } from './dialect-resource.js';
import type { DialectResource } from './dialect-resource.js';
import { eventTypeResources } from './event-type-resource.js';
import type { EventTypeResource } from './event-type-resource.js';

const INTRODUCTION = `# Events

<!-- Written by \`npm run docs\` out of the catalogue: change that, not this. -->

Every event that Hookswitch can send, with what its \`data\` holds. The native body is \`{"type", "timestamp", "data"}\`;
[webhooks.md](webhooks.md) says how it is sent, signed and repeated. The same is at \`GET /api/v1/event_types\` (with JSON
Schema) and at \`/api/asyncapi.json\` (AsyncAPI 3.0), and the editor shows it under *Event types*.
`;

const HEAD = ['| Field | Type | Meaning |', '| --- | --- | --- |'];

/** Most events are about a call: its fields are written down once. */
const COMMON = 'call_created';
const commonFields = fieldsIn(eventTypeResources().find(({ type }) => type === COMMON)?.schema);
const commonRows: ReadonlySet<string> = new Set(commonFields.map((field) => rowOf(field)));

/** Some events hold a call within: those of its fields are the ones of a call too. */
const WITHIN = 'call';
const rowsWithin: ReadonlySet<string> = new Set(
  commonFields.map((field) => rowOf({ ...field, path: `${WITHIN}.${field.path}` })),
);

/** `docs/events.md`: the catalogue for people, made of the same entries that the API gives. */
export function eventsPage(): string {
  return [INTRODUCTION, names(), ...eventTypeResources().map(section)].join('\n');
}

/** What each vendor calls what; a dash where a vendor has no such event. */
function names(): string {
  const vendors = dialectResources().filter(({ name }) => name !== 'native');
  const head = ['Event', 'Sent when', 'Worth', ...vendors.map(({ title }) => title)];
  const rows = eventTypeResources().map(({ type, description, profile, dialects }) => [
    `[\`${type}\`](#${type})`,
    cell(description),
    profile === 'live' ? '2 min' : '3 days',
    ...vendors.map((vendor) => {
      const called = namesIn(vendor, type) ?? dialects[vendor.name]?.name;
      return called === undefined ? '–' : `\`${cell(called)}\``;
    }),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return ['## All events', '', ...lines, ''].join('\n');
}

/** Where a vendor has several names for events of one type, all of them. */
function namesIn({ event_types }: DialectResource, type: string): string | undefined {
  const own = event_types.filter(
    ({ name, types, example }) => types.includes(type) && example?.name === name,
  );
  return own.length === 0 ? undefined : own.map(({ name }) => name).join('`, `');
}

function section({ type, title, description, since, schema, example }: EventTypeResource): string {
  const fields = fieldsIn(schema)
    .map((field) => rowOf(field))
    .filter((row) => !rowsWithin.has(row));
  const more = type === COMMON ? fields : fields.filter((row) => !commonRows.has(row));
  const isMore = fields.length - more.length === commonRows.size && type !== COMMON;
  const hasWithin = fields.length < fieldsIn(schema).length;
  return [
    `## ${type}`,
    '',
    `**${title}.** ${description} Since ${since}.`,
    '',
    '<details><summary>Fields of <code>data</code>, and an example</summary>',
    '',
    ...(isMore ? [`The fields of [\`${COMMON}\`](#${COMMON})${more.length > 0 ? ', and:' : '.'}`, ''] : []),
    ...(!isMore || more.length > 0 ? HEAD : []),
    ...(isMore ? more : fields),
    ...(hasWithin
      ? ['', `\`${WITHIN}\` has the fields of [\`${COMMON}\`](#${COMMON}), but \`subject\` and \`leg\`.`]
      : []),
    '',
    '```json',
    JSON.stringify(example, null, 2),
    '```',
    '',
    '</details>',
    '',
  ].join('\n');
}

function fieldsIn(schema: unknown): readonly SchemaField[] {
  return schemaFields(schema as FieldSchema);
}

function rowOf({ path, kind, description }: Pick<SchemaField, 'path' | 'kind' | 'description'>): string {
  return `| \`${path}\` | ${cell(kind)} | ${cell(description)} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
