import { defineEventType } from '../define-event-type.js';
import { exampleCall, exampleCallerLeg, exampleUserLeg } from './call-examples.js';
import {
  callDtmfSchema,
  callEventSchema,
  callMissedSchema,
  callTransferSchema,
} from './call-resource.schema.js';

const RINGING_AT = '2026-11-21T09:30:05.240Z';
const PERSON_ANSWERED_AT = '2026-11-21T09:30:09.800Z';
const ENDED_AT = '2026-11-21T09:31:40.500Z';

export const callCreated = defineEventType({
  type: 'call_created',
  title: 'Call created',
  description:
    'A call has reached the system or was originated; again, with subject leg, for each party that is dialled.',
  since: '0.1.0',
  profile: 'live',
  data: callEventSchema,
  example: exampleCall({
    state: 'initial',
    answered_at: null,
    legs: [exampleCallerLeg({ state: 'initial', answered_at: null })],
  }),
});

export const callRinging = defineEventType({
  type: 'call_ringing',
  title: 'Call ringing',
  description: 'The phone of a party that was dialled starts ringing. Never sent for the caller.',
  since: '0.1.0',
  profile: 'live',
  data: callEventSchema,
  example: exampleUserLeg({ state: 'ringing', ringing_at: RINGING_AT }),
});

export const callAnswered = defineEventType({
  type: 'call_answered',
  title: 'Call answered',
  description:
    'The call was answered for the first time, by the flow or by a person; with subject leg, once for each person who answers.',
  since: '0.1.0',
  profile: 'live',
  data: callEventSchema,
  example: exampleUserLeg({
    state: 'connected',
    ringing_at: RINGING_AT,
    answered_at: PERSON_ANSWERED_AT,
    sip_status: 200,
  }),
});

export const callUpdated = defineEventType({
  type: 'call_updated',
  title: 'Call updated',
  description: 'A call has changed in a way that no other event tells.',
  since: '0.1.0',
  profile: 'live',
  data: callEventSchema,
  example: exampleCall(),
});

export const callHeld = defineEventType({
  type: 'call_held',
  title: 'Call held',
  description: 'A party has put the call on hold. The leg is the one that pressed hold.',
  since: '0.1.0',
  profile: 'live',
  data: callEventSchema,
  example: exampleUserLeg(
    { state: 'on_hold', ringing_at: RINGING_AT, answered_at: PERSON_ANSWERED_AT, sip_status: 200 },
    { state: 'on_hold' },
  ),
});

export const callUnheld = defineEventType({
  type: 'call_unheld',
  title: 'Call resumed',
  description: 'The party that had put the call on hold has taken it back.',
  since: '0.1.0',
  profile: 'live',
  data: callEventSchema,
  example: exampleUserLeg({
    state: 'connected',
    ringing_at: RINGING_AT,
    answered_at: PERSON_ANSWERED_AT,
    sip_status: 200,
  }),
});

export const callDtmfReceived = defineEventType({
  type: 'call_dtmf_received',
  title: 'Digit received',
  description:
    'A key was pressed in a call, by the caller or by who talks with them. Keys of masked input are not told.',
  since: '0.1.0',
  profile: 'live',
  data: callDtmfSchema,
  example: { ...exampleCall({ subject: 'leg', leg: exampleCallerLeg() }), digit: '4', digits: '104' },
});

export const callTransferred = defineEventType({
  type: 'call_transferred',
  title: 'Call transferred',
  description:
    'A call was handed over to somebody else, blindly or after a consultation. The leg is the one that transferred; the target has not answered yet when the transfer is blind.',
  since: '0.2.0',
  profile: 'live',
  data: callTransferSchema,
  example: {
    ...exampleUserLeg({
      state: 'connected',
      ringing_at: RINGING_AT,
      answered_at: PERSON_ANSWERED_AT,
      sip_status: 200,
    }),
    transfer: {
      mode: 'blind',
      requested_by: 'phone',
      to: { type: 'extension', target: '1002', name: 'Alan Turing', flow_id: null },
      transferred: exampleCallerLeg(),
    },
  },
});

export const callMissed = defineEventType({
  type: 'call_missed',
  title: 'Call missed',
  description:
    "A user's phone rang and nobody answered the call, or a caller waited in a queue in vain (subject call, with the queue). Not sent when someone else answered it.",
  since: '0.1.0',
  profile: 'record',
  data: callMissedSchema,
  example: {
    ...exampleUserLeg({
      state: 'hangup',
      ringing_at: RINGING_AT,
      ended_at: '2026-11-21T09:30:25.240Z',
      cause: 'no_answer',
      sip_status: 480,
    }),
    queue: null,
  },
});

export const callHungup = defineEventType({
  type: 'call_hungup',
  title: 'Call hung up',
  description: 'A party has left (subject leg), or the call has ended (subject call).',
  since: '0.1.0',
  profile: 'record',
  data: callEventSchema,
  example: exampleCall({
    state: 'hangup',
    ended_at: ENDED_AT,
    end_reason: 'completed',
    hangup_by: 'flow',
    legs: [exampleCallerLeg({ state: 'hangup', ended_at: ENDED_AT, cause: 'normal', sip_status: 200 })],
  }),
});
