import { findObjectType, objectTypes, validate } from '@hookswitch/flow-model';
import type { ObjectType, ReleaseObject } from '@hookswitch/flow-model';
import { checkDevices } from './check-devices.js';
import { checkFields } from './check-fields.js';
import type { CompilePolicy } from './compile-policy.js';
import { referenceFault } from './draft-index.js';
import type { DraftIndex, Drafts } from './draft-index.js';
import { checkRingGroup } from './check-ring-group.js';
import { checkSchedule } from './check-schedule.js';
import type { Fault } from './fault.js';

type OwnRules = (body: ReleaseObject['body'], policy: CompilePolicy, index: DraftIndex) => Fault[];

/** Rules of one object type that its schema cannot say, since drafts may be unfinished. */
const ownRules: Readonly<Record<string, OwnRules>> = {
  number: checkNumber,
  ring_group: checkRingGroup,
  schedule: checkSchedule,
  webhook: checkWebhook,
};

/** The faults of all objects that are not flows, each with its object. */
export function checkObjects(
  drafts: Drafts,
  index: DraftIndex,
  policy: CompilePolicy,
): { readonly type: string; readonly object: ReleaseObject; readonly fault: Fault }[] {
  const found: { type: string; object: ReleaseObject; fault: Fault }[] = [];
  for (const [type, objects] of Object.entries(drafts)) {
    const definition = findObjectType(type);
    if (!definition || type === objectTypes.flow.type) continue;
    const owners = new Map<string, ReleaseObject>();
    const phones = new Map<string, ReleaseObject>();
    for (const object of objects) {
      const faults = [
        ...checkObject(definition, object, index, policy),
        ...checkUnique(definition, object, owners),
        ...(type === objectTypes.user.type ? checkDevices(object, phones) : []),
        ...(ownRules[type]?.(object.body, policy, index) ?? []),
      ];
      found.push(...faults.map((fault) => ({ type, object, fault })));
    }
  }
  return found;
}

function checkObject(
  { schema }: ObjectType,
  { body }: ReleaseObject,
  index: DraftIndex,
  policy: CompilePolicy,
): Fault[] {
  const valid = validate(schema, body);
  if (!valid.ok) return [...valid.problems];
  const { faults, references } = checkFields(schema, body, policy);
  const missing = references.map((reference) => referenceFault(index, reference, body['environment_id']));
  return [...faults, ...missing.filter((fault) => fault !== undefined)];
}

function checkUnique(
  { type, unique, title, displayName }: ObjectType,
  object: ReleaseObject,
  owners: Map<string, ReleaseObject>,
): Fault[] {
  return unique.flatMap((field): Fault[] => {
    const value = object.body[field];
    if (typeof value !== 'string' || value === '') return [];
    const key = `${type}/${field}/${value}`;
    const owner = owners.get(key);
    if (!owner) {
      owners.set(key, object);
      return [];
    }
    const name = owner.name || displayName(owner.body);
    const message = `${title} "${name}" has ${value} already. Change or delete one of them.`;
    return [{ code: 'duplicate_value', pointer: `/${field}`, message }];
  });
}

function checkNumber(body: ReleaseObject['body']): Fault[] {
  if (body['flow_id'] || body['message_flow_id']) return [];
  const message = 'This number leads to no flow: callers hear that it is not in service. Choose a flow.';
  return [{ code: 'unused_number', pointer: '/flow_id', message, warning: true }];
}

function checkWebhook(body: ReleaseObject['body'], { event_types: known }: CompilePolicy): Fault[] {
  const faults: Fault[] = [];
  const types = Array.isArray(body['event_types']) ? (body['event_types'] as unknown[]) : [];
  if (body['url'] === '') {
    const message = 'Enter the URL of the server that receives the events.';
    faults.push({ code: 'unset_field', pointer: '/url', message });
  }
  if (body['dialect'] === 'native' && (body['method'] === 'GET' || body['method'] === 'DELETE')) {
    const message = `The native dialect sends a body, which ${body['method']} has not. Use POST, PUT or PATCH.`;
    faults.push({ code: 'invalid_field', pointer: '/method', message });
  }
  if (types.length === 0) {
    const message = 'This webhook is told of no event. Choose event types, or "*" for all.';
    faults.push({ code: 'no_event_types', pointer: '/event_types', message, warning: true });
  }
  types.forEach((type, position) => {
    if (!known || typeof type !== 'string' || type === '*' || known.has(type)) return;
    const message = `There is no event type "${type}": nothing is ever sent for it. Choose one of the catalogue.`;
    faults.push({ code: 'unknown_event_type', pointer: `/event_types/${position}`, message, warning: true });
  });
  return faults;
}
