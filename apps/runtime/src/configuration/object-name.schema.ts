import { objectTypes } from '@hookswitch/flow-model';
import { z } from 'zod';

/** How answers name an object of the configuration. */
export const objectNameSchema = z.strictObject({
  type: z.enum(Object.keys(objectTypes) as [string, ...string[]]),
  id: z.uuid(),
  name: z.string(),
});
