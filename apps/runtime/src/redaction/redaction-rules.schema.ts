import { REDACTION_KINDS } from '@hookswitch/store';
import type { RedactionRule } from '@hookswitch/store';
import { z } from 'zod';
import { deliveryAnswer } from '../deliveries/delivery-answers.js';
import type { DeliveryResource } from '../deliveries/delivery-resource.js';

const MOST = 100;
const LONGEST = 200;
/** Characters of a header's name (RFC 9110). */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const ruleSchema = z
  .strictObject({
    kind: z.enum(REDACTION_KINDS, `Write ${REDACTION_KINDS.join(', ')}.`),
    name: z
      .string('Write the name of what is not shown.')
      .min(1, 'Write the name of what is not shown.')
      .max(LONGEST, `Write ${LONGEST} characters at the most.`)
      .meta({
        description:
          'Of a JSON field: its name, at any depth, or its path from the root, such as `data.from.number` or `items.*.price`; small and capital letters differ. Of a header or parameter: its name, however it is written.',
      }),
  })
  .superRefine(({ kind, name }, context) => {
    const message = faultOf(kind, name);
    if (message !== null) context.addIssue({ code: 'custom', path: ['name'], message });
  });

/** Body and answer of `PUT /redaction_rules`. */
export const redactionRulesSchema = z
  .strictObject({
    rules: z
      .array(ruleSchema, 'Write a list of rules.')
      .max(MOST, `Write ${MOST} rules at the most.`)
      .meta({ description: 'What is hidden by its name wherever deliveries are shown.' }),
  })
  .superRefine(({ rules }, context) => {
    const seen = new Set<string>();
    rules.forEach((rule, index) => {
      const key = keyOf(rule);
      if (seen.has(key)) {
        const message = 'This rule is there already. Remove one of them.';
        context.addIssue({ code: 'custom', path: ['rules', index, 'name'], message });
      }
      seen.add(key);
    });
  });

export type RedactionRules = z.infer<typeof redactionRulesSchema>;

const example: RedactionRules = {
  rules: [
    { kind: 'json_field', name: 'data.from.number' },
    { kind: 'header', name: 'x-customer-name' },
    { kind: 'query_parameter', name: 'api_key' },
  ],
};

export const REDACTION_RULES_EXAMPLE = example;
export const redactionRulesAnswer = { schema: redactionRulesSchema, example };

/** `POST /redaction_rules/preview`. */
export interface RedactionPreview {
  readonly delivery: DeliveryResource | null;
}

export const redactionPreviewAnswer = {
  schema: z.strictObject({
    delivery: deliveryAnswer.schema.nullable().meta({ description: '`null` where there is none yet.' }),
  }),
  example: { delivery: deliveryAnswer.example },
};

/** Two rules with the same key are one. */
export function keyOf({ kind, name }: RedactionRule): string {
  return `${kind} ${kind === 'json_field' ? name : name.toLowerCase()}`;
}

/** What is wrong with a name, in a sentence; `null`: nothing, or nothing that is not said already. */
function faultOf(kind: RedactionRule['kind'], name: string): string | null {
  if (name === '') return null;
  if (kind === 'header') {
    return HEADER_NAME.test(name) ? null : 'This is no name of a header: write letters, digits and hyphens.';
  }
  if (name.trim() !== name) return 'Remove the spaces before and after the name.';
  if (kind === 'query_parameter') {
    return /[&=?#]/.test(name) ? 'Write the name alone, without ? & = or #.' : null;
  }
  const names = name.split('.');
  if (names.includes(''))
    return 'Write a name between the dots, and none before the first or after the last.';
  if (names.every((part) => part === '*'))
    return 'Write the name of a field: * stands for the items of an array.';
  return null;
}
