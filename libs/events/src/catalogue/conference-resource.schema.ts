import { z } from 'zod';
import { idSchema, timeSchema } from './wire.schema.js';

/** The schemas here describe what `conferenceResource` and `conferenceMember` of the engine give. */

const conferenceNameSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the conference.' }),
    name: z.string().meta({ description: 'Its name.' }),
  })
  .meta({ description: 'The conference, as it was called when it was opened.' });

const callIdsSchema = z
  .array(idSchema)
  .meta({ description: 'Calls that are in it, or wait for it to start.' });

/** A conference that goes on: `data` of every `conference_*` event. */
export const conferenceRoomSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Of this meeting: the next one of the same conference has another.' }),
    conference: conferenceNameSchema,
    status: z.enum(['waiting', 'started', 'ending', 'ended']).meta({
      description: '`waiting`: for its moderator. `ending`: all who are in it are being let out.',
    }),
    reason: z
      .enum(['closed', 'moderator_left'])
      .nullable()
      .meta({ description: 'Why it ends, where its callers have not left by themselves.' }),
    call_ids: callIdsSchema,
    tm_create: timeSchema.meta({ description: 'When its first caller came.' }),
    tm_start: timeSchema.nullable().meta({ description: 'When it started; `null` before.' }),
    tm_update: timeSchema.meta({ description: 'When it last changed.' }),
    tm_delete: timeSchema.nullable().meta({ description: 'When its last caller left.' }),
  })
  .meta({ title: 'Conference event', description: 'A conference as it is after the event.' });

/** Somebody in a conference. */
export const conferenceMemberSchema = z.strictObject({
  call_id: idSchema.meta({ description: 'Their call.' }),
  number: z.string().meta({ description: 'Their number or extension.' }),
  name: z.string().meta({ description: 'Their name; `""` when there is none.' }),
  role: z.enum(['member', 'moderator']).meta({ description: 'By the PIN that was typed.' }),
  status: z.enum(['waiting', 'in']).meta({ description: '`waiting`: for the conference to start.' }),
  muted: z.boolean().meta({ description: 'The others do not hear them.' }),
  joined_at: timeSchema.meta({ description: 'When they came.' }),
  entered_at: timeSchema.nullable().meta({ description: 'When they came into the room.' }),
});

/** `data` of `confbridge_*`. */
export const conferenceBridgeSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'That of the meeting.' }),
    conference: conferenceNameSchema,
    change: z
      .enum(['created', 'joined', 'left', 'muted', 'unmuted'])
      .meta({ description: 'What has happened.' }),
    member: conferenceMemberSchema.nullable().meta({ description: 'Who has joined, left, or was muted.' }),
    call_ids: callIdsSchema,
    tm_create: timeSchema.meta({ description: 'When the conference was opened.' }),
    tm_update: timeSchema.meta({ description: 'When this happened.' }),
  })
  .meta({ title: 'Conference bridge event', description: 'What has happened in a conference’s room.' });
