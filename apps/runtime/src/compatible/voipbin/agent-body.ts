import { z } from 'zod';
import { anyId } from './flows/flow-body.js';
import { addressSchema } from './flows/translations-of-reaching.js';
import { detail, name } from './named.js';
import { notHere } from './not-here.js';

const EXTENSION = 'An agent is rung at their extension here: {"type": "extension", "target": "1001"}.';

const tag_ids = z.array(anyId).max(1000);
const addresses = z
  .array(
    addressSchema.refine(({ type, target }) => type === 'extension' && /^\d{2,10}$/.test(target), EXTENSION),
  )
  .max(1, 'An agent has one extension here. Further phones are set up in the editor, at the user.');
const permission = notHere(
  [0],
  'What agents may do is not set here: people who sign in have accounts. Write 0.',
);

const described = {
  name,
  /** There is no place for it here: it is taken, and not kept. */
  detail,
  ring_method: z.enum(['', 'ringall'], 'All phones of an agent ring together here. Write "ringall".'),
};

/** `POST /v1.0/agents`. An agent is a user here, and no account: the password is taken, and not kept. */
export const newAgentSchema = z
  .strictObject({
    ...described,
    username: z.email('An agent’s username is their e-mail address here.').max(254),
    password: z.string().max(1000),
    permission,
    tag_ids,
    addresses,
  })
  .partial({
    detail: true,
    ring_method: true,
    password: true,
    permission: true,
    tag_ids: true,
    addresses: true,
  });

/** `PUT /v1.0/agents/{id}`: what is left out stays. */
export const agentChangeSchema = z.strictObject(described).partial();

/** `PUT /v1.0/agents/{id}/addresses`, and the other parts that have an address of their own. */
export const agentAddressesSchema = z.strictObject({ addresses });
export const agentTagsSchema = z.strictObject({ tag_ids });
export const agentPermissionSchema = z.strictObject({ permission });
export const agentPasswordSchema = z.strictObject({
  password: notHere([], 'Agents have no password here: people who sign in have accounts.'),
});
export const agentStatusSchema = z.strictObject({
  status: z.enum(
    ['available', 'away', 'offline'],
    'Write "available", "away" or "offline": the others come of calls.',
  ),
});

export type NewAgent = z.infer<typeof newAgentSchema>;
export type AgentChange = Partial<Pick<NewAgent, 'username' | 'name' | 'addresses'>>;
export type AgentStatusWish = z.infer<typeof agentStatusSchema>['status'];

/** The fields of our user that a body sets. */
export function fieldsOfAgent({ username, name, addresses }: AgentChange): Readonly<Record<string, unknown>> {
  const extension = addresses && (addresses[0]?.target ?? null);
  const given = { email: username, name, extension };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
