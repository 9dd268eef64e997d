import type { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { recordingSchema } from './recording-resource.schema.js';

const done: z.infer<typeof recordingSchema> = {
  id: '01937a5e-4a30-7e42-8000-2b6f9c8d0a05',
  live_id: 412,
  call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
  leg_id: '01937a5e-2c11-7cc0-8000-5b8a3f1d0a02',
  direction: 'inbound',
  from: { number: '+442079460123', name: 'Ada Byron' },
  to: { number: '+442079460999', name: null },
  crm_id: null,
  status: 'done',
  started_at: '2026-11-21T09:30:10.000Z',
  ended_at: '2026-11-21T09:31:40.500Z',
  duration_ms: 90_500,
  bytes: 1_448_044,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  format: 'wav',
  reason: null,
};

export const recordingCreated = defineEventType({
  type: 'recording_created',
  title: 'Recording started',
  description: 'A party’s line is recorded from now on.',
  since: '0.2.0',
  profile: 'live',
  data: recordingSchema,
  example: { ...done, status: 'recording', ended_at: null, duration_ms: null, bytes: null, sha256: null },
});

export const recordingUpdated = defineEventType({
  type: 'recording_updated',
  title: 'Recording finished',
  description:
    'A recording is done, and its file is safe; or it failed, and the reason is told. Without a recording_created before it, it could not even begin.',
  since: '0.2.0',
  profile: 'record',
  data: recordingSchema,
  example: done,
});

export const recordingDeleted = defineEventType({
  type: 'recording_deleted',
  title: 'Recording removed',
  description:
    'A recording was removed together with its file: by request, or because it had become too old.',
  since: '0.2.0',
  profile: 'record',
  data: recordingSchema,
  example: done,
});
