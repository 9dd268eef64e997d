import { z } from 'zod';

/** Variables to write; read later as `${vars.<name>}`. */
export const setConfig = z.strictObject({
  variables: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(
            /^[a-z][a-z0-9_]{0,63}$/,
            'Start with a letter; use small letters, digits and "_", 64 at most.',
          )
          .meta({
            title: 'Name',
            description: 'Read later as `${vars.<name>}`.',
            placeholder: 'department',
            variable: 'write',
          }),
        value: z
          .string()
          .max(4000)
          .default('')
          .meta({ title: 'Value', description: 'Text, may hold variables.', template: 'text' }),
      }),
    )
    .min(1, 'Add at least one variable.')
    .max(50)
    .meta({ title: 'Variables', widget: 'variables' }),
});

export type SetConfig = z.infer<typeof setConfig>;
