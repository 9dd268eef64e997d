import { defineNode } from '@hookswitch/flow-model';
import { voicemailMachine } from './voicemail.machine.js';
import { voicemailConfig } from './voicemail.schema.js';

export const voicemailNode = defineNode({
  type: 'voicemail',
  title: 'Voicemail',
  summary: 'Lets the caller leave a message in a mailbox.',
  category: 'people',
  keywords: ['message', 'mailbox', 'answering machine', 'record', 'greeting', 'leave'],
  icon: 'record-mail',
  config: voicemailConfig,
  initial: { mailbox_id: '', greet: true, review: true },
  bypass: () => 'empty',
  outcomes: () => [
    { name: 'saved', label: 'Saved' },
    { name: 'empty', label: 'Empty' },
    { name: 'mailbox_full', label: 'Mailbox full' },
    { name: 'failed', label: 'Failed' },
  ],
  pause: () => 'caller',
  handsOn: ['/review_prompt/text'],
  stop: 'voicemail',
  machine: voicemailMachine,
});
