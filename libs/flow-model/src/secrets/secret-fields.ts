import type { z } from 'zod';
import { childPointer } from '../json/json-pointer.js';
import type { StoredSecret } from '../node-effects.js';
import { fieldPlan } from '../schema/field-plan.js';
import type { FieldPlan } from '../schema/field-plan.js';
import type { FieldProblem } from '../schema/validate.js';
import { refusePin } from './pin.js';
import { refuseSigningSecret } from './signing-secret.js';
import { matchRows } from './match-rows.js';
import { collectSecrets, isMaskedSecret, isStoredSecret } from './secret-shapes.js';

/** What a secret's text has to look like. */
const REFUSALS = { signing: refuseSigningSecret, pin: refusePin } as const;

/**
 * Puts a new secret value away and gives the reference that stands for it. `previous` is what stood at the same place:
 * its slot goes on with a new version; `null` asks for a new slot.
 */
export type SealSecret = (value: string, previous: StoredSecret | null, pointer: string) => StoredSecret;

export type SealedSecrets =
  | {
      readonly ok: true;
      /** The value with references in place of all secrets: fit to be stored. */
      readonly value: unknown;
      /** References that the value before had and this one has no more. */
      readonly removed: readonly StoredSecret[];
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * Turns a value from the wire into its stored form. At each place that the schema calls secret, text becomes a new
 * version through `seal`, the masked form keeps what was stored at the same place, `null` and empty text remove it.
 * Header rows are matched with those before by name, then by hint. `seal` runs only when nothing is wrong.
 *
 * @param wire is not changed
 * @param previous the stored form before, `null` for a new object
 * @param pointer of the value itself; the problems' pointers continue it
 */
export function sealSecrets(
  schema: z.ZodType,
  wire: unknown,
  previous: unknown,
  seal: SealSecret,
  pointer = '',
): SealedSecrets {
  const problems: FieldProblem[] = [];
  const sealings: (() => void)[] = [];
  refuseReferences(wire, pointer, problems);
  const value = structuredClone(wire);
  const plan = fieldPlan(schema);
  if (plan && problems.length === 0) {
    walk(plan, value, previous, pointer, { seal, problems, sealings, seen: new Set() });
  }
  if (problems.length > 0) return { ok: false, problems };
  for (const act of sealings) act();
  const kept = new Set(collectSecrets(value).map(({ $secret }) => $secret));
  return { ok: true, value, removed: collectSecrets(previous).filter(({ $secret }) => !kept.has($secret)) };
}

interface Sealing {
  readonly seal: SealSecret;
  readonly problems: FieldProblem[];
  readonly sealings: (() => void)[];
  /** Pointers of the places that were looked at. */
  readonly seen: Set<string>;
}

function walk(plan: FieldPlan, value: unknown, previous: unknown, pointer: string, sealing: Sealing): void {
  const { inside } = plan;
  if (inside === null || typeof value !== 'object' || value === null) return;
  if (inside.kind === 'choice') {
    for (const [, option] of inside.options) walk(option, value, previous, pointer, sealing);
  } else if (inside.kind === 'list') {
    if (!Array.isArray(value)) return;
    const before = matchRows(value, Array.isArray(previous) ? previous : []);
    value.forEach((row, index) => walk(inside.element, row, before[index], `${pointer}/${index}`, sealing));
  } else if (!Array.isArray(value)) {
    const object = value as Record<string, unknown>;
    const fields =
      inside.kind === 'object'
        ? inside.fields
        : Object.keys(object).map((key) => [key, inside.element] as const);
    for (const [key, field] of fields) {
      if (!Object.hasOwn(object, key)) continue;
      const here = childPointer(pointer, key);
      const before = memberOf(previous, key);
      const { secret, secretWhen, secretFormat } = field.meta ?? {};
      if (secret || secretWhen) {
        // Two options of a choice may have the same field.
        if (sealing.seen.has(here)) continue;
        sealing.seen.add(here);
        const isSecret = secret === true || object[secretWhen as string] === true;
        // A row of a list is taken away as a whole; what is left of one whose value was removed is an empty text.
        const empty = secret ? null : '';
        const refuseText = secretFormat && REFUSALS[secretFormat];
        takeSecret({ object, key, isSecret, empty, before, pointer: here, refuseText }, sealing);
      } else walk(field, object[key], before, here, sealing);
    }
  }
}

interface SecretPlace {
  readonly object: Record<string, unknown>;
  readonly key: string;
  readonly isSecret: boolean;
  readonly empty: null | '';
  readonly before: unknown;
  readonly pointer: string;
  readonly refuseText: ((text: string) => string | undefined) | undefined;
}

function takeSecret(
  { object, key, isSecret, empty, before, pointer, refuseText }: SecretPlace,
  { seal, problems, sealings }: Sealing,
): void {
  const value = object[key];
  const previous = isStoredSecret(before) ? before : null;
  const refuse = (message: string) => problems.push({ code: 'invalid_field', pointer, message });
  if (!isSecret) {
    if (isMaskedSecret(value))
      refuse('A secret value cannot be made readable. Enter it anew, or keep it secret.');
  } else if (value === null || value === undefined || value === '') {
    object[key] = empty;
  } else if (typeof value === 'string') {
    const refusal = refuseText?.(value);
    if (refusal) refuse(refusal);
    else sealings.push(() => (object[key] = seal(value, previous, pointer)));
  } else if (!isMaskedSecret(value)) {
    refuse('Write a secret as text, as null for none, or as it was read to keep it.');
  } else if (previous === null) {
    refuse('There is no secret here that could be kept. Enter its value.');
  } else {
    object[key] = previous;
  }
}

/** A reference is never accepted from outside: it could name another object's secret. */
function refuseReferences(value: unknown, pointer: string, problems: FieldProblem[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === '$secret') {
      problems.push({
        code: 'invalid_field',
        pointer: childPointer(pointer, key),
        message: 'A reference to a secret cannot be written. Enter the secret as text.',
      });
    } else refuseReferences(member, childPointer(pointer, key), problems);
  }
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
