import { defineNode } from '@hookswitch/flow-model';
import { messageMachine } from './message.machine.js';
import { messageConfig } from './message.schema.js';

export const messageNode = defineNode({
  type: 'message',
  title: 'Message',
  summary: 'Sends a text message, and goes on at once.',
  category: 'integration',
  keywords: ['sms', 'text', 'text message', 'reply', 'send', 'mobile'],
  icon: 'device-mobile-message',
  config: messageConfig,
  initial: { text: '' },
  afterHangup: true,
  machine: messageMachine,
});
