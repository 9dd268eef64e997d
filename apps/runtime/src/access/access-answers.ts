import { ROLES } from '@hookswitch/store';
import { z } from 'zod';
import { PERMISSION_NAMES, permissionsOf } from './permissions.js';

const ID = '01937a00-0000-7000-8000-0000000000a1';
const TIME = '2026-11-21T09:30:00.000Z';

/** Who is signed in. */
export const sessionAnswer = {
  schema: z.strictObject({
    username: z.string().meta({ description: 'The account, or the API token’s name.' }),
    csrf_token: z.string().nullable().meta({
      description: 'Goes into the header `x-csrf-token` of every change; `null` with an API token.',
    }),
    account_id: z.uuid().nullable().meta({ description: '`null` with an API token.' }),
    role: z.enum(ROLES).nullable().meta({ description: '`null` for a token with scopes of its own.' }),
    permissions: z.array(z.enum(PERMISSION_NAMES)),
  }),
  example: {
    username: 'admin',
    csrf_token: 'n0Ku9mRyCz3vLq5bJwT8eX1aHs4dGf7pQi2oZk6lYxA',
    account_id: ID,
    role: 'viewer' as const,
    permissions: [...permissionsOf('viewer')],
  },
};

/** An account: a person who signs in. */
export const accountAnswer = {
  schema: z.strictObject({
    id: z.uuid(),
    username: z.string(),
    role: z.enum(ROLES),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  }),
  example: { id: ID, username: 'admin', role: 'admin' as const, created_at: TIME, updated_at: TIME },
};

const token = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  hint: z.string().meta({ description: 'Its last four characters.' }),
  created_at: z.iso.datetime(),
  created_by: z.string().nullable(),
  role: z.enum(ROLES).nullable().meta({ description: '`null`: what `scopes` say.' }),
  scopes: z.array(z.enum(PERMISSION_NAMES)).nullable().meta({ description: '`null`: what the role may do.' }),
  expires_at: z.iso.datetime().nullable().meta({ description: '`null`: never.' }),
  last_used_at: z.iso.datetime().nullable().meta({ description: 'To the minute.' }),
});
const example = {
  id: ID,
  name: 'CRM integration',
  hint: '…x8Qf',
  created_at: TIME,
  created_by: 'admin',
  role: null,
  scopes: ['cdrs:read' as const],
  expires_at: null,
  last_used_at: null,
};

/** A token as lists show it. */
export const tokenAnswer = { schema: token, example };

/** A token at its creation: the only time that its value is shown. */
export const newTokenAnswer = {
  schema: token.extend({ token: z.string() }),
  example: { ...example, token: 'hsw_3q2-7wEvVq0n0Ku9mRyCz3vLq5bJwT8eX1aHs4dx8Qf' },
};

/** A permission, as the screens of roles and tokens list it. */
export const permissionAnswer = {
  schema: z.strictObject({
    name: z.enum(PERMISSION_NAMES),
    group: z.string(),
    means: z.string(),
    roles: z.array(z.enum(ROLES)).meta({ description: 'The roles that have it.' }),
  }),
  example: {
    name: 'deliveries:resend' as const,
    group: 'Webhooks',
    means: 'Send deliveries again',
    roles: ['operator' as const, 'admin' as const],
  },
};
