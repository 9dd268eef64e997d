import { z } from 'zod';

const queueIds = z
  .array(z.uuid())
  .max(1000)
  .nullable()
  .default(null)
  .meta({ description: 'The queues; left out or `null`: all.' });

/** Body of `sign_in`, `sign_out` and `unpause`. */
export const agentQueuesSchema = z.strictObject({ queue_ids: queueIds });

/** Body of `pause`. */
export const pauseSchema = z.strictObject({
  reason: z.string().trim().max(200).default('').meta({ description: 'Why, for colleagues and reports.' }),
  queue_ids: queueIds,
});

export type AgentQueuesBody = z.infer<typeof agentQueuesSchema>;
export type PauseBody = z.infer<typeof pauseSchema>;
