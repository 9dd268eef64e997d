import { fieldsOf } from '../described-fields.js';
import type { Field } from '../dialect.js';

/** Whose extension an event names. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  inboundCallRinging: 'The extension that rings.',
  inboundCallAnswered: 'The extension that has answered.',
  inboundCallEnd:
    'The extension that had answered; empty where none did, also where a menu, a queue or an announcement had.',
};

/** What the fields of an event of Voice Over Cloud mean, with the types of its tables. */
export function fieldsIn(called: string): readonly Field[] {
  return fieldsOf([
    ['event', 'string', 'Name of the event.'],
    ['date', 'datetime', 'When it is sent: `YYYY-MM-DD hh:mm:ss`, UTC.'],
    ['inboundNumber', 'number', 'The number of yours that the caller has dialled: E.164 without `+`.'],
    ['callerid', 'number', 'Who calls: E.164 without `+`; `Anonymous` when it is withheld.'],
    ['callid', 'string', 'Id of the call: the same in all its events.'],
    ['extension', 'integer', EXTENSIONS[called] ?? 'The extension that calls.'],
    ['destination', 'number', 'What the extension has dialled: E.164 without `+`, or an extension.'],
    ['ivrOption', 'string', 'The key that the caller chose in a menu: `0-9`, `*` or `#`.'],
    ['duration', 'integer', 'Seconds from the start of the call to its end.'],
    ['answeredDuration', 'integer', 'Seconds from the answer to the end; 0 where there was none.'],
    [
      'crm_id',
      'string',
      'The id that the call was placed with, such as by a click in a CRM; empty where it has none.',
    ],
    ['from', 'number', 'Who has sent the message: E.164 without `+`.'],
    ['to', 'number', 'The number of yours that it came to: E.164 without `+`.'],
    ['message', 'string', 'What it says.'],
    ['messageid', 'string', 'Id of the message.'],
  ]);
}
