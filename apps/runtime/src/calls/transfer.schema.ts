import { z } from 'zod';

const target = z
  .string('target must be text: an extension such as "1001", or a number such as "+442071838750".')
  .min(1, 'Say whom the caller is to be connected with.')
  .max(64, 'target may have 64 characters at most.');

/** Body of `POST /calls/{id}/transfer`. Whether there is such a target is judged when it is asked for. */
export const transferSchema = z.strictObject({
  to: z.strictObject(
    {
      type: z.enum(['extension', 'number'], 'type must be extension or number.'),
      target,
    },
    { error: ({ code }) => (code === 'unrecognized_keys' ? undefined : 'to must be {"type", "target"}.') },
  ),
  mode: z
    .enum(['blind', 'attended'], 'mode must be blind or attended.')
    .default('blind')
    .meta({ description: 'Attended: who is connected to the caller talks to the target first.' }),
});

export type TransferBody = z.infer<typeof transferSchema>;

export const TRANSFER_EXAMPLE: TransferBody = { to: { type: 'extension', target: '1002' }, mode: 'blind' };
