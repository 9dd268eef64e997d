import type { Call } from '@hookswitch/calls';
import type { LoggedDelivery } from '@hookswitch/store';
import type { Attempt } from '@hookswitch/webhooks';
import type { Progress } from '../../../activeflows/activeflow-reader.js';
import type { CallFacts } from '../ladder.js';

const CALL = '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01';
const CALLER = '01937a5e-2c10-7b3f-8000-1f0d6a5c0b01';
const BOB = '01937a5e-2c10-7b3f-8000-1f0d6a5c0b02';
const FLOW = '01937a5e-2c10-7b3f-8000-1f0d6a5c0c01';
const WEBHOOK = '01937a5e-2c10-7b3f-8000-1f0d6a5c0d01';

const at = (ms: number) => new Date(Date.UTC(2026, 10, 21, 9, 30) + ms).toISOString();

const party = {
  user_id: null,
  via: null,
  via_name: null,
  state: 'hangup',
  started_at: at(0),
  ringing_at: null,
  answered_at: at(12),
  ended_at: at(9_405),
  cause: 'normal',
  sip_status: 200,
} as const;

const call: Call = {
  id: CALL,
  live_id: 7,
  direction: 'inbound',
  state: 'hangup',
  from: { number: '+442079460111', name: 'Ada Lovelace' },
  to: { number: '+442079460999', name: 'Main line' },
  crm_id: null,
  environment_id: null,
  number_id: null,
  flow_id: FLOW,
  activeflow_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0e01',
  release: 1,
  started_at: at(0),
  answered_at: at(12),
  ended_at: at(9_405),
  end_reason: 'completed',
  hangup_by: 'flow',
  legs: [
    {
      ...party,
      id: CALLER,
      live_id: 8,
      kind: 'caller',
      channel_id: 'c1',
      number: '+442079460111',
      name: 'Ada Lovelace',
    },
    {
      ...party,
      id: BOB,
      live_id: 9,
      kind: 'user',
      channel_id: 'c2',
      number: '1001',
      name: 'Bob',
      user_id: BOB,
    },
  ],
  gateway: 'simulator',
  channel_id: 'c1',
  cursors: [9, 4],
  sequence: 5,
  webhooks_enabled: true,
};

const signals: CallFacts['signals'] = (
  [
    [0, 'channel_incoming', CALLER, '+442079460111 calls +442079460999.'],
    [2, 'command_answer', CALLER, 'Answer: The caller.'],
    [12, 'channel_answered', CALLER, 'The caller is answered.'],
    [12, 'command_play', CALLER, 'Say: Welcome, Ada Lovelace'],
    [2_310, 'playback_finished', CALLER, 'Playing ended (done).'],
    [2_352, 'command_originate', BOB, 'Ring 1001.'],
    [2_360, 'channel_ringing', BOB, 'Bob rings.'],
    [4_360, 'channel_answered', BOB, 'Bob is answered.'],
    [4_361, 'command_bridge', CALLER, 'Connect the parties.'],
    [9_400, 'channel_ended', BOB, 'Bob ended: normal (SIP 200).'],
    [9_401, 'command_hangup', CALLER, 'Hang up: The caller.'],
    [9_405, 'channel_ended', CALLER, 'The caller ended: normal (SIP 200).'],
  ] as const
).map(([ms, kind, leg_id, text]) => ({ at: at(ms), kind, leg_id, text }));

const TELL = '01937a5e-2c10-7b3f-8000-1f0d6a5c0f01';

const step = (
  sequence: number,
  [type, label, outcome]: readonly [string, string, string],
  [start, end]: readonly [number, number],
  delivery_id: string | null = null,
): Progress['steps'][number] => ({
  sequence,
  visit: sequence,
  action_id: `n${sequence}`,
  type,
  label,
  outcome,
  next_action_id: `n${sequence + 1}`,
  reason: null,
  variables_changed: {},
  delivery_id,
  tm_start: at(start),
  tm_end: at(end),
  flow_id: FLOW,
  flow_name: 'Main line',
});

const progress: Progress = {
  flow_id: FLOW,
  flow_name: 'Main line',
  standing: [],
  steps: [
    step(1, ['answer', 'Answer', 'next'], [2, 12]),
    step(2, ['talk', 'Welcome', 'next'], [12, 2_310]),
    step(3, ['webhook', 'Tell the CRM', 'ok'], [2_310, 2_352], TELL),
    step(4, ['dial', 'Bob', 'answered_ended'], [2_352, 9_401]),
    step(5, ['hangup', 'Bye', 'hangup'], [9_401, 9_401]),
  ],
};

const attempt = (number: number, start: number, duration_ms: number, status: number | null): Attempt => ({
  number,
  started_at: at(start),
  duration_ms,
  http_status: status,
  error:
    status === null
      ? { code: 'timeout', message: 'There was no complete answer within 3000 ms.' }
      : status === 200
        ? null
        : { code: 'http', message: `The server answered ${status}.` },
  request: { method: 'POST', url: 'https://crm.example/hook?key=not-to-be-shown', headers: {}, body: '{}' },
  response: null,
});

const delivery = (
  id: string,
  event_type: string,
  node_id: string | null,
  attempts: readonly Attempt[],
): LoggedDelivery => ({
  http_status: attempts.at(-1)?.http_status ?? null,
  payload_removed_at: null,
  attempts,
  delivery: {
    id,
    lane: node_id === null ? `webhook:${WEBHOOK}` : `component:${FLOW}:${node_id}`,
    webhook_id: node_id === null ? WEBHOOK : null,
    flow_id: node_id === null ? null : FLOW,
    node_id,
    event_type,
    call_id: CALL,
    sequence: 1,
    profile: 'live',
    test: false,
    created_at: attempts[0]?.started_at ?? at(9_406),
    body: '{}',
    request: null,
    wait: null,
    status: attempts.length === 0 ? 'held' : 'delivered',
    attempt_count: attempts.length,
    next_attempt_at: null,
  },
});

/** Ada is welcomed, the CRM is told, Bob answers and hangs up; one webhook has to be sent three times, one is held back. */
export const oneCall: CallFacts = {
  call,
  signals,
  progress,
  deliveries: [
    [
      delivery('01937a5e-2c10-7b3f-8000-1f0d6a5c0f02', 'call_answered', null, [
        attempt(1, 15, 3_000, null),
        attempt(2, 5_020, 31, 503),
        attempt(3, 8_060, 24, 200),
      ]),
      delivery(TELL, 'webhook_component_event', 'n3', [attempt(1, 2_318, 34, 200)]),
      delivery('01937a5e-2c10-7b3f-8000-1f0d6a5c0f03', 'call_hungup', null, []),
    ],
  ],
  webhookUrl: () => 'https://crm.example/hook?key=not-to-be-shown',
};
