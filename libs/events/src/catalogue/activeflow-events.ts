import type { z } from 'zod';
import { defineEventType } from '../define-event-type.js';
import { activeflowSchema } from './activeflow-resource.schema.js';

type Activeflow = z.infer<typeof activeflowSchema>;

const answer = { id: 'n1', next_id: 'n2', type: 'answer', option: {} };
const talk = {
  id: 'n2',
  next_id: 'n3',
  type: 'talk',
  option: { text: 'Welcome', language: 'en-GB', voice: null },
};
const hangup = { id: 'n3', next_id: null, type: 'hangup', option: {} };

const running: Activeflow = {
  id: '01937a5e-2c12-7ab1-8000-77c1d2e30a04',
  customer_id: null,
  flow_id: '01937a00-0000-7000-8000-00000000f100',
  flow_name: 'Main line',
  release: 7,
  status: 'running',
  reference_type: 'call',
  reference_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
  current_action: { ...answer, label: 'Answer', tm_execute: '2026-11-21T09:30:00.010Z' },
  forward_action_id: null,
  actions: [answer, talk, hangup],
  executed_actions: [{ ...answer, tm_execute: '2026-11-21T09:30:00.010Z' }],
  on_complete_flow_id: null,
  end_reason: null,
  tm_create: '2026-11-21T09:30:00.010Z',
  tm_update: '2026-11-21T09:30:00.010Z',
  tm_delete: null,
};

const talking: Activeflow = {
  ...running,
  current_action: { ...talk, label: 'Welcome', tm_execute: '2026-11-21T09:30:00.125Z' },
  executed_actions: [...running.executed_actions, { ...talk, tm_execute: '2026-11-21T09:30:00.125Z' }],
  tm_update: '2026-11-21T09:30:00.125Z',
};

export const activeflowCreated = defineEventType({
  type: 'activeflow_created',
  title: 'Activeflow created',
  description: 'A flow has started for a call.',
  since: '0.1.0',
  profile: 'live',
  data: activeflowSchema,
  example: running,
});

export const activeflowUpdated = defineEventType({
  type: 'activeflow_updated',
  title: 'Activeflow updated',
  description: 'The activeflow has gone on to its next action.',
  since: '0.1.0',
  profile: 'live',
  data: activeflowSchema,
  example: talking,
});

export const activeflowDeleted = defineEventType({
  type: 'activeflow_deleted',
  title: 'Activeflow ended',
  description: 'The activeflow has ended; its last action and the reason are told.',
  since: '0.1.0',
  profile: 'record',
  data: activeflowSchema,
  example: {
    ...talking,
    status: 'ended',
    current_action: { ...hangup, label: 'Bye', tm_execute: '2026-11-21T09:31:40.490Z' },
    executed_actions: [...talking.executed_actions, { ...hangup, tm_execute: '2026-11-21T09:31:40.490Z' }],
    end_reason: 'completed',
    tm_update: '2026-11-21T09:31:40.500Z',
    tm_delete: '2026-11-21T09:31:40.500Z',
  },
});
