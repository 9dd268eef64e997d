import { findObjectType, objectTypes, validate } from '@hookswitch/flow-model';
import type { ObjectType, ReleaseObject } from '@hookswitch/flow-model';
import { checkDevices } from './check-devices.js';
import { checkFields } from './check-fields.js';
import type { CompilePolicy } from './compile-policy.js';
import { referenceFault } from './draft-index.js';
import type { DraftIndex, Drafts } from './draft-index.js';
import { checkRingGroup } from './check-ring-group.js';
import { checkSchedule } from './check-schedule.js';
import { checkSwitchCode } from './check-switch-codes.js';
import { checkWebhook } from './check-webhook.js';
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
    for (const [place, object] of objects.entries()) {
      const faults = [
        ...checkObject(definition, object, index, policy),
        ...checkUnique(definition, object, owners),
        ...(type === objectTypes.user.type ? checkDevices(object, phones) : []),
        ...(type === objectTypes.schedule.type ? checkSwitchCode(object, objects.slice(0, place)) : []),
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
