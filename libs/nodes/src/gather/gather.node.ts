import { defineNode } from '@hookswitch/flow-model';
import { gatherMachine } from './gather.machine.js';
import { gatherConfig } from './gather.schema.js';

export const gatherNode = defineNode({
  type: 'gather',
  place: 'ivr',
  title: 'Gather',
  summary: 'Asks for keys, such as an account number or a PIN, and keeps them in a variable.',
  category: 'call',
  keywords: ['digits', 'dtmf', 'input', 'collect', 'pin', 'account number', 'user input', 'keys'],
  icon: 'keyboard',
  config: gatherConfig,
  initial: {
    prompt: { text: '', language: 'en-GB' },
    variable: '',
    min_length: 1,
    max_length: 10,
    terminator: '#',
    pattern: '',
    masked: false,
  },
  bypass: () => 'timeout',
  outcomes: ({ pattern }) => [
    { name: 'complete', label: 'Complete' },
    { name: 'timeout', label: 'No key' },
    { name: 'too_short', label: 'Too few keys' },
    ...(pattern === '' ? [] : [{ name: 'invalid', label: 'Wrong keys' }]),
    { name: 'cancelled', label: 'Cancelled' },
  ],
  pause: () => 'caller',
  handsOn: ['/prompt/text', '/retry_prompt/text'],
  hidesKeys: ({ masked }) => masked,
  machine: gatherMachine,
});
