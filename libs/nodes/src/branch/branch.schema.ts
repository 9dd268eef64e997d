import { z } from 'zod';

/** How a variable is compared. Numbers compare as numbers where both sides are numbers, else as text. */
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
  'is_set',
  'is_empty',
] as const;

const condition = z.strictObject({
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
    description: 'What to compare with; may hold variables. For `one of`: values separated by commas.',
    template: 'text',
  }),
});

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
          match: z
            .enum(['all', 'any'])
            .default('all')
            .meta({ title: 'Match', description: 'Whether all conditions must hold, or any.' }),
          conditions: z
            .array(condition)
            .min(1, 'Add at least one condition.')
            .max(20)
            .meta({ title: 'Conditions' }),
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
