import { findObjectType, visitFields } from '@hookswitch/flow-model';
import type {
  CompiledNode,
  NodeReference,
  PinnedObject,
  PinnedPrompt,
  PinnedUser,
  ReleaseObject,
} from '@hookswitch/flow-model';
import type { DraftIndex } from './draft-index.js';

/** What a reference names, without where it stands. */
type Target = Pick<NodeReference, 'kind' | 'key'>;

/**
 * A call stays on its release: what its prompts sound like, and the ring groups, schedules and other objects that its nodes
 * refer to, go with the nodes.
 */
export function pinObjects(
  node: CompiledNode,
  references: readonly NodeReference[],
  index: DraftIndex,
): CompiledNode {
  const prompts: Record<string, PinnedPrompt> = {};
  const objects: Record<string, PinnedObject> = {};
  const pin = ({ kind, key }: Target) => {
    const prompt = kind === 'prompt' ? index.prompt(key) : undefined;
    if (prompt !== undefined) prompts[key] = prompt;
    const object = index.pinned(kind, key);
    if (object === undefined || objects[key] !== undefined) return;
    objects[key] = object;
    referencesOf(object).forEach(pin);
  };
  references.forEach(pin);
  return {
    ...node,
    ...(Object.keys(prompts).length > 0 && { prompts }),
    ...(Object.keys(objects).length > 0 && { objects }),
  };
}

/** The pinned form of an object that a draft holds; `undefined` when its type is none that is pinned. */
export function pinnedObject(
  type: string,
  { num_id, name, body }: ReleaseObject,
  userOf: (id: string) => PinnedUser | undefined,
): PinnedObject | undefined {
  if (findObjectType(type)?.pinned !== true) return undefined;
  const object: PinnedObject = { type, num_id, name, body };
  const users: Record<string, PinnedUser> = {};
  for (const { kind, key } of referencesOf(object)) {
    const user = kind === 'user' ? userOf(key) : undefined;
    if (user !== undefined) users[key] = user;
  }
  return Object.keys(users).length > 0 ? { ...object, users } : object;
}

function referencesOf({ type, body }: Pick<PinnedObject, 'type' | 'body'>): Target[] {
  const found: Target[] = [];
  const schema = findObjectType(type)?.schema;
  if (schema === undefined) return found;
  visitFields(schema, body, ({ meta, value }) => {
    if (meta.ref !== undefined && typeof value === 'string') found.push({ kind: meta.ref, key: value });
  });
  return found;
}
