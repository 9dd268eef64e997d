import type { Id } from './ids.js';

/** One node of a compiled flow: validated, migrated, defaults filled in. */
export interface CompiledNode {
  readonly type: string;
  readonly label: string;
  /** Version of the configuration's shape; missing means 1. */
  readonly v?: number;
  readonly config: Readonly<Record<string, unknown>>;
  /** It is disabled: left by this outcome, and never begun. */
  readonly bypass?: string;
  /** JSON Pointers of the configuration's strings that hold `${…}`, with the context that escapes them. */
  readonly templates: readonly { readonly pointer: string; readonly context: string }[];
  /** The sounds of the prompts that it refers to, by their ids, as they were when the flow was compiled. */
  readonly prompts?: Readonly<Record<Id, PinnedPrompt>>;
  /** The objects (ring groups, schedules …) that it refers to, by their ids, as they were when the flow was compiled. */
  readonly objects?: Readonly<Record<Id, PinnedObject>>;
}

/** An object inside a compiled flow: a call that runs it keeps to this one, whatever is applied meanwhile. */
export interface PinnedObject {
  readonly type: string;
  readonly num_id: number;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The users that the body refers to, by their ids; missing when there are none. */
  readonly users?: Readonly<Record<Id, PinnedUser>>;
}

/** A user as an object that is pinned refers to them. Without an extension they have no phone. */
export interface PinnedUser {
  readonly num_id: number;
  readonly name: string;
  readonly extension: string | null;
}

/** A prompt's sound inside a compiled flow: a call that runs it hears this one, whatever is uploaded meanwhile. */
export interface PinnedPrompt {
  /** SHA-256 of the stored file, in hex. */
  readonly key: string;
  readonly duration_ms: number;
  readonly name: string;
}

/**
 * A flow as the engine walks it. `hash` covers everything here but itself, and in place of the hashes of its subflows what
 * all flows mean that it can get to: the same drawings give the same hash, also where flows run each other.
 */
export interface CompiledFlow {
  readonly hash: string;
  readonly flow_id: Id;
  readonly name: string;
  readonly entry: string;
  readonly on_hangup: string | null;
  readonly default_exit: string | null;
  /** Where a call goes on that a loop guard stops; missing when nothing is chosen. */
  readonly on_limit?: string;
  readonly nodes: Readonly<Record<string, CompiledNode>>;
  /** `<node id>:<outcome>` → node id. */
  readonly edges: Readonly<Record<string, string>>;
  /** The flows that its nodes run, by id: their hashes when it was compiled. Missing when it runs none. */
  readonly subflows?: Readonly<Record<Id, string>>;
}

/** A configuration object inside a release, without its draft's bookkeeping. */
export interface ReleaseObject {
  readonly id: Id;
  readonly num_id: number;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The immutable result of Apply. */
export interface ReleaseContent {
  /** SHA-256 over meaning only: flows by their hash, objects by their canonical body. */
  readonly hash: string;
  /** Authored objects by type (`flow` too, with its document as body): what restore brings back. */
  readonly objects: Readonly<Record<string, readonly ReleaseObject[]>>;
  /** Runnable flows by flow id. A flow that nothing live reaches and that has faults is left out. */
  readonly flows: Readonly<Record<Id, CompiledFlow>>;
}

/** A fault that Apply found. `error` blocks Apply; `warning` leaves the object out and goes on. */
export interface Problem {
  /** Stable, in snake_case: `unset_field`, `silent_cycle` … The docs list them. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly object: { readonly type: string; readonly id: Id; readonly name: string };
  readonly node_id: string | null;
  /** JSON Pointer into the object (into the flow's document for a flow). */
  readonly pointer: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
  /** Node ids that a call would pass to get there: the counter-example. */
  readonly path: readonly string[];
}

/** One difference between the drafts and the live release. */
export interface Change {
  readonly object: { readonly type: string; readonly id: Id; readonly name: string };
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  readonly fields: readonly { readonly pointer: string; readonly old: unknown; readonly new: unknown }[];
}
