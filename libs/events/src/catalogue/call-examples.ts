import type { z } from 'zod';
import type { callEventSchema, legSchema } from './call-resource.schema.js';

type CallEvent = z.infer<typeof callEventSchema>;
type Leg = z.infer<typeof legSchema>;

const callerLeg: Leg = {
  id: '01937a5e-2c11-7cc0-8000-5b8a3f1d0a02',
  live_id: 412,
  kind: 'caller',
  number: '+442079460123',
  name: 'Ada Byron',
  user: null,
  via: null,
  via_name: null,
  state: 'connected',
  started_at: '2026-11-21T09:30:00.000Z',
  ringing_at: null,
  answered_at: '2026-11-21T09:30:00.120Z',
  ended_at: null,
  cause: null,
  sip_status: null,
};

const userLeg: Leg = {
  id: '01937a5e-3f20-7d31-8000-9c4e2b7f0a03',
  live_id: 413,
  kind: 'user',
  number: '1001',
  name: 'Grace Hopper',
  user: { id: '01937a00-0000-7000-8000-000000001001', name: 'Grace Hopper', extension: '1001' },
  via: 'dial',
  via_name: 'Ring Grace',
  state: 'initial',
  started_at: '2026-11-21T09:30:05.000Z',
  ringing_at: null,
  answered_at: null,
  ended_at: null,
  cause: null,
  sip_status: null,
};

const call: CallEvent = {
  id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
  live_id: 411,
  direction: 'inbound',
  origin: 'outside',
  state: 'connected',
  from: { number: '+442079460123', name: 'Ada Byron' },
  to: { number: '+442079460999', name: null },
  diverted_from: null,
  crm_id: null,
  environment_id: null,
  flow_id: '01937a00-0000-7000-8000-00000000f100',
  activeflow_id: '01937a5e-2c12-7ab1-8000-77c1d2e30a04',
  release: 7,
  started_at: '2026-11-21T09:30:00.000Z',
  answered_at: '2026-11-21T09:30:00.120Z',
  ended_at: null,
  end_reason: null,
  hangup_by: null,
  end_detail: null,
  came_through: [
    {
      type: 'ivr',
      id: null,
      name: 'Main menu',
      node_id: 'n2',
      entered_at: '2026-11-21T09:30:00.120Z',
      left_at: '2026-11-21T09:30:05.000Z',
      outcome: 'key_1',
    },
  ],
  legs: [callerLeg],
  subject: 'call',
  leg: null,
};

/** A call event's `data`: an answered inbound call, with what the event changes. */
export function exampleCall(changes: Partial<CallEvent> = {}): CallEvent {
  return { ...call, ...changes };
}

/** A call event's `data` about the user's leg, in the call's list of legs too. */
export function exampleUserLeg(leg: Partial<Leg>, changes: Partial<CallEvent> = {}): CallEvent {
  const changed = { ...userLeg, ...leg };
  return { ...call, legs: [callerLeg, changed], subject: 'leg', leg: changed, ...changes };
}

/** The caller's leg, with what the event changes. */
export function exampleCallerLeg(changes: Partial<Leg> = {}): Leg {
  return { ...callerLeg, ...changes };
}
