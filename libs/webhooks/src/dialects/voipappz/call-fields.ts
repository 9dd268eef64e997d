import { asClock, billing, duration, ringing, timeOfDay, withOffset } from './durations.js';
import { callType, cause, queueDisposition, sipStatus } from './outcome.js';
import { contactNumber, didName, didNumber, digits, userName, userOf } from './parties.js';
import { lastStop } from './told-call.js';
import type { Told } from './told-call.js';

/** One of the vendor's fields. */
export interface CallField {
  readonly name: string;
  readonly type: 'text' | 'number';
  /** Whether it may be unset. */
  readonly nullable: boolean;
  readonly description: string;
  readonly value: (told: Told) => string | number | null;
}

function text(name: string, description: string, value: CallField['value']): CallField {
  return { name, type: 'text', nullable: false, description, value };
}

function maybe(name: string, description: string, value: CallField['value']): CallField {
  return { name, type: 'text', nullable: true, description, value };
}

function count(name: string, description: string, value: CallField['value']): CallField {
  return { name, type: 'number', nullable: false, description, value };
}

/** The 27 fields of VoIPappz, in the order of its document. */
export const CALL_FIELDS: readonly CallField[] = [
  text('direction', 'incoming or outgoing.', ({ call }) =>
    call.direction === 'inbound' ? 'incoming' : 'outgoing',
  ),
  text('uuid', 'Id of the call.', ({ call }) => call.id),
  maybe('type', 'Where the call came from and what it came to last, such as did_to_que.', callType),
  text('created_at', 'Start of the call, in UTC with its offset.', ({ call }) => withOffset(call.started_at)),
  maybe('contact_number', 'The other side’s number, in digits; unset when it is withheld.', ({ call }) =>
    contactNumber(call),
  ),
  maybe('caller_id_number', 'Number of who calls, in digits; unset when it is withheld.', ({ call }) =>
    digits(call.from.number),
  ),
  count('duration', 'Seconds from the start to the end, or until the event.', duration),
  count('ring_duration', 'Seconds during which a phone rang.', ringing),
  maybe('destination', 'What was dialled, in digits: text, so that a leading 0 stays.', ({ call }) =>
    digits(call.to.number),
  ),
  text('start_at', 'Time of day of the start, in the environment’s time zone.', ({ call, environment }) =>
    timeOfDay(call.started_at, environment.time_zone),
  ),
  maybe('answer_at', 'Time of day of the first answer, likewise; unset before.', ({ call, environment }) =>
    call.answered_at === null ? null : timeOfDay(call.answered_at, environment.time_zone),
  ),
  maybe('environment_name', 'Name of the environment.', ({ environment }) => environment.name || null),
  maybe(
    'user_fullname',
    'Name of the user who is rung or has answered; of a call out, who calls.',
    (told) => userOf(told)?.name ?? null,
  ),
  text('user_name', 'Their e-mail address; empty when there is none.', userName),
  maybe('extension_username', 'Their extension.', (told) => userOf(told)?.extension ?? null),
  maybe('cause', 'answer, busy or no_answer; unset while it is open.', cause),
  maybe(
    'sip_status',
    'SIP status of the phone at the other end, such as 200; unset until it is known.',
    sipStatus,
  ),
  maybe(
    'recording_url',
    'Where the recording is fetched; set in Call:Reporting.',
    ({ call }) => call.recording_url ?? null,
  ),
  text('duration_time', 'duration as HH:MM:SS.', (told) => asClock(duration(told))),
  count(
    'billing_duration',
    'Seconds from the first answer to the end, or until the event; 0 before.',
    billing,
  ),
  text('billing_duration_time', 'billing_duration as HH:MM:SS.', (told) => asClock(billing(told))),
  maybe('did_number', 'The number of yours that was called or that is shown, in digits.', didNumber),
  maybe('did_name', 'Its name; the number where it has none.', didName),
  maybe('queue_disposition', 'How the last queue ended: answer, abandoned or timeout.', queueDisposition),
  maybe('ivr_name', 'Name of the last menu.', ({ call }) => lastStop(call, 'ivr')?.name ?? null),
  maybe('call_state', 'initial, accepted, ringing, connected, on_hold or hangup.', ({ call }) => call.state),
  maybe('queue_name', 'Name of the last queue.', ({ call }) => lastStop(call, 'queue')?.name ?? null),
];

/** What a new webhook's template says: all fields, each under its own name. */
export const VOIPAPPZ_TEMPLATE = `{\n${CALL_FIELDS.map(({ name }) => `  "${name}": {{ ${name} }}`).join(',\n')}\n}\n`;
