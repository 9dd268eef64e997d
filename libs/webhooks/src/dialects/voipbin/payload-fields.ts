import { fieldsOf } from '../described-fields.js';
import type { FieldLine } from '../described-fields.js';
import type { Field } from '../dialect.js';
import { RESOURCE_FIELDS } from './resource-fields.js';
import type { ResourceLine } from './resource-fields.js';

/** Of many resources, in the same words. */
const EVERYWHERE: readonly FieldLine[] = [
  ['customer_id', 'UUID', 'The customer: this installation.'],
  ['tm_create', 'time', 'When it was made.'],
  ['tm_update', 'time', 'When it last changed.'],
  ['tm_delete', 'time', 'When it was removed, or was over.'],
];

/** Whom something comes from or goes to. */
const ADDRESS: readonly FieldLine[] = [
  ['type', 'text', '`tel` for a number, `extension` for one of your users.'],
  ['target', 'text', 'The number in E.164 with `+`, or the extension; `Anonymous` when it is withheld.'],
  ['target_name', 'text', 'The name that came with it.'],
  ['name', 'text', 'Not used: empty.'],
  ['detail', 'text', 'Not used: empty.'],
];

/** An object of a flow. */
const ACTION: readonly FieldLine[] = [
  ['id', 'UUID', 'Id of the action.'],
  ['next_id', 'UUID', 'The action that follows, where it is not the next of the list.'],
  ['type', 'text', 'What it does: `answer`, `talk`, `queue_join` …; empty before the first.'],
  ['option', 'object', 'How it is set up, by its type.'],
  ['tm_execute', 'time', 'When it began to run.'],
];

/** What stands below a field, by its type. */
const PARTS: Readonly<Record<string, readonly FieldLine[]>> = {
  address: ADDRESS,
  'list of addresses': ADDRESS,
  action: ACTION,
  'list of actions': ACTION,
};

/** What the fields of an event of VoIPBIN mean, whichever version. */
export function fieldsIn(called: string): readonly Field[] {
  const [resource = ''] = called.split('_');
  const own = (RESOURCE_FIELDS[resource] ?? []).flatMap(withParts);
  const lines: readonly FieldLine[] = [
    ['type', 'text', 'Name of the event.'],
    ['data', 'object', `The ${resource} as it is after the event.`],
    ...EVERYWHERE.map(below),
    ...own.map(below),
  ];
  return fieldsOf(lines).map((field) =>
    /(^|\.)option$/.test(field.name) ? { ...field, open: true } : field,
  );
}

/** A line, and those of the address or action that it holds. */
function withParts([name, type, description]: ResourceLine): readonly FieldLine[] {
  const within = type.startsWith('list') ? `${name}[]` : name;
  const parts = (PARTS[type] ?? []).map(([key, ...rest]): FieldLine => [`${within}.${key}`, ...rest]);
  return [[name, type, description], ...parts];
}

function below([name, type, description]: FieldLine): FieldLine {
  return [`data.${name}`, type, description];
}
