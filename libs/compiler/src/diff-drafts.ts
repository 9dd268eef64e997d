import { childPointer, maskSecrets } from '@hookswitch/flow-model';
import type { Change, ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';
import type { Drafts } from './draft-index.js';
import { documentOf } from './fault.js';

type Field = Change['fields'][number];

/**
 * What Apply would change in the live release, object by object; secrets are masked. Nothing for what is equal.
 *
 * - `changed` names each field with its old and new value (`null` for none), pointers as problems have them; a flow's
 *   name is `/name`.
 * - `moved`: only the layout of a flow differs. It takes no Apply.
 * - `added` and `removed` name no fields: the object as a whole is new or gone.
 */
export function diffDrafts(live: ReleaseContent | null, drafts: Drafts): readonly Change[] {
  const types = new Set([...Object.keys(drafts), ...Object.keys(live?.objects ?? {})]);
  return [...types].flatMap((type) => diffType(type, live?.objects[type] ?? [], drafts[type] ?? []));
}

/** Whether a change takes an Apply: a moved node does not. */
export function isChangeToApply({ kind }: Change): boolean {
  return kind !== 'moved';
}

function diffType(type: string, before: readonly ReleaseObject[], after: readonly ReleaseObject[]): Change[] {
  const old = new Map(before.map((object) => [object.id, object]));
  const kept = new Set(after.map(({ id }) => id));
  const name = ({ id, name }: ReleaseObject): Change['object'] => ({ type, id, name });
  const changes = after.flatMap((object): Change[] => {
    const previous = old.get(object.id);
    if (!previous) return [{ object: name(object), kind: 'added', fields: [] }];
    const fields: Field[] = [];
    if (type === 'flow') diffValue('/name', previous.name, object.name, fields);
    diffMembers(type, previous.body, object.body, fields);
    if (fields.length > 0) return [{ object: name(object), kind: 'changed', fields }];
    const moved = type === 'flow' && !isEqual(documentOf(previous).layout, documentOf(object).layout);
    return moved ? [{ object: name(object), kind: 'moved', fields: [] }] : [];
  });
  const removed = before.filter(({ id }) => !kept.has(id));
  return [
    ...changes,
    ...removed.map((object): Change => ({ object: name(object), kind: 'removed', fields: [] })),
  ];
}

function diffMembers(
  type: string,
  old: ReleaseObject['body'],
  now: ReleaseObject['body'],
  fields: Field[],
): void {
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (type === 'flow' && key === 'layout') continue;
    diffValue(childPointer('', key), own(old, key), own(now, key), fields);
  }
}

/** Goes down while both sides are objects or lists; a secret is one value. */
function diffValue(pointer: string, old: unknown, now: unknown, fields: Field[]): void {
  if (isEqual(old, now)) return;
  if (isContainer(old) && isContainer(now) && Array.isArray(old) === Array.isArray(now)) {
    const before = old as Readonly<Record<string, unknown>>;
    const after = now as Readonly<Record<string, unknown>>;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      diffValue(childPointer(pointer, key), own(before, key), own(after, key), fields);
    }
  } else fields.push({ pointer, old: maskSecrets(old) ?? null, new: maskSecrets(now) ?? null });
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Object.hasOwn(value, '$secret');
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** By value; a member that is missing equals one that is `undefined` or `null`. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return (one ?? null) === (other ?? null);
  }
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((element, index) => isEqual(element, other[index]));
  }
  const first = one as Readonly<Record<string, unknown>>;
  const second = other as Readonly<Record<string, unknown>>;
  let shared = 0;
  for (const key in first) {
    if (Object.hasOwn(second, key)) shared += 1;
    if (!isEqual(first[key], own(second, key))) return false;
  }
  const keys = Object.keys(second);
  return (
    shared === keys.length || keys.every((key) => Object.hasOwn(first, key) || isEqual(null, second[key]))
  );
}
