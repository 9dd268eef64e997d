import { refusePattern } from '@hookswitch/flow-model';
import { z } from 'zod';

/** How a variable is compared. */
export const branchOperators = [
  'equals',
  'not_equals',
  'contains',
  'not_contains',
  'starts_with',
  'ends_with',
  'greater_than',
  'at_least',
  'less_than',
  'at_most',
  'one_of',
  'not_one_of',
  'matches',
  'not_matches',
  'is_set',
  'is_empty',
] as const;

/** What both sides of a comparison are taken for. `auto`: numbers where both are, for what is greater or less; else text. */
export const branchTypes = ['auto', 'text', 'number', 'time'] as const;

const condition = z
  .strictObject({
    variable: z
      .string()
      .trim()
      .min(1, 'Choose a variable.')
      .max(200)
      .regex(/^[A-Za-z0-9_.-]+$/, 'Write the variable without "${" and "}", for example caller.number.')
      .meta({
        title: 'Variable',
        description: 'Name of a variable, for example `caller.number`.',
        variable: 'read',
      }),
    operator: z.enum(branchOperators).default('equals').meta({ title: 'Comparison' }),
    value: z.string().max(1000).default('').meta({
      title: 'Value',
      description:
        'What to compare with; may hold variables. For `one of`: values separated by commas; for `matches`: a pattern.',
      template: 'text',
    }),
    as: z.enum(branchTypes).default('auto').meta({
      title: 'Compare as',
      description:
        'Text, numbers, or times (RFC 3339). What is none equals nothing, and is not above or below it.',
    }),
  })
  .superRefine(({ operator, value }, context) => {
    if (!operator.endsWith('matches') || value.includes('${')) return;
    const message = refusePattern(value);
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['value'], message });
  });

const match = z
  .enum(['all', 'any'])
  .default('all')
  .meta({ title: 'Match', description: 'Whether all conditions must hold, or any.' });

const conditions = z
  .array(condition)
  .min(1, 'Add at least one condition.')
  .max(20)
  .meta({ title: 'Conditions' });

/** Ways on, tried in order; the first whose conditions hold is taken. */
export const branchConfig = z
  .strictObject({
    branches: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^[a-z0-9_]{1,32}$/, 'Use small letters, digits and "_", 32 at most.')
            .meta({ title: 'Id', description: 'Part of the outcome’s name: `branch_<id>`.' }),
          label: z.string().max(100).default('').meta({ title: 'Label' }),
          match,
          conditions,
          or: z.array(z.strictObject({ match, conditions })).max(10).default([]).meta({
            title: 'Or',
            description: 'Further groups of conditions: one group that holds is enough.',
          }),
        }),
      )
      .min(1, 'Add at least one branch.')
      .max(30)
      .meta({ title: 'Branches', widget: 'conditions' }),
  })
  .superRefine(({ branches }, context) => {
    const seen = new Set<string>();
    branches.forEach(({ id }, index) => {
      if (seen.has(id)) {
        context.addIssue({
          code: 'custom',
          path: ['branches', index, 'id'],
          message: `Another branch has the id "${id}" already: give each its own.`,
        });
      }
      seen.add(id);
    });
  });

export type BranchConfig = z.infer<typeof branchConfig>;
export type BranchCondition = z.infer<typeof condition>;
