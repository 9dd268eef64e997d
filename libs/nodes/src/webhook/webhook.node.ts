import { defineNode } from '@hookswitch/flow-model';
import { webhookMachine } from './webhook.machine.js';
import { webhookConfig } from './webhook.schema.js';

export const webhookNode = defineNode({
  type: 'webhook',
  title: 'Webhook',
  summary: 'Tells another system that a call passes here, with headers of your own.',
  category: 'integration',
  keywords: ['http', 'post', 'crm', 'event', 'notify', 'api', 'integration', 'component', 'header'],
  icon: 'webhook',
  config: webhookConfig,
  initial: { name: '', url: '', secret_token: null, headers: [], wait_for_reply: false },
  bypass: ({ wait_for_reply }) => (wait_for_reply ? 'ok' : 'next'),
  outcomes: ({ wait_for_reply }) =>
    wait_for_reply
      ? [
          { name: 'ok', label: 'OK (2xx)' },
          { name: 'client_error', label: 'Refused (4xx)' },
          { name: 'server_error', label: 'Server error (5xx)' },
          { name: 'timeout', label: 'No reply in time' },
          { name: 'unavailable', label: 'Unavailable' },
          { name: 'bad_response', label: 'Bad reply' },
        ]
      : [{ name: 'next', label: 'Next' }],
  provides: ['webhook.{node}.status', 'webhook.{node}.body'],
  readsMasked: true,
  afterHangup: true,
  machine: webhookMachine,
});
