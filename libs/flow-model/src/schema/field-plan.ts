import type { z } from 'zod';
import type { FieldMeta } from '../node-definition.js';

/**
 * Where a schema has fields that mean something beyond their type: secrets, templates, references, URLs, header rows.
 * A plan is made once per schema, so that walking ten thousand configurations touches nothing else.
 */
export interface FieldPlan {
  /** Set where the field itself means something. */
  readonly meta: FieldMeta | null;
  readonly inside: PlanShape | null;
}

export type PlanShape =
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, FieldPlan])[] }
  | { readonly kind: 'list' | 'record'; readonly element: FieldPlan }
  | { readonly kind: 'choice'; readonly options: readonly (readonly [z.ZodType, FieldPlan])[] };

/** What zod tells of a schema; its own types do not say it for a schema of unknown kind. */
interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

const plans = new WeakMap<z.ZodType, FieldPlan | null>();

/** The plan of a schema, `null` when no field of it means anything beyond its type. Recursive schemas end at `lazy`. */
export function fieldPlan(schema: z.ZodType): FieldPlan | null {
  let plan = plans.get(schema);
  if (plan === undefined) plans.set(schema, (plan = makePlan(schema)));
  return plan;
}

/** A schema without its wrappers (`nullable`, `default` …) and the metadata of all of them, the outermost first. */
export function unwrap(schema: z.ZodType): { readonly def: Def; readonly meta: FieldMeta } {
  let current = schema;
  let meta: FieldMeta = {};
  for (;;) {
    const def = current.def as unknown as Def;
    meta = { ...(current.meta() as FieldMeta | undefined), ...meta };
    // A preprocessing step says nothing of the shape; what follows it does.
    const inner =
      def.innerType ??
      (def.type === 'pipe' ? (def.in?.def.type === 'transform' ? def.out : def.in) : undefined);
    if (inner === undefined) return { def, meta };
    current = inner;
  }
}

function makePlan(schema: z.ZodType): FieldPlan | null {
  const { def, meta } = unwrap(schema);
  const meaningful = Boolean(
    meta.secret ||
    meta.secretWhen ||
    meta.template ||
    meta.ref ||
    meta.outcomesOf ||
    meta.format ||
    meta.variable ||
    meta.widget === 'headers',
  );
  // What is inside a secret is one value, whatever its schema says.
  const inside = meta.secret || meta.secretWhen ? null : planInside(def);
  return meaningful || inside ? { meta: meaningful ? meta : null, inside } : null;
}

function planInside(def: Def): PlanShape | null {
  if (def.shape) {
    const fields = Object.entries(def.shape).flatMap(([key, schema]) => {
      const plan = fieldPlan(schema);
      return plan ? [[key, plan] as const] : [];
    });
    return fields.length > 0 ? { kind: 'object', fields } : null;
  }
  const element = def.type === 'array' ? def.element : def.type === 'record' ? def.valueType : undefined;
  if (element) {
    const plan = fieldPlan(element);
    return plan && { kind: def.type === 'array' ? 'list' : 'record', element: plan };
  }
  if (def.type === 'union') {
    const options = (def.options ?? []).flatMap((schema) => {
      const plan = fieldPlan(schema);
      return plan ? [[schema, plan] as const] : [];
    });
    return options.length > 0 ? { kind: 'choice', options } : null;
  }
  return null;
}
