import { fieldsOf } from '../described-fields.js';

/** What the fields of VoIPLine's bodies mean: each has some of them. Empty texts stand where nothing is known. */
export const FIELDS = fieldsOf([
  ['type', 'text', 'The tick box that the event is for.'],
  ['unique_call_id', 'text', 'Id of the call: the same in all its events.'],
  ['user_name', 'text', 'Name that came with who calls.'],
  ['user_number', 'text', 'Number of who calls; `Anonymous` when it is withheld.'],
  ['dest_number', 'text', 'The number that was called.'],
  ['call_start_at', 'text', 'When the call began; ISO 8601, UTC.'],
  ['component_name', 'text', 'Name of the Webhook object in the flow.'],
  ['call_type', 'text', '`inbound` or `outbound`.'],
  ['pbx_user_name', 'text', 'Name of the user of yours whom it is about.'],
  ['pbx_user_extension', 'text', 'Their extension.'],
  ['queue_name', 'text', 'Name of the queue that the call came through.'],
  ['ring_group_name', 'text', 'Name of the ring group that the call came through.'],
  ['answered_at', 'text', 'When it was answered; ISO 8601, UTC; empty: it was not.'],
  ['ended_at', 'text', 'When it ended; ISO 8601, UTC.'],
  ['duration', 'integer', 'Seconds from the answer to the end; of a recording or a message its length.'],
  ['wait_time', 'integer', 'Seconds until the answer, or until the end where there was none.'],
  [
    'disposition',
    'text',
    'How it came out: `answered`, `timeout`, `abandoned`, `no_answer`, `busy`, `failed` or `answered_elsewhere`.',
  ],
  ['recording_url', 'text', 'Where the recording is fetched, with an API token.'],
  ['voicemail_url', 'text', 'Where the message is fetched, with an API token.'],
]);
