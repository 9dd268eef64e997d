import { z } from 'zod';

/** Hanging up has nothing to set. */
export const hangupConfig = z.strictObject({});

export type HangupConfig = z.infer<typeof hangupConfig>;
