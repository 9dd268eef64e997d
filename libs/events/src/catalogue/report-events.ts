import { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { callSchema } from './call-resource.schema.js';
import { exampleCall, exampleCallerLeg, exampleUserLeg } from './call-examples.js';
import { exampleCdr, exampleUserCdr } from './cdr-examples.js';
import { cdrSchema, dispositionSchema } from './cdr-resource.schema.js';
import { recordingUpdated } from './recording-events.js';
import { recordingSchema } from './recording-resource.schema.js';

/** `data` of `call_reported`. */
const callReportSchema = callSchema
  .extend({
    disposition: dispositionSchema,
    cdrs: z.array(cdrSchema).meta({ description: 'The records of all legs, the caller’s first.' }),
    recordings: z
      .array(recordingSchema)
      .meta({ description: 'All recordings of the call: each is done or has failed.' }),
    recording_url: z.string().nullable().meta({
      description: 'Where the file of the first finished recording is fetched; `null`: there is none.',
    }),
  })
  .meta({ title: 'Call report', description: 'A call that is over, and all that is known of it.' });

const {
  subject: _subject,
  leg: _leg,
  ...example
} = exampleCall({
  state: 'hangup',
  ended_at: exampleCdr.ended_at,
  end_reason: exampleCdr.end_reason,
  hangup_by: exampleCdr.hangup_by,
  legs: [
    exampleCallerLeg({ state: 'hangup', ended_at: exampleCdr.ended_at, cause: 'normal', sip_status: 200 }),
    exampleUserLeg({
      state: 'hangup',
      ringing_at: exampleUserCdr.ringing_at,
      answered_at: exampleUserCdr.answered_at,
      ended_at: exampleUserCdr.ended_at,
      cause: 'normal',
      sip_status: 200,
    }).leg!,
  ],
});

export const callReported = defineEventType({
  type: 'call_reported',
  title: 'Call reported',
  description:
    'A call is over and all that reports and billing need of it is in: its call detail records, and each of its recordings, saved or failed. The last event of a call, sent once.',
  since: '0.3.0',
  profile: 'record',
  data: callReportSchema,
  example: {
    ...example,
    disposition: exampleCdr.disposition,
    cdrs: [exampleCdr, exampleUserCdr],
    recordings: [recordingUpdated.example],
    recording_url: `https://pbx.example/api/v1/recordings/${recordingUpdated.example.id}/file`,
  },
});
