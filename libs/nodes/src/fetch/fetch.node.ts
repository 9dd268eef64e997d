import { defineNode } from '@hookswitch/flow-model';
import { fetchMachine } from './fetch.machine.js';
import { fetchConfig } from './fetch.schema.js';

export const fetchNode = defineNode({
  type: 'fetch',
  title: 'Fetch',
  summary: 'Asks another system and goes by its answer: data into variables, an exit for each way it can go.',
  category: 'integration',
  keywords: [
    'http',
    'get',
    'post',
    'put',
    'rest',
    'api',
    'crm',
    'lookup',
    'json',
    'request',
    'database',
    'integration',
  ],
  icon: 'database-search',
  config: fetchConfig,
  initial: { method: 'GET', url: '', headers: [], variables: [], timeout_ms: 3000, while_waiting: 'none' },
  outcomes: () => [
    { name: 'ok', label: 'OK (2xx)' },
    { name: 'client_error', label: 'Refused (4xx)' },
    { name: 'server_error', label: 'Server error (5xx)' },
    { name: 'timeout', label: 'No answer in time' },
    { name: 'unavailable', label: 'Unavailable' },
    { name: 'bad_response', label: 'Bad answer' },
  ],
  provides: ['fetch.{node}.status', 'fetch.{node}.body'],
  readsMasked: true,
  setsAnswers: true,
  afterHangup: true,
  machine: fetchMachine,
});
