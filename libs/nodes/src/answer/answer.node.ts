import { defineNode } from '@hookswitch/flow-model';
import { answerMachine } from './answer.machine.js';
import { answerConfig } from './answer.schema.js';

export const answerNode = defineNode({
  type: 'answer',
  title: 'Answer',
  summary: 'Answers the call. A call that is already answered goes on at once.',
  category: 'call',
  keywords: ['pick up', 'accept', 'start'],
  icon: 'phone-check',
  config: answerConfig,
  machine: answerMachine,
});
