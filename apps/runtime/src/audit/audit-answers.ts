import { z } from 'zod';

const ID = '01937a00-0000-7000-8000-0000000000a7';

export const ACTOR_TYPES = ['account', 'token', 'system'] as const;
export const OUTCOMES = ['done', 'denied', 'failed'] as const;

/** An entry of the audit log on the wire. */
export const auditEntryAnswer = {
  schema: z.strictObject({
    id: z.uuid(),
    time: z.iso.datetime(),
    outcome: z
      .enum(OUTCOMES)
      .meta({ description: '`failed`: an error inside Hookswitch ended it; part of it may be done.' }),
    actor: z.strictObject({
      type: z.enum(ACTOR_TYPES),
      id: z
        .uuid()
        .nullable()
        .meta({ description: '`null` for a token of the settings, and for a stranger.' }),
      name: z.string(),
    }),
    ip: z.string().nullable().meta({ description: '`null` for what the process did by itself.' }),
    action: z.string().meta({ description: 'The operation’s id in this description.' }),
    object: z
      .strictObject({ type: z.string(), id: z.string().nullable(), name: z.string().nullable() })
      .nullable(),
    summary: z.string(),
    changes: z
      .array(
        z.strictObject({
          pointer: z.string().meta({ description: 'JSON Pointer (RFC 6901) into the object.' }),
          old: z.unknown().nullable(),
          new: z.unknown().nullable(),
        }),
      )
      .nullable()
      .meta({ description: 'What was changed, where it was a change of fields; secrets as hints.' }),
  }),
  example: {
    id: ID,
    time: '2026-11-21T09:30:00.000Z',
    outcome: 'done' as const,
    actor: { type: 'account' as const, id: '01937a00-0000-7000-8000-0000000000a1', name: 'anna' },
    ip: '127.0.0.1',
    action: 'replace_flow',
    object: { type: 'flow', id: '01937a00-0000-7000-8000-000000000001', name: 'Welcome' },
    summary: 'Replace flow “Welcome”',
    changes: [{ pointer: '/nodes/n2/config/text', old: 'Welcome', new: 'Good morning' }],
  },
};

export type AuditEntryResource = z.infer<typeof auditEntryAnswer.schema>;
