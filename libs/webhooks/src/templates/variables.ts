import { eventFields } from '@hookswitch/events';
import type { EventField, EventTypeName } from '@hookswitch/events';
import { CALL_FIELDS } from '../dialects/voipappz/call-fields.js';

/** A variable that templates can read of an event. */
export interface TemplateVariable extends Pick<EventField, 'type' | 'nullable' | 'description'> {
  /** `data.legs[].number`: of each item of the list `data.legs`. */
  readonly name: string;
}

/** The variables that an event of a type has, VoIPappz's fields first: see `eventScope`. */
export function templateVariables(type: EventTypeName): readonly TemplateVariable[] {
  const fields = eventFields(type);
  const native = fields.map(({ path, ...rest }) => ({
    name: path,
    type: rest.type,
    nullable: rest.nullable,
    description: rest.description,
  }));
  const text = { type: 'text', nullable: false } as const;
  const always: TemplateVariable[] = [
    { name: 'event_type', ...text, description: 'Name of the event; so is `type`, but for VoIPappz.' },
    {
      name: 'environment_time_zone',
      ...text,
      description: 'Time zone of the environment, such as Europe/London.',
    },
  ];
  if (!tellsOfCall(fields)) {
    const environment = { name: 'environment_name', type: 'text', nullable: true } as const;
    return [...always, { ...environment, description: 'Name of the environment.' }, ...native];
  }
  const ofCall = CALL_FIELDS.map(({ name, type: kind, nullable, description }) => ({
    name: name === 'type' ? 'call_type' : name,
    ...{ type: kind, nullable, description },
  }));
  return [...ofCall, ...always, ...native];
}

function tellsOfCall(fields: readonly EventField[]): boolean {
  return fields.some(({ path }) => path === 'data.legs' || path === 'data.call.legs');
}

const known = new Map<EventTypeName, ReadonlyMap<string, boolean>>();

/** Whether events of a type have a variable, as far as that can be said of a path. */
export function hasVariable(type: EventTypeName, path: readonly (string | number | null)[]): boolean {
  let names = known.get(type);
  if (names === undefined) {
    const open = new Set(eventFields(type).flatMap((field) => (field.open ? [field.path] : [])));
    names = new Map(templateVariables(type).map(({ name }) => [name, open.has(name)]));
    known.set(type, names);
  }
  let name = '';
  for (const step of path) {
    if (step === null || names.get(name) === true) return true;
    const isItem =
      typeof step === 'number' || ((step === 'first' || step === 'last') && !names.has(`${name}.${step}`));
    if (step === 'size' && names.has(name)) return true;
    if (isItem) name += '[]';
    else name = name === '' ? step : `${name}.${step}`;
    if (!isItem && !names.has(name)) return false;
  }
  return true;
}
