import { defineNode } from '@hookswitch/flow-model';
import { talkMachine } from './talk.machine.js';
import { talkConfig } from './talk.schema.js';

export const talkNode = defineNode({
  type: 'talk',
  title: 'Talk',
  summary: 'Says a text to the caller and goes on when it has been said.',
  category: 'call',
  keywords: ['say', 'speech', 'text to speech', 'tts', 'announcement', 'prompt'],
  icon: 'message-2',
  config: talkConfig,
  initial: { text: '', language: 'en-GB' },
  pause: () => 'time',
  handsOn: ['/text'],
  machine: talkMachine,
});
