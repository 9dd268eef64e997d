import { QUEUE_STRATEGIES } from '@hookswitch/flow-model';
import { z } from 'zod';
import { anyId } from './flows/flow-body.js';
import { detail, name } from './named.js';
import { NIL_ID, notHere } from './not-here.js';

const routing_method = z.enum(QUEUE_STRATEGIES, `Write one of: ${QUEUE_STRATEGIES.join(', ')}.`);
const tag_ids = z.array(anyId).max(1);

const all = z.strictObject({
  name,
  /** There is no place for it here: it is taken, and not kept. */
  detail,
  routing_method,
  tag_ids,
  wait_timeout: z
    .int()
    .min(0)
    .max(86_400_000)
    .refine((ms) => ms % 1000 === 0, 'Write whole seconds, in milliseconds: 100000 is 100 s; 0 is no limit.'),
  service_timeout: notHere([0], 'A call with an agent has no time limit here. Write 0.'),
  wait_flow_id: notHere(
    [NIL_ID, ''],
    'What callers hear while they wait is set in the queue itself, in the editor.',
  ),
  wait_actions: z
    .array(z.unknown())
    .max(0, 'What callers hear while they wait is set in the queue itself, in the editor.'),
});

/** `POST /v1.0/queues`. */
export const newQueueSchema = all.partial({
  detail: true,
  routing_method: true,
  tag_ids: true,
  wait_timeout: true,
  service_timeout: true,
  wait_flow_id: true,
  wait_actions: true,
});

/** `PUT /v1.0/queues/{id}`: what is left out stays. */
export const queueChangeSchema = all.partial();

/** `PUT /v1.0/queues/{id}/routing_method`. */
export const routingSchema = z.strictObject({ routing_method });

/** `PUT /v1.0/queues/{id}/tag_ids`. */
export const queueTagsSchema = z.strictObject({ tag_ids });

export type QueueChange = z.infer<typeof queueChangeSchema>;
export type NewQueue = z.infer<typeof newQueueSchema>;

/** The fields of our queue that a body sets. */
export function fieldsOfQueue(body: QueueChange): Readonly<Record<string, unknown>> {
  const { name, routing_method, wait_timeout } = body;
  const max_wait_s = wait_timeout === undefined ? undefined : wait_timeout === 0 ? null : wait_timeout / 1000;
  const given = { name, strategy: routing_method, max_wait_s };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
