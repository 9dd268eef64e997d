import type { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { exampleCall } from './call-examples.js';
import { conferenceBridgeSchema, conferenceRoomSchema } from './conference-resource.schema.js';

const { id: call_id } = exampleCall();
const conference = { id: '01937a00-0000-7000-8000-0000000a0c10', name: 'Monday round' };
const id = '01937a5e-3310-7e42-8000-2b6f9c8d0c07';

const OPENED_AT = '2026-11-21T09:30:02.000Z';
const STARTED_AT = '2026-11-21T09:31:20.000Z';
const ENDED_AT = '2026-11-21T10:02:40.500Z';

const opened: z.infer<typeof conferenceRoomSchema> = {
  id,
  conference,
  status: 'waiting',
  reason: null,
  call_ids: [call_id],
  tm_create: OPENED_AT,
  tm_start: null,
  tm_update: OPENED_AT,
  tm_delete: null,
};

const bridge: z.infer<typeof conferenceBridgeSchema> = {
  id,
  conference,
  change: 'created',
  member: null,
  call_ids: [call_id],
  tm_create: STARTED_AT,
  tm_update: STARTED_AT,
};

export const conferenceCreated = defineEventType({
  type: 'conference_created',
  title: 'Conference opened',
  description: 'The first caller has come to a conference.',
  since: '0.3.0',
  profile: 'live',
  data: conferenceRoomSchema,
  example: opened,
});

export const conferenceUpdated = defineEventType({
  type: 'conference_updated',
  title: 'Conference started or ending',
  description: 'A conference has started with its moderator, or all who are in it are being let out.',
  since: '0.3.0',
  profile: 'live',
  data: conferenceRoomSchema,
  example: { ...opened, status: 'started', tm_start: STARTED_AT, tm_update: STARTED_AT },
});

export const conferenceDeleted = defineEventType({
  type: 'conference_deleted',
  title: 'Conference over',
  description: 'The last caller has left a conference.',
  since: '0.3.0',
  profile: 'record',
  data: conferenceRoomSchema,
  example: {
    ...opened,
    status: 'ended',
    reason: 'moderator_left',
    call_ids: [],
    tm_start: STARTED_AT,
    tm_update: ENDED_AT,
    tm_delete: ENDED_AT,
  },
});

export const confbridgeCreated = defineEventType({
  type: 'confbridge_created',
  title: 'Conference room made',
  description: 'The room of a conference was made: its first member goes in.',
  since: '0.3.0',
  profile: 'live',
  data: conferenceBridgeSchema,
  example: bridge,
});

export const confbridgeUpdated = defineEventType({
  type: 'confbridge_updated',
  title: 'Conference member joined, left or muted',
  description: 'Somebody has come into a conference’s room or left it, was muted or is heard again.',
  since: '0.3.0',
  profile: 'live',
  data: conferenceBridgeSchema,
  example: {
    ...bridge,
    change: 'joined',
    member: {
      call_id,
      number: '+442079460123',
      name: 'Ada Byron',
      role: 'moderator',
      status: 'in',
      muted: false,
      joined_at: STARTED_AT,
      entered_at: STARTED_AT,
    },
  },
});
