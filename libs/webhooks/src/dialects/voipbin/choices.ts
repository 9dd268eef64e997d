import type { EventChoice } from '../dialect.js';

const OTHER_CHANGES = ['call_updated', 'call_held', 'call_unheld', 'call_transferred'] as const;

/** VoIPBIN tells of every change of a call that has no name of its own as `call_updated`. */
export const callUpdated: EventChoice = {
  name: 'call_updated',
  title: 'Call updated',
  description:
    'A call has changed: it was held, taken back, handed over, or anything else that has no other name.',
  types: OTHER_CHANGES,
};

/** What the tutorial's names stand for. They are kept as they were written. */
export const seedChoices: readonly EventChoice[] = [
  callUpdated,
  {
    name: 'call.status',
    title: 'Call status',
    description: 'Every change of a call: created, ringing, answered, updated, hung up.',
    types: ['call_created', 'call_ringing', 'call_answered', ...OTHER_CHANGES, 'call_hungup'],
  },
  {
    name: 'call.completed',
    title: 'Call completed',
    description: 'A call has ended.',
    types: ['call_hungup'],
  },
  {
    name: 'message.received',
    title: 'Message received',
    description: 'A text message came in.',
    types: ['message_created'],
    includes: ({ data }) => data['direction'] === 'inbound',
  },
  {
    name: 'recording.completed',
    title: 'Recording completed',
    description: 'A recording is done: its file can be fetched.',
    types: ['recording_updated'],
    includes: ({ data }) => data['status'] === 'done',
  },
  {
    name: 'transcribe.completed',
    title: 'Transcription completed',
    description: 'The words of a recording are there.',
    types: ['transcribe_updated'],
    includes: ({ data }) => data['status'] === 'done',
  },
];
