import type { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { transcribeSchema, transcriptSchema } from './transcribe-resource.schema.js';

const part: z.infer<typeof transcriptSchema> = {
  id: '01937a60-1c30-7e42-8000-2b6f9c8d0b02',
  transcribe_id: '01937a60-0a30-7e42-8000-2b6f9c8d0b01',
  direction: 'in',
  message: 'Please call me back.',
  offset_ms: 1200,
  created_at: '2026-11-21T09:31:55.000Z',
};

const done: z.infer<typeof transcribeSchema> = {
  id: '01937a60-0a30-7e42-8000-2b6f9c8d0b01',
  reference_type: 'voicemail',
  reference_id: '01937a5e-4a30-7e42-8000-2b6f9c8d0a25',
  call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
  activeflow_id: '01937a5e-2c12-7d01-8000-77c1e0b40a03',
  language: 'en-GB',
  direction: 'in',
  provider: 'command',
  status: 'done',
  text: 'Please call me back.',
  transcripts: [part],
  reason: null,
  created_at: '2026-11-21T09:31:41.000Z',
  updated_at: '2026-11-21T09:31:55.000Z',
};

export const transcribeCreated = defineEventType({
  type: 'transcribe_created',
  title: 'Transcription asked for',
  description: 'A recording, or a message, is being put into words.',
  since: '0.2.0',
  profile: 'record',
  data: transcribeSchema,
  example: { ...done, status: 'progressing', text: null, transcripts: [], updated_at: done.created_at },
});

export const transcribeUpdated = defineEventType({
  type: 'transcribe_updated',
  title: 'Transcription finished',
  description: 'The words are there (`status: done`), or there will be none, and the reason is told.',
  since: '0.2.0',
  profile: 'record',
  data: transcribeSchema,
  example: done,
});

export const transcribeDeleted = defineEventType({
  type: 'transcribe_deleted',
  title: 'Transcription removed',
  description: 'The words were removed: by request, or together with their recording.',
  since: '0.2.0',
  profile: 'record',
  data: transcribeSchema,
  example: done,
});

export const transcriptCreated = defineEventType({
  type: 'transcript_created',
  title: 'Part of a transcription',
  description: 'A part of what is said in a recording; told before transcribe_updated, one by one.',
  since: '0.2.0',
  profile: 'record',
  data: transcriptSchema,
  example: part,
});
