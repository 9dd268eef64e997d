import type { Call } from '@hookswitch/calls';
import type { Activeflow, EngineChange, Step } from '@hookswitch/engine';
import { newId } from '@hookswitch/flow-model';
import type { Attempt, Delivery } from '@hookswitch/webhooks';

const AT = '2026-11-21T09:00:00.000Z';

export function sampleCall(changes: Partial<Call> = {}): Call {
  const id = changes.id ?? newId();
  return {
    id,
    live_id: 1,
    direction: 'inbound',
    state: 'connected',
    from: { number: '+4930123456', name: 'Łukasz' },
    to: { number: '+4930999', name: null },
    crm_id: null,
    environment_id: null,
    number_id: null,
    flow_id: null,
    activeflow_id: null,
    release: 1,
    started_at: AT,
    answered_at: AT,
    ended_at: null,
    end_reason: null,
    hangup_by: null,
    legs: [
      {
        id: newId(),
        live_id: 2,
        kind: 'caller',
        channel_id: `ch-${id}`,
        number: '+4930123456',
        name: 'Łukasz',
        user_id: null,
        via: null,
        via_name: null,
        state: 'connected',
        started_at: AT,
        ringing_at: null,
        answered_at: AT,
        ended_at: null,
        cause: null,
        sip_status: null,
      },
    ],
    gateway: 'simulator',
    channel_id: `ch-${id}`,
    cursors: [3],
    sequence: 4,
    webhooks_enabled: true,
    ...changes,
  };
}

export function sampleActiveflow(call: Call, changes: Partial<Activeflow> = {}): Activeflow {
  return {
    id: call.activeflow_id ?? newId(),
    flow_id: call.flow_id ?? newId(),
    flow_name: 'Reception',
    release: call.release ?? 1,
    reference_type: 'call',
    reference_id: call.id,
    status: 'running',
    snapshot: {
      flow_hash: 'f'.repeat(64),
      lane: 'running',
      frames: [
        {
          flow_hash: 'f'.repeat(64),
          node_id: 'n2',
          visit: 2,
          entered_at: AT,
          value: 'speaking',
          context: {},
          names: {},
          pending: [],
        },
      ],
      variables: { 'caller.name': 'Łukasz' },
      visits: 2,
      budget: 998,
    },
    step_count: 1,
    end_reason: null,
    tm_create: AT,
    tm_update: AT,
    tm_delete: null,
    ...changes,
  };
}

export function sampleStep(sequence: number): Step {
  return {
    sequence,
    action_id: `n${sequence}`,
    type: 'talk',
    label: 'Welcome',
    outcome: 'next',
    next_action_id: `n${sequence + 1}`,
    reason: null,
    variables_changed: {},
    tm_start: AT,
    tm_end: AT,
    delivery_id: null,
  };
}

export function sampleChange(
  call: Call,
  activeflow: Activeflow | null,
  sequences: readonly number[] = [],
): EngineChange {
  return {
    call,
    activeflow,
    steps: sequences.map(sampleStep),
    timers: { set: [], clear: [] },
    signals: [],
    recordings: [],
    events: [],
    components: [],
  };
}

export function sampleDelivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    id: newId(),
    lane: 'component:flow:n3',
    webhook_id: null,
    flow_id: 'flow',
    node_id: 'n3',
    event_type: 'webhook_component_event',
    call_id: newId(),
    sequence: 1,
    profile: 'live',
    test: false,
    created_at: AT,
    body: '{"type":"webhook_component_event","unique_call_id":"1","user_name":"","user_number":"","dest_number":"+4930999","call_start_at":"2026-11-21T09:00:00.000Z","component_name":"Tell the CRM"}',
    request: {
      method: 'POST',
      url: 'https://crm.example/hook',
      headers: [
        ['X-Tenant', 'acme'],
        ['X-Key', { $secret: 'slot', version: 1, hint: '…cret' }],
      ],
      secret_token: { $secret: 'slot', version: 1, hint: '…cret' },
      signing_secret: null,
      timeout_ms: 10_000,
      retry: true,
    },
    wait: null,
    status: 'pending',
    attempt_count: 0,
    next_attempt_at: null,
    ...changes,
  };
}

export function sampleAttempt(number: number, httpStatus = 200): Attempt {
  return {
    number,
    started_at: AT,
    duration_ms: 12,
    http_status: httpStatus,
    error: httpStatus < 300 ? null : { code: 'http', message: `The server answered ${httpStatus}.` },
    request: {
      method: 'POST',
      url: 'https://crm.example/hook',
      headers: { 'content-type': 'application/json', 'x-pbx-token': '…cret' },
      body: null,
    },
    response: { headers: { 'content-length': '2' }, body: 'ok' },
  };
}
