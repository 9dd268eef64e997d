import { defineEventType } from '../define-event-type.js';
import { voicemailSchema } from './voicemail-resource.schema.js';

export const voicemailLeft = defineEventType({
  type: 'voicemail_left',
  title: 'Voicemail left',
  description:
    'A caller left a message in a mailbox, and its sound is safe. It may come after the end of the call.',
  since: '0.2.0',
  profile: 'record',
  data: voicemailSchema,
  example: {
    id: '01937a5e-4a30-7e42-8000-2b6f9c8d0a25',
    mailbox_id: '01937a00-0000-7000-8000-0000000a0d30',
    mailbox_name: 'Grace',
    user_id: '01937a00-0000-7000-8000-0000000a0d02',
    user_name: 'Grace Hopper',
    user_extension: '1001',
    new: true,
    heard_at: null,
    live_id: 412,
    call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
    direction: 'inbound',
    from: { number: '+442079460123', name: 'Ada Byron' },
    to: { number: '+442079460999', name: null },
    crm_id: null,
    started_at: '2026-11-21T09:30:10.000Z',
    ended_at: '2026-11-21T09:30:22.500Z',
    duration_ms: 12_500,
    bytes: 200_044,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    format: 'wav',
  },
});
