import { defineNode } from '@hookswitch/flow-model';
import { conferenceMachine } from './conference.machine.js';
import { conferenceConfig } from './conference.schema.js';

export const conferenceNode = defineNode({
  type: 'conference',
  place: 'conference',
  title: 'Conference',
  summary: 'Lets the caller into a room with others, after asking for its PIN.',
  category: 'people',
  keywords: ['meeting', 'room', 'bridge', 'party line', 'pin', 'moderator', 'confbridge', 'mute'],
  icon: 'messages',
  config: conferenceConfig,
  initial: { conference_id: '' },
  bypass: () => 'left',
  outcomes: () => [
    { name: 'left', label: 'Has left' },
    { name: 'ended', label: 'Conference ended' },
    { name: 'removed', label: 'Taken out' },
    { name: 'full', label: 'Is full' },
    { name: 'wrong_pin', label: 'Wrong PIN' },
  ],
  pause: () => 'caller',
  references: ({ conference_id }) => [{ pointer: '/conference_id', kind: 'conference', key: conference_id }],
  handsOn: ['/pin_prompt/text', '/wrong_pin_prompt/text'],
  hidesKeys: () => true,
  machine: conferenceMachine,
});
