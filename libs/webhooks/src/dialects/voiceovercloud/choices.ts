import type { EventTypeName } from '@hookswitch/events';
import type { EventChoice } from '../dialect.js';
import { EVENT_NAMES, nameOf } from './event-names.js';
import type { EventName } from './event-names.js';

interface Described {
  readonly title: string;
  readonly description: string;
  readonly type: EventTypeName;
}

const DESCRIBED: Readonly<Record<EventName, Described>> = {
  inboundCallStart: {
    title: 'Inbound call starts',
    description: 'A call reaches one of your numbers.',
    type: 'call_created',
  },
  inboundCallRinging: {
    title: 'Inbound call rings',
    description: 'An extension rings for an inbound call; once for each extension.',
    type: 'call_ringing',
  },
  inboundCallAnswered: {
    title: 'Inbound call is answered',
    description: 'The first extension answers an inbound call.',
    type: 'call_answered',
  },
  inboundCallEnd: {
    title: 'Inbound call ends',
    description: 'An inbound call is over, answered or not.',
    type: 'call_hungup',
  },
  outboundCallStart: {
    title: 'Outbound call starts',
    description: 'An extension calls a number or another extension, at the phone or by click to call.',
    type: 'call_created',
  },
  outboundCallAnswered: {
    title: 'Outbound call is answered',
    description: 'Who was called by an extension answers.',
    type: 'call_answered',
  },
  outboundCallEnd: {
    title: 'Outbound call ends',
    description: 'A call of an extension is over, answered or not.',
    type: 'call_hungup',
  },
  ivrOption: {
    title: 'Menu option',
    description: 'The caller presses a key that a menu knows.',
    type: 'ivr_option_selected',
  },
  callRecordingAvailable: {
    title: 'Recording available',
    description: 'A recording of a call can be fetched.',
    type: 'recording_updated',
  },
  callTranscriptionAvailable: {
    title: 'Transcription available',
    description: 'A recording or a voicemail message has been put into words.',
    type: 'transcribe_updated',
  },
  incomingSMS: {
    title: 'Incoming SMS',
    description: 'A text message comes in.',
    type: 'message_created',
  },
};

/** All events of calls: what the portal’s first section sends to its URL. */
const VOICE: EventChoice = {
  name: 'voice',
  title: 'Voice',
  description: 'All ten events of calls: the Voice section of the Voice Over Cloud portal.',
  types: [
    ...new Set(EVENT_NAMES.filter((name) => name !== 'incomingSMS').map((name) => DESCRIBED[name].type)),
  ],
};

/** The vendor's events one by one, behind the portal's section of all events of calls. */
export const choices: readonly EventChoice[] = [
  VOICE,
  ...EVENT_NAMES.map((name) => {
    const { title, description, type } = DESCRIBED[name];
    return { name, title, description, types: [type], includes: (event) => nameOf(event) === name } satisfies EventChoice; // prettier-ignore
  }),
];
