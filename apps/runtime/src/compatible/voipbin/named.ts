import { z } from 'zod';

/** What all resources are called by. */
export const name = z
  .string('Write the name, as text.')
  .trim()
  .min(1, 'Enter a name.')
  .max(200, 'A name has 200 characters at most.');

/** A note beside the name. */
export const detail = z
  .string('Write the detail as text, or leave it out.')
  .max(2000, 'The detail has 2000 characters at most.');
