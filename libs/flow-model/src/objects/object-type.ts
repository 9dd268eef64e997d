import type { z } from 'zod';
import type { Outcome } from '../node-definition.js';

/**
 * One type of configuration object: everything that REST, store, compiler and editor need to know of it.
 * The fields that point at other objects say so in the schema (`.meta({ ref: 'flow' })`), secrets too.
 */
export interface ObjectType<Type extends string = string, Fields extends ObjectFields = ObjectFields> {
  readonly type: Type;
  /** The route under `/api/v1`. */
  readonly plural: string;
  readonly title: string;
  readonly titlePlural: string;
  /** One sentence for lists and empty states. */
  readonly summary: string;
  /**
   * The fields as they are written and read on the wire, defaults filled in; secret fields take every form of a
   * secret. A strict object: an unknown property is refused.
   */
  readonly schema: z.ZodType<Fields>;
  /** Fills in what follows from other fields, in fields as they were sent; the schema's defaults come after it. */
  readonly complete?: (fields: ObjectFields) => ObjectFields;
  /** Top-level fields whose value two objects cannot share; `null` and empty text can be shared. */
  readonly unique: readonly string[];
  /**
   * Whether a compiled node holds the objects of this type that it refers to, with the users and the prompts that these
   * refer to. Node types find them in their input.
   */
  readonly pinned: boolean;
  /**
   * The outcomes that a node gets which refers to the object, besides its own: a flow's named returns, a schedule's ranges.
   * The body may be unfinished. Nodes keep them in a field with `outcomesOf` in its metadata.
   */
  readonly outcomes?: (body: Readonly<Record<string, unknown>>) => readonly Outcome[];
  /** What lists, problems and changes call the object. */
  readonly displayName: (fields: Fields) => string;
  /** The part of the fields that is versioned and hashed. A flow's is its document. */
  readonly toBody: (fields: Fields) => Readonly<Record<string, unknown>>;
  /** The fields back from a stored name and body. */
  readonly toFields: (
    name: string,
    body: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
}

export type ObjectFields = Readonly<Record<string, unknown>>;

/** Types an object type and fills in what most of them leave out. */
export function defineObjectType<const Type extends string, Fields extends ObjectFields>(
  definition: Pick<
    ObjectType<Type, Fields>,
    'type' | 'plural' | 'title' | 'titlePlural' | 'summary' | 'schema'
  > &
    Partial<ObjectType<Type, Fields>>,
): ObjectType<Type, Fields> {
  return {
    unique: [],
    pinned: false,
    displayName: ({ name }) => (typeof name === 'string' ? name : ''),
    toBody: (fields) => fields,
    toFields: (_name, body) => body,
    ...definition,
  };
}
