import { z } from 'zod';
import { notHere } from '../not-here.js';
import { anyId } from './flow-body.js';
import { refuse, translation } from './made-node.js';
import type { FlowWorld, Translation } from './made-node.js';

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const text = z.string().max(200).default('');

/** VoIPBIN's address. */
export const addressSchema = z.strictObject({
  type: z.string().trim().min(1, 'Say what kind of address it is: "tel" or "extension".'),
  target: z.string().trim().min(1, 'Enter the number or the extension.').max(128),
  target_name: text,
  name: text,
  detail: text,
});

const oneAddress = z
  .array(addressSchema)
  .min(1, 'Name one destination.')
  .max(1, 'Name one destination. Several that ring at once are a ring group, which is set up in the editor.');

export type VoipbinAddress = z.infer<typeof addressSchema>;

const connectOption = z.strictObject({
  source: addressSchema.nullish(),
  destinations: oneAddress,
  early_media: notHere(
    [false],
    'Callers hear the ringing tone until somebody answers. Write false.',
  ).optional(),
  relay_reason: notHere([false], 'A flow ends calls normally here. Write false.').optional(),
  anonymous: notHere(
    ['', 'no', 'auto'],
    'Whether a number is withheld is set by the route to outside. Write "auto".',
  ).optional(),
});

const messageOption = z.strictObject({
  source: addressSchema.nullish(),
  destinations: z
    .array(addressSchema)
    .min(1, 'Name one destination.')
    .max(1, 'Name one destination. For several, write several actions.'),
  text: z.string(),
});

const webhookOption = z.strictObject({
  sync: z.boolean().default(false),
  uri: z.string().trim().min(1, 'Enter the address of the server.'),
  method: z.enum(['POST', 'PUT', 'GET'], 'Use POST, PUT or GET.').default('POST'),
  data_type: z.enum(['', 'application/json'], 'Write "application/json".').default(''),
  data: z.string().default(''),
});

/** Actions that reach somebody or something else. */
export const REACHING: Readonly<Record<string, Translation>> = {
  connect: translation(connectOption, ({ source, destinations: [first] }, world) => ({
    type: 'dial',
    config: {
      to: partyOf(first as VoipbinAddress, '/destinations/0', world),
      caller_number: source?.target ?? null,
      caller_name: source?.target_name || null,
    },
    onward: 'all',
    called: { '/to': '/destinations/0', '/caller_number': '/source/target' },
  })),
  queue_join: translation(z.strictObject({ queue_id: anyId }), ({ queue_id }) => ({
    type: 'queue',
    config: { queue_id },
    onward: 'all',
  })),
  conference_join: translation(z.strictObject({ conference_id: anyId }), ({ conference_id }) => ({
    type: 'conference',
    config: { conference_id },
    onward: 'all',
  })),
  message_send: translation(messageOption, ({ source, destinations, text: said }, world) => {
    const [to] = destinations;
    if (to?.type !== 'tel') refuse('/destinations/0/type', 'Messages go to numbers here. Write "tel".');
    const number_id = source ? world.numberId(source.target) : null;
    if (source && number_id === null)
      refuse('/source/target', `None of your live numbers is ${source.target}.`);
    const config = { to: to.target, text: said, number_id };
    return { type: 'message', config, onward: ['next'], called: { '/to': '/destinations/0/target' } };
  }),
  webhook_send: translation(webhookOption, ({ sync, uri, method, data }) => {
    const called = { '/url': '/uri', '/body': '/data' };
    if (data === '' && method === 'POST')
      return { type: 'webhook', config: { url: uri, wait_for_reply: sync }, onward: 'all_and_error', called };
    return { type: 'fetch', config: { method, url: uri, body: data }, onward: 'all_and_error', called };
  }),
};

/** Whom an address means: somebody outside, or a user by extension or id. */
export function partyOf(
  { type, target }: VoipbinAddress,
  pointer: string,
  { extensionOf }: Pick<FlowWorld, 'extensionOf'>,
): { readonly type: 'extension' | 'number'; readonly target: string } {
  if (type === 'tel') return { type: 'number', target };
  if (type !== 'extension' && type !== 'agent')
    refuse(`${pointer}/type`, `"${type}" cannot be rung here. Use "tel", "extension" or "agent".`);
  if (type === 'extension' && !ID.test(target)) return { type: 'extension', target };
  const extension = extensionOf(target.toLowerCase());
  if (extension === null)
    refuse(`${pointer}/target`, 'There is no live user of this id who has an extension.');
  return { type: 'extension', target: extension };
}
