import { defineNode } from '@hookswitch/flow-model';
import { playMachine } from './play.machine.js';
import { fromOnePrompt, playConfig } from './play.schema.js';

export const playNode = defineNode({
  type: 'play',
  version: 2,
  migrations: { 1: fromOnePrompt },
  title: 'Play',
  summary: 'Plays prompts and spoken texts to the caller, and goes on when they have been heard.',
  category: 'call',
  keywords: ['prompt', 'recording', 'announcement', 'audio', 'sound', 'wav', 'mp3', 'loop', 'random'],
  icon: 'volume',
  config: playConfig,
  initial: { items: [{ prompt_id: null, text: '', language: 'en-GB' }], repeat: 1, pause_ms: 1000, keys: [] },
  outcomes: ({ keys }) => [
    { name: 'next', label: 'Next' },
    ...(keys.length > 0 ? [{ name: 'interrupted', label: 'Key pressed' }] : []),
  ],
  pause: () => 'time',
  handsOn: ['/items/*/text'],
  machine: playMachine,
});
