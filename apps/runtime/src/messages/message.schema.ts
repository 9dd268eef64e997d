import { MAX_MESSAGE_CHARACTERS } from '@hookswitch/flow-model';
import { z } from 'zod';

/** Longer than any text that a mobile network brings. */
const MAX_RECEIVED = 10_000;

const number = (name: string) =>
  z
    .string(`${name} must be text: a number such as "+447700900123".`)
    .trim()
    .regex(/^\+?[0-9 ()/.-]{2,40}$/, `${name} must be a number with its country code, such as +447700900123.`)
    .meta({ description: 'In E.164.' });

const from = z
  .string('from must be text: who has written.')
  .trim()
  .regex(/^[^\p{Cc}]{1,40}$/u, 'from takes 1 to 40 letters: a number, or a sender’s name or short code.')
  .meta({ description: 'Who has written: a number in E.164, or a sender’s name or short code.' });

const received = z
  .string('text must be text.')
  .max(MAX_RECEIVED, `text takes ${MAX_RECEIVED} characters at most.`);

/** Body of `POST /messages`. Whether it can be sent is judged then. */
export const sendMessageSchema = z.strictObject({
  from: number('from').meta({ description: 'A number of ours, in E.164.' }),
  to: number('to'),
  text: z
    .string('text must be text.')
    .min(1, 'text must not be empty.')
    .refine(
      (text) => [...text].length <= MAX_MESSAGE_CHARACTERS,
      `text takes ${MAX_MESSAGE_CHARACTERS} characters at most.`,
    ),
});

/** Body of `POST /simulator/messages`. */
export const simulatedMessageSchema = z.strictObject({ from, to: number('to'), text: received });

/** Body of `POST /messages/inbound`: what a provider, or what stands between it and us, sends for each message. */
export const inboundMessageSchema = z.strictObject({
  from,
  to: number('to').meta({ description: 'The number of ours, in E.164.' }),
  text: received,
  provider_id: z
    .string('provider_id must be text.')
    .min(1, 'provider_id must not be empty.')
    .max(200, 'provider_id takes 200 characters at most.')
    .nullable()
    .default(null)
    .meta({ description: 'What the provider calls the message: sent again, it is taken once.' }),
});

export const SEND_EXAMPLE = { from: '+442079460000', to: '+447700900123', text: 'Your parcel is here.' };
export const INBOUND_EXAMPLE = {
  from: '+447700900123',
  to: '+442079460000',
  text: 'HOURS',
  provider_id: 'SM7f3a9b10',
};
export const SIMULATED_EXAMPLE = { from: '+447700900123', to: '+442079460000', text: 'HOURS' };
