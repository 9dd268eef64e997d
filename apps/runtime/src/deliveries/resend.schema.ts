import { z } from 'zod';

const MOST = 100;

/** Which deliveries are to be sent once more. */
export const resendSchema = z.strictObject({
  ids: z
    .array(z.uuid('Write ids of deliveries.'), 'Write a list of ids of deliveries.')
    .min(1, 'Name one delivery at the least.')
    .max(MOST, `Name ${MOST} deliveries at the most.`)
    .refine((ids) => new Set(ids).size === ids.length, 'Name each delivery once.'),
});

export type ResendRequest = z.infer<typeof resendSchema>;

/** What came of each, in the order in which they were named. */
export interface Resent {
  readonly id: string;
  readonly resent: boolean;
  /** Why not; `null` for one that is on its way. */
  readonly reason: string | null;
}

export const resentAnswer = {
  schema: z.strictObject({
    resent: z.int().meta({ description: 'How many are on their way again.' }),
    result: z.array(
      z.strictObject({
        id: z.uuid(),
        resent: z.boolean(),
        reason: z.string().nullable().meta({ description: 'Why not.' }),
      }),
    ),
  }),
  example: {
    resent: 1,
    result: [{ id: '01937a5e-3000-7b3f-8000-1f0d6a5c0a09', resent: true, reason: null }],
  },
};
