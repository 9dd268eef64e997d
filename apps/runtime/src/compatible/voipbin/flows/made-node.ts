import { validate } from '@hookswitch/flow-model';
import type { FieldProblem } from '@hookswitch/flow-model';
import type { z } from 'zod';

/** A node that an action becomes. */
export interface MadeNode {
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
  /**
   * The outcomes that lead to the action that follows: by their names; `all` that the node has, or these and `error` where
   * VoIPBIN goes on after a failure, too.
   */
  readonly onward: 'all' | 'all_and_error' | readonly string[];
  /** Outcomes that lead to actions that the option names, by their ids. */
  readonly jumps?: Readonly<Record<string, string>>;
  /** What fields of the configuration are called in the option, for what is wrong with them. */
  readonly called?: Readonly<Record<string, string>>;
}

/** What a translation may ask of the world around an action. */
export interface FlowWorld {
  /** Type of the action that follows; `null` when it is the last. */
  readonly following: string | null;
  /** A live user's extension. */
  readonly extensionOf: (userId: string) => string | null;
  /** Id of a live number of ours. */
  readonly numberId: (number: string) => string | null;
  /** Names by which a live flow returns. */
  readonly returnsOf: (flowId: string) => readonly { readonly name: string; readonly label: string }[];
}

/** What is wrong with an action. Pointers are into its option, `''` for the action as a whole. */
export class Untranslatable extends Error {
  override readonly name = 'Untranslatable';

  constructor(readonly problems: readonly Pick<FieldProblem, 'pointer' | 'message'>[]) {
    super(problems[0]?.message);
  }
}

export type Translation = (option: unknown, world: FlowWorld) => MadeNode;

/** A translation of options of this shape. */
export function translation<Option>(
  schema: z.ZodType<Option>,
  make: (option: Option, world: FlowWorld) => MadeNode,
): Translation {
  return (option, world) => {
    const result = validate(schema, option);
    if (!result.ok) throw new Untranslatable(result.problems);
    return make(result.value, world);
  };
}

/** @throws Untranslatable always */
export function refuse(pointer: string, message: string): never {
  throw new Untranslatable([{ pointer, message }]);
}
