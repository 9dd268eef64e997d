import type {
  Id,
  Outcome,
  PinnedObject,
  PinnedPrompt,
  PinnedUser,
  PromptAudio,
  ReleaseObject,
} from '@hookswitch/flow-model';
import { findObjectType, shareEnvironment } from '@hookswitch/flow-model';
import type { FieldReference } from './check-fields.js';
import type { Fault } from './fault.js';
import { pinnedObject } from './pin-objects.js';

/** A draft. `outcomes` says which outcomes it gives where its body is not all there, as in the editor. */
export interface DraftObject extends ReleaseObject {
  readonly outcomes?: readonly Outcome[];
}

/** All drafts, by object type: `{ flow: [...], number: [...] }`. Bodies are in their stored form. */
export type Drafts = Readonly<Record<string, readonly DraftObject[]>>;

/** Finds drafts by what refers to them. */
export interface DraftIndex {
  has(kind: string, key: string): boolean;
  /** What an environment is called, in quotation marks. */
  environmentName(id: Id): string;
  /** The environment that an object belongs to; `null` for none, and for one that does not exist. */
  environmentOf(kind: string, key: string): Id | null;
  /** An object of a type that is pinned; `undefined` for others, and for one that does not exist. */
  pinned(kind: string, id: string): PinnedObject | undefined;
  /** The extension of a user; `null` when they have none. */
  extensionOf(userId: string): string | null;
  /** The outcomes that an object gives to nodes which refer to it; `undefined` for none and for one that does not exist. */
  outcomes(kind: string, id: string): readonly Outcome[] | undefined;
  /** The sound of a prompt; `undefined` when there is no such prompt, or nothing was uploaded to it. */
  prompt(id: string): PinnedPrompt | undefined;
}

/** Reads all drafts once. */
export function indexDrafts(drafts: Drafts): DraftIndex {
  const byId = new Map(
    Object.entries(drafts).map(
      ([type, objects]) => [type, new Map(objects.map((object) => [object.id, object] as const))] as const,
    ),
  );
  const owners = new Map((drafts['user'] ?? []).map((user) => [user.body['extension'], user] as const));
  const userOf = (id: string) => pinnedUser(byId.get('user')?.get(id));
  return {
    has: (kind, key) => (kind === 'extension' ? owners.has(key) : (byId.get(kind)?.has(key) ?? false)),
    environmentName: (id) => `"${byId.get('environment')?.get(id)?.name ?? id}"`,
    environmentOf: (kind, key) => {
      const object = kind === 'extension' ? owners.get(key) : byId.get(kind)?.get(key);
      return (object?.body['environment_id'] ?? null) as Id | null;
    },
    pinned: (kind, id) => {
      const object = byId.get(kind)?.get(id);
      return object && pinnedObject(kind, object, userOf);
    },
    extensionOf: (id) => userOf(id)?.extension ?? null,
    outcomes: (kind, id) => {
      const object = byId.get(kind)?.get(id);
      return object && (object.outcomes ?? findObjectType(kind)?.outcomes?.(object.body));
    },
    prompt: (id) => pinnedPrompt(byId.get('prompt')?.get(id)),
  };
}

function pinnedUser(user: ReleaseObject | undefined): PinnedUser | undefined {
  if (user === undefined) return undefined;
  const { extension } = user.body;
  return {
    num_id: user.num_id,
    name: user.name,
    extension: typeof extension === 'string' ? extension : null,
  };
}

function pinnedPrompt(prompt: ReleaseObject | undefined): PinnedPrompt | undefined {
  const audio = prompt?.body['audio'] as PromptAudio | null | undefined;
  if (prompt === undefined || !audio) return undefined;
  return { key: audio.key, duration_ms: audio.duration_ms, name: prompt.name };
}

/** The faults of a reference of an object: `missingReference`, or that the two belong to different environments. */
export function referenceFault(
  index: DraftIndex,
  reference: FieldReference,
  environmentId: unknown,
): Fault | undefined {
  const missing = missingReference(index, reference, reference.pointer);
  if (missing !== undefined) return missing;
  const { kind, key, pointer } = reference;
  if (kind === 'environment') return undefined;
  const other = index.environmentOf(kind, key);
  if (shareEnvironment(environmentId as Id | null | undefined, other)) return undefined;
  const what = kind === 'extension' ? 'user' : (findObjectType(kind)?.title ?? kind).toLowerCase();
  const message = `The ${what} chosen here belongs to ${index.environmentName(other as Id)}, another environment. Choose another, or let one of the two belong to none.`;
  return { code: 'other_environment', pointer, message };
}

/**
 * The fault of a reference that leads nowhere, or to a prompt that cannot be heard; `undefined` when it is fine.
 * `fieldPointer` is where it is written.
 */
function missingReference(
  index: DraftIndex,
  { kind, key }: FieldReference,
  fieldPointer: string,
): Fault | undefined {
  if (index.has(kind, key)) {
    if (kind !== 'prompt' || index.prompt(key) !== undefined) return undefined;
    const message =
      'Nothing was uploaded to the prompt chosen here: callers would hear silence. Upload a file, or choose another.';
    return { code: 'empty_prompt', pointer: fieldPointer, message };
  }
  const message =
    kind === 'extension'
      ? `Nobody has the extension ${key}. Give it to a user, or choose another.`
      : `The ${(findObjectType(kind)?.title ?? kind).toLowerCase()} chosen here does not exist any more. Choose another.`;
  return { code: 'missing_reference', pointer: fieldPointer, message };
}
