import { defineNode } from '@hookswitch/flow-model';
import type { UnconnectedTarget } from '@hookswitch/flow-model';
import { outcomeOfKey } from '../keys.js';
import { menuMachine } from './menu.machine.js';
import { menuConfig } from './menu.schema.js';

export const menuNode = defineNode({
  type: 'menu',
  title: 'Menu',
  summary: 'Offers choices by key, and lets callers type an extension.',
  category: 'call',
  keywords: ['ivr', 'dtmf', 'keys', 'press 1', 'auto attendant', 'digital receptionist', 'direct dial'],
  icon: 'dialpad',
  config: menuConfig,
  initial: {
    prompt: { text: '', language: 'en-GB' },
    options: [{ key: '1', label: '' }],
    timeout_s: 5,
    retries: 2,
    direct_dial: { enabled: false, user_ids: [], digit_timeout_s: 3 },
  },
  bypass: () => 'timeout_exhausted',
  outcomes: ({ options, direct_dial }) => [
    ...options.map(({ key, label }) => ({
      name: outcomeOfKey(key),
      label: label ? `${key} ${label}` : `Key ${key}`,
    })),
    ...(direct_dial.enabled ? [{ name: 'direct_dial', label: 'Extension typed' }] : []),
    { name: 'timeout_exhausted', label: 'No key' },
    { name: 'invalid_exhausted', label: 'Wrong keys' },
  ],
  unconnected: ({ direct_dial }, label): Readonly<Record<string, UnconnectedTarget>> =>
    direct_dial.enabled
      ? {
          direct_dial: {
            type: 'dial',
            label: `${label}: extension`,
            config: { to: { type: 'extension', target: '${digits}' } },
            back: ['busy', 'no_answer', 'declined', 'unreachable', 'error'],
          },
        }
      : {},
  pause: () => 'caller',
  handsOn: ['/prompt/text', '/invalid_prompt/text', '/timeout_prompt/text'],
  tells: { entered: 'ivr_started', left: 'ivr_ended' },
  stop: 'ivr',
  machine: menuMachine,
});
