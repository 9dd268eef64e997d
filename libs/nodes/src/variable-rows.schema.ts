import { z } from 'zod';

/** Rows of variables to write: `${vars.<name>}` reads them. A later row of the same name wins. */
export function variableRows(title: string, description: string, least = 0) {
  const rows = z.array(
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
  );
  const bounded = least > 0 ? rows.min(least, 'Add at least one variable.') : rows;
  return bounded.max(50).meta({ title, description, widget: 'variables' });
}

/** The values of rows by their names, as the effect `set_variables` takes them. */
export function valuesOf(
  rows: readonly { readonly name: string; readonly value: string }[],
): Record<string, string> {
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
