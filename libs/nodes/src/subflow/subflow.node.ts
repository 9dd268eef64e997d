import { defineNode } from '@hookswitch/flow-model';
import { subflowMachine } from './subflow.machine.js';
import { subflowConfig } from './subflow.schema.js';

export const subflowNode = defineNode({
  type: 'subflow',
  title: 'Subflow',
  summary: 'Runs another flow, and goes on by the name that it returns.',
  category: 'logic',
  keywords: ['call flow', 'include', 'reuse', 'module', 'function', 'child', 'return'],
  icon: 'sitemap',
  config: subflowConfig,
  initial: { flow_id: '' },
  bypass: () => 'completed',
  outcomes: ({ returns = [] }) => [
    ...returns.map(({ name, label }) => ({ name, label: label || name })),
    { name: 'completed', label: 'Completed' },
    { name: 'failed', label: 'Failed' },
    { name: 'depth_exceeded', label: 'Too deep' },
  ],
  readsMasked: true,
  withoutCall: true,
  machine: subflowMachine,
});
