import type { Change, Problem } from '@hookswitch/flow-model';
import type { Release } from '@hookswitch/store';

const flow = { type: 'flow', id: '01937a00-0000-7000-8000-00000000f100', name: 'Welcome' };

const change: Change = {
  object: flow,
  kind: 'changed',
  fields: [{ pointer: '/nodes/welcome/config/text', old: 'Welcome', new: 'Good morning' }],
};

/** For the OpenAPI document. */
export const PROBLEM_EXAMPLE: Problem = {
  code: 'unset_field',
  severity: 'error',
  object: flow,
  node_id: 'tell',
  pointer: '/nodes/tell/config/url',
  message: 'Enter the URL of the server that receives the event.',
  path: ['answer', 'welcome', 'tell'],
};

export const CHANGES_EXAMPLE = { changes: [change], problems: [PROBLEM_EXAMPLE] };

export const RELEASE_EXAMPLE: Release = {
  number: 7,
  hash: 'f0e4c2f76c58916ec258f246851bea091d14d4247a2fc3e18694461b1816e13b',
  note: 'New welcome',
  created_at: '2026-11-21T09:30:00.000Z',
  created_by: 'admin',
  live: true,
  live_calls: 0,
  changes: [change],
};

export const REFERENCES_EXAMPLE = {
  flow: [{ id: flow.id, num_id: 1, name: flow.name }],
  user: [{ id: '01937a00-0000-7000-8000-000000001001', num_id: 3, name: 'Alex Example', extension: '1001' }],
};
