import { maskSecrets, secretHint, sealSecrets } from '@hookswitch/flow-model';
import type { ObjectType } from '@hookswitch/flow-model';
import { sampleFlow, sampleNumber, sampleUser } from '../../sample/sample-objects.js';

/** Bodies for the OpenAPI document, by object type. */
export const DRAFT_EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  flow: sampleFlow('https://crm.example.com/hook'),
  number: sampleNumber('01937a00-0000-7000-8000-00000000f100'),
  user: {
    ...sampleUser(),
    email: 'alex@example.com',
    sip_password: 'a-long-password',
    devices: [{ name: 'Mobile', sip_name: 'alex-mobile', sip_password: 'another-long-password' }],
  },
  prompt: {
    name: 'Opening hours',
    description: 'We are open from nine to five.',
    audio: {
      key: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      duration_ms: 3200,
      file_name: 'opening-hours.mp3',
      format: 'mp3',
    },
  },
  outbound_route: {
    name: 'Abroad',
    patterns: ['00.'],
    strip: 2,
    prepend: '+',
    trunk: 'carrier',
    caller_number: '+442079460999',
  },
  queue: {
    name: 'Support',
    strategy: 'least_recent',
    members: [{ user_id: '01937a00-0000-7000-8000-000000001001', penalty: 0 }],
    wrap_up_s: 30,
    max_wait_s: 600,
    announce: { position: 'yes' },
  },
  conference: {
    name: 'Monday round',
    pin: '4711',
    moderator_pin: '0815',
    start_when: 'moderator',
    end_when_moderator_leaves: true,
    join_announcement: { text: 'You are joining the Monday round.', language: 'en-GB' },
  },
  ring_group: {
    name: 'Sales',
    strategy: 'simultaneous',
    members: [
      { user_id: '01937a00-0000-7000-8000-000000001001' },
      { number: '+442079460222', delay_s: 10, timeout_s: 15 },
    ],
    ring_time_s: 25,
  },
  schedule: {
    name: 'Office hours',
    time_zone: 'Europe/London',
    ranges: [
      { name: 'Open', days: ['mon', 'tue', 'wed', 'thu'], from: '09:00', to: '17:30' },
      { name: 'Open', days: ['fri'], from: '09:00', to: '16:00' },
    ],
    holidays: [{ name: 'Christmas Day', date: '2026-12-25', yearly: true }],
    exceptions: [
      { name: 'Sunday before Christmas', date: '2026-12-20', from: '10:00', to: '16:00', range: 'Open' },
    ],
  },
  mailbox: {
    name: 'Grace',
    user_id: '01937a00-0000-7000-8000-00000000d010',
    greeting: { text: 'This is Grace. Please leave a message after the tone.', language: 'en-GB' },
    max_length_s: 120,
    pin: '4711',
  },
  environment: { name: 'London', time_zone: 'Europe/London', webhook_ids: [] },
  webhook: {
    name: 'CRM',
    url: 'https://crm.example.com/events',
    event_types: ['call_created', 'call_hungup'],
    headers: [{ name: 'X-Tenant', value: 'acme', secret: false }],
  },
};

/** A draft as it is read: what the example of its body becomes, with what the server adds. */
export function draftExample(type: ObjectType): Readonly<Record<string, unknown>> {
  const fields = type.schema.parse(DRAFT_EXAMPLES[type.type]);
  const sealed = sealSecrets(type.schema, fields, null, (value) => ({
    $secret: 'example',
    version: 1,
    hint: secretHint(value),
  }));
  return {
    id: '01937a00-0000-7000-8000-00000000d001',
    num_id: 1,
    ...(sealed.ok && (maskSecrets(sealed.value) as Readonly<Record<string, unknown>>)),
    created_at: '2026-11-21T09:30:00.000Z',
    updated_at: '2026-11-21T09:30:00.000Z',
    ...(type.type === 'webhook' && {
      state: {
        paused: false,
        disabled_reason: null,
        paused_at: null,
        rotated_at: null,
        old_secret_until: null,
        lane: null,
      },
    }),
  };
}
