import type { EventName } from './event-names.js';
import type { QueryField } from '../in-query.js';
import { plainTime } from '../plain-time.js';

const CALLER: readonly QueryField[] = [
  ['inboundNumber', '611800111222'],
  ['callerid', '61288880000'],
  ['callid', 'testcall'],
];
const EXTENSION: QueryField = ['extension', '280085'];
const CALLED: readonly QueryField[] = [EXTENSION, ['destination', '61288880000'], ['callid', 'testcall']];
const DURATIONS: readonly QueryField[] = [
  ['duration', 88],
  ['answeredDuration', 77],
];
const CRM_ID: QueryField = ['crm_id', 'usefulid'];
const OF_CALL: readonly QueryField[] = [['callid', 'testcall'], CRM_ID];

/** The values that the vendor's document lists in each event's table; none are listed for a text message. */
const VALUES: Readonly<Record<EventName, readonly QueryField[]>> = {
  inboundCallStart: [...CALLER, CRM_ID],
  inboundCallRinging: [...CALLER, EXTENSION, CRM_ID],
  inboundCallAnswered: [...CALLER, EXTENSION, CRM_ID],
  inboundCallEnd: [...CALLER, EXTENSION, ...DURATIONS, CRM_ID],
  outboundCallStart: [...CALLED, CRM_ID],
  outboundCallAnswered: [...CALLED, CRM_ID],
  outboundCallEnd: [...CALLED, ...DURATIONS, CRM_ID],
  ivrOption: [...CALLER, ['ivrOption', '1'], CRM_ID],
  callRecordingAvailable: OF_CALL,
  callTranscriptionAvailable: OF_CALL,
  incomingSMS: [
    ['from', '61288880000'],
    ['to', '611800111222'],
    ['message', 'This is a test message'],
    ['messageid', 'testmessage'],
  ],
};

/** The fields of a test: the same every time, but for the date. */
export function testFields(name: EventName, now: string): QueryField[] {
  return [['event', name], ['date', plainTime(now)], ...VALUES[name]];
}
