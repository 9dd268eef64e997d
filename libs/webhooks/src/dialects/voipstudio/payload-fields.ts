import { fieldsOf } from '../described-fields.js';
import type { FieldLine } from '../described-fields.js';
import type { Field } from '../dialect.js';

const EVENT: readonly FieldLine[] = [
  ['id', 'text', 'Id of the event: the same when it is sent again.'],
  ['event_time', 'text', 'When it happened: `Y-m-d H:i:s`, UTC.'],
  ['event_name', 'text', 'What has happened.'],
];

const CALL: readonly FieldLine[] = [
  [
    'call_id',
    'integer',
    'This party’s call: the address of `/v1.1/calls/…`, and `live_id` of its record and recordings.',
  ],
  [
    'state',
    'text',
    'How far the call is: `INITIAL`, `ACCEPTED` (who clicked to call has picked up), `RINGING`, `CONNECTED`, `ON_HOLD` or `HANGUP`.',
  ],
  ['connected_at', 'text or null', 'When it was answered: `Y-m-d H:i:s`, UTC; `null` before.'],
  [
    'start_time',
    'text',
    'When this party was dialled; of the caller when the call came in: `Y-m-d H:i:s`, UTC.',
  ],
  [
    'context',
    'text',
    'What the call is to the system: `LOCAL_USER`, `EXTERNAL`, `QUEUE`, `RING_GROUP`, `IVR`, `VOICEMAIL` or `CONFERENCE`.',
  ],
  ['destination', 'text', '`in` for a call from outside, `out` for one that a user has begun.'],
  ['duration', 'integer', 'Seconds from the answer to the event; 0 before.'],
  [
    't_cause',
    'text or null',
    'Why it ended, by its name in Q.850: `Normal Clearing`, `User Busy` …; `null` before the end.',
  ],
  ['src', 'text', 'Number or extension of who calls; `Anonymous` when it is withheld.'],
  ['src_id', 'integer', 'The user who calls; somebody outside has the integer of their call.'],
  ['src_name', 'text', 'Name of who calls; of somebody outside `"name" <number>`.'],
  ['src_hash', 'text', 'The same for all parties of one call.'],
  ['dst', 'text', 'Number or extension of who is called.'],
  [
    'dst_id',
    'integer or null',
    'The user, number or queue that is called; somebody outside has the integer of their call; `null`: not known.',
  ],
  ['dst_name', 'text', 'Name of who is called; the number where there is none.'],
];

const DIGIT: readonly FieldLine[] = [
  ['digit', 'text', 'The key that was pressed: one of `0-9 * # A-D`.'],
  ['digits', 'text', 'All keys of the call so far, this one included.'],
];

const MESSAGE: readonly FieldLine[] = [
  ['customer_id', 'integer', 'The account that has received the message: this installation.'],
  ['user_id', 'integer or null', 'The user whose number it came to; `null` where it is nobody’s.'],
  [
    'from_no',
    'text',
    'The number that it comes from, in E.164 with `+`; or the name or short code of its sender.',
  ],
  ['to_no', 'text', 'The number of yours that it came to, in E.164 with `+`.'],
  ['text', 'text', 'What it says.'],
];

const WRAP_UP: FieldLine = [
  'state',
  'text',
  'The wrap-up panel: `START` it has opened, `END` the agent has closed it, `TIMEOUT` its time was over.',
];

const OF_CALL = fieldsOf([...EVENT, ...CALL, ...DIGIT]);
const OF_WRAP_UP = fieldsOf([...EVENT, ...CALL.map((line) => (line[0] === 'state' ? WRAP_UP : line))]);
const OF_MESSAGE = fieldsOf([...EVENT, ...MESSAGE]);

/** What the fields of an event of VoIPstudio mean. */
export function fieldsIn(called: string): readonly Field[] {
  if (called === 'sms.received') return OF_MESSAGE;
  return called === 'queue.wrapup' ? OF_WRAP_UP : OF_CALL;
}
