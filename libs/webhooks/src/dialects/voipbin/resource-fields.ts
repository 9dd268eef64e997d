import type { FieldLine } from '../described-fields.js';

/** A field of `data`. Of the types `address`, `action` and lists of them the parts follow by themselves. */
export type ResourceLine = FieldLine;

const REFERENCE: readonly ResourceLine[] = [
  ['reference_type', 'text', 'What it belongs to.'],
  ['reference_id', 'UUID', 'Id of that.'],
];

const OWNER: readonly ResourceLine[] = [
  ['owner_type', 'text', '`agent` where it is that of one of your users; else empty.'],
  ['owner_id', 'UUID', 'That user.'],
];

const RECORDED: readonly ResourceLine[] = [
  ['recording_id', 'UUID', 'The recording that is being made; zeros: none.'],
  ['recording_ids', 'list of UUID', 'All its recordings.'],
];

const MEETING: readonly ResourceLine[] = [
  ['id', 'UUID', 'Id of this meeting: the next one of the same conference has another.'],
  ['type', 'text', '`conference`.'],
  ['status', 'text', 'How far it is.'],
  ...REFERENCE,
  ...RECORDED,
];

/** What the fields of each resource mean, in both versions of VoIPBIN's bodies: each has some of them. */
export const RESOURCE_FIELDS: Readonly<Record<string, readonly ResourceLine[]>> = {
  activeflow: [
    ['id', 'UUID', 'Id of this run of the flow.'],
    ['flow_id', 'UUID', 'The flow that it runs.'],
    ['status', 'text', '`running` or `ended`.'],
    ['reference_type', 'text', 'What it runs for: `call` or `message`.'],
    ['reference_id', 'UUID', 'That call or message.'],
    ['reference_activeflow_id', 'UUID', 'Not used: zeros.'],
    ['on_complete_flow_id', 'UUID', 'Not used: zeros.'],
    ['current_action', 'action', 'The action that runs; after the end the last one.'],
    ['forward_action_id', 'UUID', 'Not used: zeros.'],
    ['actions', 'list of actions', 'All actions of the flow.'],
    ['executed_actions', 'list of actions', 'The actions that were run before.'],
  ],
  call: [
    ['id', 'UUID', 'Id of the call; each party that is dialled is a call of its own.'],
    ...OWNER,
    ['flow_id', 'UUID', 'The flow that the call runs; a party that was dialled has the caller’s.'],
    ['activeflow_id', 'UUID', 'The run of that flow.'],
    ['type', 'text', '`flow`: it runs a flow.'],
    ['master_call_id', 'UUID', 'Of a party that was dialled: the caller’s call; else zeros.'],
    ['chained_call_ids', 'list of UUID', 'Of the caller’s call: the calls of the parties that were dialled.'],
    ...RECORDED,
    ['groupcall_id', 'UUID', 'Not used: zeros.'],
    ['source', 'address', 'Who calls.'],
    ['destination', 'address', 'Who is called.'],
    ['status', 'text', 'How far it is: `dialing`, `ringing`, `progressing` or `hangup`.'],
    ['action', 'action', 'The action of the flow that runs.'],
    [
      'direction',
      'text',
      '`incoming`, or `outgoing` for a party that is dialled and for calls of your users.',
    ],
    ['hangup_by', 'text', 'Who has ended it: `remote` that party, `local` we; empty before.'],
    [
      'hangup_reason',
      'text',
      'Why it ended: `normal`, `failed`, `busy`, `cancel` or `noanswer`; empty before.',
    ],
    ['tm_progressing', 'time', 'When it was answered.'],
    ['tm_ringing', 'time', 'When its phone began to ring.'],
    ['tm_hangup', 'time', 'When it ended.'],
  ],
  queuecall: [
    ['id', 'UUID', 'Id of this wait in a queue.'],
    ['reference_type', 'text', '`call`.'],
    ['reference_id', 'UUID', 'The call that waits.'],
    ['status', 'text', 'How far it is: waiting, an agent is rung, served, over, or left in vain.'],
    ['service_agent_id', 'UUID', 'The agent who is rung, serves or has served; zeros: none yet.'],
    ['duration_waiting', 'integer', 'Milliseconds of waiting; left out when 0.'],
    ['duration_service', 'integer', 'Milliseconds of service; left out when 0.'],
    ['tm_service', 'time', 'When an agent was chosen, and then when the two were connected.'],
  ],
  agent: [
    ['id', 'UUID', 'Id of the user.'],
    ['username', 'text', 'Their e-mail address.'],
    ['name', 'text', 'Their name.'],
    ['detail', 'text', 'Not used: empty.'],
    ['ring_method', 'text', '`ringall`.'],
    ['status', 'text', '`available`, `away`, `busy`, `offline` or `ringing`; empty where it is not told.'],
    ['permission', 'integer', 'Not used: 0.'],
    ['tag_ids', 'list of UUID', 'The queues that they serve.'],
    ['addresses', 'list of addresses', 'Their phones.'],
  ],
  queue: [
    ['id', 'UUID', 'Id of the queue.'],
    ['name', 'text', 'Its name.'],
    ['detail', 'text', 'Not used: empty.'],
    ['routing_method', 'text', 'Who is rung next.'],
    ['tag_ids', 'list of UUID', 'Whom it rings: agents who have this id among theirs.'],
    ['wait_actions', 'list', 'Not used: empty.'],
    ['wait_timeout', 'integer', 'Milliseconds that a caller waits at most; 0: no limit.'],
    ['service_timeout', 'integer', 'Not used: 0.'],
  ],
  recording: [
    ['id', 'UUID', 'Id of the recording.'],
    ...OWNER,
    ['activeflow_id', 'UUID', 'The run of the flow that records.'],
    ['reference_type', 'text', '`call`.'],
    ['reference_id', 'UUID', 'The call that is recorded.'],
    ['status', 'text', 'How far it is; the file can be fetched when it is over.'],
    ['format', 'text', 'Format of the file: `wav`.'],
    ['on_end_flow_id', 'UUID', 'Not used: zeros.'],
    ['tm_start', 'time', 'When recording began.'],
    ['tm_end', 'time', 'When recording ended.'],
  ],
  transcribe: [
    ['id', 'UUID', 'Id of the transcription.'],
    ['activeflow_id', 'UUID', 'The run of the flow of its call.'],
    ['on_end_flow_id', 'UUID', 'Not used: zeros.'],
    ['reference_type', 'text', '`recording`.'],
    ['reference_id', 'UUID', 'The recording, or the voicemail message.'],
    ['status', 'text', '`progressing`, `done` or `failed`.'],
    ['language', 'text', 'Its language, such as `en-GB`.'],
    ['direction', 'text', 'Whose words: `in` the caller’s, `out` what the caller heard, `both`.'],
    ['provider', 'text', 'Not used: empty.'],
  ],
  transcript: [
    ['id', 'UUID', 'Id of this part.'],
    ['transcribe_id', 'UUID', 'The transcription that it is part of.'],
    ['direction', 'text', 'Whose words: `in` the caller’s, `out` what the caller heard.'],
    ['message', 'text', 'What is said.'],
    ['tm_transcript', 'time', 'Where in the recording: the year 1 and so much time.'],
  ],
  message: [
    ['id', 'UUID', 'Id of the message.'],
    ['type', 'text', '`sms`.'],
    ['source', 'address', 'Who has sent it.'],
    ['targets', 'list', 'Whom it is for.'],
    ['targets[].destination', 'address', 'The receiver.'],
    ['targets[].status', 'text', 'How far it is: `queued`, `sent`, `failed` or `received`.'],
    ['targets[].parts', 'integer', 'Messages of a mobile network that the text makes.'],
    ['targets[].tm_update', 'time', 'When that last changed.'],
    ['text', 'text', 'What it says.'],
    ['direction', 'text', '`inbound` or `outbound`.'],
  ],
  conference: [
    ...MEETING,
    ['name', 'text', 'Name of the conference.'],
    ['detail', 'text', 'Not used: empty.'],
    ['data', 'object', 'Not used: empty.'],
    ['timeout', 'integer', 'Not used: 0.'],
    ['pre_actions', 'list', 'Not used: empty.'],
    ['post_actions', 'list', 'Not used: empty.'],
    ['pre_flow_id', 'UUID', 'Not used: zeros.'],
    ['post_flow_id', 'UUID', 'Not used: zeros.'],
    ['conferencecall_ids', 'list of UUID', 'The calls that are in it.'],
    ['transcribe_id', 'UUID', 'Not used: zeros.'],
    ['tm_end', 'time', 'When it ended.'],
  ],
  confbridge: [...MEETING, ['call_ids', 'list of UUID', 'The calls that are in it.']],
};
