import { z } from 'zod';
import { variableRows } from '../variable-rows.schema.js';

/** Variables to write; read later as `${vars.<name>}`. */
export const setConfig = z.strictObject({
  variables: variableRows('Variables', 'Rows of name and value.', 1),
});

export type SetConfig = z.infer<typeof setConfig>;
