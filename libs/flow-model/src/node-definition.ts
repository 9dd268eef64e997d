import type { z } from 'zod';
import type { AnyStateMachine } from 'xstate';
import type { ForcedOutcome } from './forced-outcome.js';
import type { ConferenceEvent, QueueEvent } from './line-events.js';
import type { EventDetails, NodeEffect } from './node-effects.js';
import type { PinnedObject } from './release.js';

/** A named exit of a node. `label` is what the canvas shows. */
export interface Outcome {
  readonly name: string;
  readonly label: string;
}

/** Whether a node always waits, and for what: a cycle needs one that does (refused at Apply otherwise). */
export type Pause = 'none' | 'caller' | 'time';

/** A node that a flow has without its being drawn, behind an outcome that is not connected. */
export interface UnconnectedTarget {
  readonly type: string;
  readonly label: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Outcomes of it that lead back to the drawn node; the others are not connected. */
  readonly back: readonly string[];
}

/** Something that a node's configuration points at and that must exist when the draft is applied. */
export interface NodeReference {
  /** JSON Pointer inside the node's configuration. */
  readonly pointer: string;
  /** An object type (`queue`, `flow` …), found by id, or `extension`: a user found by extension. */
  readonly kind: string;
  readonly key: string;
}

/**
 * What a node's machine is started with. It is not persisted: the machine copies what it needs into its context.
 * `config` is complete (defaults filled in) and its templates are already resolved, but for those in `handsOn`.
 */
export interface NodeInput<Config = unknown> {
  readonly config: Config;
  /** Whether the caller's leg is answered. */
  readonly answered: boolean;
  /** The objects that the configuration refers to, by their ids: those whose type is `pinned`. */
  readonly objects: Readonly<Record<string, PinnedObject>>;
  /** Reads a variable by its name, `caller.number` or `vars.city`; `undefined` when unset. */
  readonly read: (name: string) => string | undefined;
  /** The call's time: milliseconds since the epoch. */
  readonly now: () => number;
  /** What somebody has forced an object to, by its id, for now; `null` when it speaks for itself. Acts without Apply. */
  readonly forced: (objectId: string) => ForcedOutcome | null;
  /** A whole number below 2³² for this visit that nobody foresees: machines have no chance of their own. */
  readonly seed: () => number;
}

/** What can happen to a node while it waits. Times of its own come as XState `after`. */
export type NodeEvent =
  | { readonly type: 'call.answered' }
  | { readonly type: 'playback.finished'; readonly ok: boolean }
  | { readonly type: 'digit'; readonly digit: string }
  /** Nothing was typed ahead. */
  | { readonly type: 'keys.none' }
  /** Whether what was typed is somebody's extension, and whether more keys could make it one. */
  | { readonly type: 'extension.known'; readonly exact: boolean; readonly longer: boolean }
  | { readonly type: 'leg.ringing'; readonly leg: string }
  | { readonly type: 'leg.answered'; readonly leg: string }
  | { readonly type: 'leg.bridged'; readonly leg: string }
  | { readonly type: 'leg.ended'; readonly leg: string; readonly cause: LegEndCause }
  /** It was not rung, since its phone is in a call: {@link NodeEffect}, `only_free`. */
  | { readonly type: 'leg.skipped'; readonly leg: string }
  /** What `ask_phone` asked. A phone that rings for another call is in none. */
  | { readonly type: 'phone.asked'; readonly in_call: boolean }
  | { readonly type: 'leg.digit'; readonly leg: string; readonly digit: string }
  /** What was played to a leg has ended. */
  | { readonly type: 'leg.played'; readonly leg: string; readonly ok: boolean }
  | { readonly type: 'webhook.settled'; readonly outcome: WebhookOutcome; readonly status: number | null }
  | { readonly type: 'fetch.settled'; readonly outcome: WebhookOutcome; readonly status: number | null }
  | { readonly type: 'jump.made' | 'jump.refused' }
  | { readonly type: 'flow.ended'; readonly ending: FlowEnding; readonly name: string | null }
  /** What `open_mailbox` asked. */
  | { readonly type: 'mailbox.opened'; readonly has_room: boolean }
  /** The message has ended, and its sound is safe. `empty`: nothing is in it. Not `ok`: it could not be recorded. */
  | { readonly type: 'message.recorded'; readonly ok: boolean; readonly empty: boolean }
  | QueueEvent
  | ConferenceEvent
  | {
      readonly type: 'command.failed';
      readonly effect: NodeEffect['kind'];
      readonly reason: string;
      /** The leg that the effect named. */
      readonly leg?: string;
    };

/** The output of a machine that says why it is left, too: for its step, in a sentence. Most give the outcome's name alone. */
export interface NodeExit {
  readonly outcome: string;
  readonly reason: string | null;
}

/** How a node was left, in whatever way. Times are RFC 3339. */
export interface NodeLeft {
  /** The exit, or `hangup`, or `transferred`. */
  readonly outcome: string;
  readonly entered_at: string;
  readonly left_at: string;
  /** A leg by the name that the node gave it; `undefined` when it was dropped, or never was. */
  readonly leg: (name: string) => { readonly id: string; readonly answered_at: string | null } | undefined;
}

/**
 * How a flow ended that a node has run: by a Return object (`name` is its name), at an outcome that leads nowhere, by an
 * `error` that leads nowhere, or not begun because flows ran each other too deep.
 */
export type FlowEnding = 'returned' | 'completed' | 'failed' | 'depth_exceeded';

/** How a leg that the flow dialled ended. */
export type LegEndCause = 'normal' | 'busy' | 'no_answer' | 'declined' | 'unreachable' | 'cancelled';

/** How the first attempt of a waiting webhook ended, or the last try of a fetch. */
export type WebhookOutcome =
  'ok' | 'client_error' | 'server_error' | 'timeout' | 'unavailable' | 'bad_response';

/**
 * One node type: everything that the palette, the compiler and the engine need to know of it.
 *
 * The machine is created once and shared by all calls. Its entry actions are `{ type: 'effect', params: NodeEffect }`
 * (implementations are empty: the engine reads them as data), its final states are the outcomes, and its output is
 * the outcome's name (or a {@link NodeExit}). A machine never holds a promise: it issues an effect and waits for a `NodeEvent`. It is pure: no
 * clock, no chance, nothing but its input and its events, so that the engine may start it once for many calls.
 */
export interface NodeDefinition<Type extends string = string, Config = unknown> {
  readonly type: Type;
  /** Version of the configuration's shape; `migrations[n]` turns version n into n + 1. */
  readonly version: number;
  readonly migrations: Readonly<Record<number, (config: Record<string, unknown>) => Record<string, unknown>>>;
  readonly title: string;
  /** One sentence for the palette and the help pane. */
  readonly summary: string;
  readonly category: 'call' | 'people' | 'logic' | 'integration';
  /** Further words that the palette's search finds it by. */
  readonly keywords: readonly string[];
  /** Tabler icon name in kebab case, for example `phone-call`. */
  readonly icon: string;
  /**
   * The configuration. Field metadata (`.meta({...})`) drives form and docs, see {@link FieldMeta}.
   * A strict object: unknown properties are refused at Apply.
   */
  readonly config: z.ZodType<Config>;
  /** The configuration of a freshly drawn node; may lack required values. */
  readonly initial: Readonly<Record<string, unknown>>;
  /** Exits besides `error`, in the order of the canvas. A terminal node has none. */
  readonly outcomes: (config: Config) => readonly Outcome[];
  /** Where outcomes lead that are not connected, by their names: instead of the default exit or the end. */
  readonly unconnected: (config: Config, label: string) => Readonly<Record<string, UnconnectedTarget>>;
  readonly pause: (config: Config) => Pause;
  readonly references: (config: Config) => readonly NodeReference[];
  /** Variables that later nodes can read, `${webhook.<node id>.status}` as `webhook.{node}.status`. */
  readonly provides: readonly string[];
  /**
   * JSON Pointers (`*`: any place in a list) of texts in the configuration that the machine hands on to a `speak` effect without looking at them: the
   * engine puts the variables in when they are said, so that calls share what the machine does.
   */
  readonly handsOn: readonly string[];
  /** Whether the canvas shows its outcome `next` as a label that names the target, and not as a line. */
  readonly jumps: boolean;
  /**
   * Events of the catalogue that are stated when the node is entered, and when it is left in whatever way (with the
   * `outcome`: `hangup` when the caller is gone). `null`: none.
   */
  readonly tells: { readonly entered: string | null; readonly left: string | null };
  /**
   * What a call comes to at it, where customers ask afterwards what a call went through: a menu, or an object that the
   * configuration refers to.
   */
  readonly stop: 'ivr' | 'queue' | 'ring_group' | 'voicemail' | null;
  /** Where the caller is while at it, where that has a name for people and it is no stop, which is a place anyhow. */
  readonly place: 'ivr' | 'conference' | null;
  /** Whether nobody is to be shown the keys that are pressed at it. */
  readonly hidesKeys: (config: Config) => boolean;
  /** Whether it may read variables that nobody is shown: then neither is anybody shown what it makes of them. */
  readonly readsMasked: boolean;
  /** Whether what it sets comes from elsewhere, another system's answer, and is not made of what it reads. */
  readonly setsAnswers: boolean;
  /** What the event of its leaving tells besides the outcome, out of the machine's context as it was then. */
  readonly describe: ((context: unknown, left: NodeLeft) => EventDetails) | null;
  /**
   * The outcome along which calls pass a node that is disabled; `null`: it cannot be. Without this: `next`, else `default`.
   */
  readonly bypass?: (config: Config) => string | null;
  /** Whether it may stand in the hang-up lane, where no caller is left to talk to. */
  readonly afterHangup: boolean;
  /** Whether it may stand in a flow that text messages run, where there is no call at all. */
  readonly withoutCall: boolean;
  readonly machine: AnyStateMachine;
}

/** What a field's `.meta({...})` may say besides zod's own `title`, `description` and `examples`. */
export interface FieldMeta {
  readonly title?: string;
  readonly description?: string;
  /** Shown behind a number: `ms`, `s`. */
  readonly unit?: string;
  /** Form control; by default it follows from the type. */
  readonly widget?:
    | 'textarea'
    | 'template'
    | 'headers'
    | 'devices'
    | 'target'
    | 'conditions'
    | 'variables'
    | 'answer_variables'
    | 'secret'
    | 'language'
    | 'outcomes';
  /** The field may hold `${…}`, escaped for this context. */
  readonly template?: TemplateContext;
  /** Stored encrypted, shown as a hint only. */
  readonly secret?: boolean;
  /** The field is a secret where the property of this name beside it is true (header rows). */
  readonly secretWhen?: string;
  /** What the secret's text has to look like: `signing`, a Standard Webhooks key when it begins with `whsec_`; `pin`, digits. */
  readonly secretFormat?: 'signing' | 'pin';
  /** A URL that we call: Apply asks the network policy about it. `template: 'url'` says so too. */
  readonly format?: 'url';
  /** The field holds a variable's name: one that is read, or (without its `vars.`) one that the node writes. */
  readonly variable?: 'read' | 'write';
  /** The field holds the id of an object of this type. */
  readonly ref?: string;
  /**
   * The field holds the outcomes that the object gives which the property of this name beside it refers to
   * (`ObjectType.outcomes`): a node's outcomes follow from its configuration alone. The form keeps them in step, Apply refuses
   * them when they are no longer those of the object.
   */
  readonly outcomesOf?: string;
  readonly placeholder?: string;
  /** Shown below a fold. */
  readonly advanced?: boolean;
}

/** Where a template's values go: each escapes on its own. `text` escapes nothing. */
export type TemplateContext = 'text' | 'url' | 'header' | 'json';

/** The exit that every node has besides its own. */
export const ERROR_OUTCOME: Outcome = { name: 'error', label: 'Error' };

/** The exits of loop guards: where they are not connected, they lead to the flow's `on_limit` before its default exit. */
export const LIMIT_OUTCOMES: ReadonlySet<string> = new Set(['limit_reached', 'depth_exceeded']);

/** Types a node definition and fills in what most node types leave out. */
export function defineNode<const Type extends string, Config>(
  definition: Pick<
    NodeDefinition<Type, Config>,
    'type' | 'title' | 'summary' | 'category' | 'icon' | 'config' | 'machine'
  > &
    Partial<NodeDefinition<Type, Config>>,
): NodeDefinition<Type, Config> {
  return {
    version: 1,
    migrations: {},
    keywords: [],
    initial: {},
    outcomes: () => [{ name: 'next', label: 'Next' }],
    unconnected: () => ({}),
    pause: () => 'none',
    references: () => [],
    provides: [],
    handsOn: [],
    jumps: false,
    tells: { entered: null, left: null },
    describe: null,
    stop: null,
    place: null,
    hidesKeys: () => false,
    readsMasked: false,
    setsAnswers: false,
    afterHangup: false,
    withoutCall: definition.afterHangup ?? false,
    ...definition,
  };
}

/** The node types that a compiler or an engine works with: always an argument, never an import. */
export type NodeRegistry = Readonly<Record<string, NodeDefinition<string, any>>>; // eslint-disable-line @typescript-eslint/no-explicit-any
