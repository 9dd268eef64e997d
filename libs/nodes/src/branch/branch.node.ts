import { defineNode } from '@hookswitch/flow-model';
import { branchMachine } from './branch.machine.js';
import { branchConfig } from './branch.schema.js';

export const branchNode = defineNode({
  type: 'branch',
  version: 2,
  // Version 1 had neither further groups nor kinds of comparisons: what they are without being set is what it did.
  migrations: { 1: (config) => config },
  title: 'Branch',
  summary: 'Goes different ways, by what variables hold.',
  category: 'logic',
  keywords: ['if', 'condition', 'switch', 'decide', 'compare', 'split'],
  icon: 'git-branch',
  config: branchConfig,
  initial: {
    branches: [
      { id: '1', label: '', match: 'all', conditions: [{ variable: '', operator: 'equals', value: '' }] },
    ],
  },
  outcomes: ({ branches }) => [
    ...branches.map(({ id, label }) => ({ name: `branch_${id}`, label: label || `Branch ${id}` })),
    { name: 'default', label: 'Otherwise' },
  ],
  readsMasked: true,
  afterHangup: true,
  machine: branchMachine,
});
