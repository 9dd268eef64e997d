import type { EventTypeName } from '@hookswitch/events';
import type { EventChoice } from '../dialect.js';
import { TRIGGERS, triggersOf } from './triggers.js';
import type { Trigger } from './triggers.js';

interface Described {
  readonly title: string;
  readonly description: string;
  readonly types: readonly EventTypeName[];
}

/** Titles are the vendor's. */
const DESCRIBED: Readonly<Record<Trigger, Described>> = {
  user_inbound_call: {
    title: 'User inbound call',
    description:
      'A call reaches a user and the phone starts ringing; says through which queue or ring group.',
    types: ['call_ringing'],
  },
  user_inbound_call_answered: {
    title: 'User inbound call answered',
    description: 'A user answers a call.',
    types: ['call_answered'],
  },
  user_inbound_call_completion: {
    title: 'User inbound call completion',
    description: 'A call to a user is over, answered or not; once for each user who was rung.',
    types: ['call_hungup'],
  },
  queue_call_summary: {
    title: 'Queue call summary',
    description: 'A call has left a queue for good and, if an agent served it, that conversation is over.',
    types: ['queuecall_done', 'queuecall_abandoned'],
  },
  ring_group_call_summary: {
    title: 'Ring group call summary',
    description: 'A call that came to a ring group has left it.',
    types: ['ring_group_call_ended'],
  },
  voicemail: {
    title: 'Voicemail',
    description: 'A caller has left a message, and it can be heard.',
    types: ['voicemail_left'],
  },
  inbound_call_recording: {
    title: 'Inbound call recording',
    description: 'A recording of an inbound call can be fetched.',
    types: ['recording_updated'],
  },
  user_outbound_call: {
    title: 'User outbound call',
    description: 'A user calls somebody, at the phone or by click to call.',
    types: ['call_created'],
  },
  user_outbound_call_answered: {
    title: 'User outbound call answered',
    description: 'Who was called by a user answers.',
    types: ['call_answered'],
  },
  user_outbound_call_completion: {
    title: 'User outbound call completion',
    description: 'A call that a user made is over, answered or not.',
    types: ['call_hungup'],
  },
  outbound_call_recording: {
    title: 'Outbound call recording',
    description: 'A recording of an outbound call can be fetched.',
    types: ['recording_updated'],
  },
};

/** The eleven tick boxes. */
export const choices: readonly EventChoice[] = TRIGGERS.map((name) => ({
  name,
  ...DESCRIBED[name],
  includes: (event) => triggersOf(event).includes(name),
}));
