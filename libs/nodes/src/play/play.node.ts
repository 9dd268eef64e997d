import { defineNode } from '@hookswitch/flow-model';
import { playMachine } from './play.machine.js';
import { playConfig } from './play.schema.js';

export const playNode = defineNode({
  type: 'play',
  title: 'Play',
  summary: 'Plays a recording to the caller and goes on when it has been heard.',
  category: 'call',
  keywords: ['prompt', 'recording', 'announcement', 'audio', 'sound', 'wav', 'mp3'],
  icon: 'volume',
  config: playConfig,
  initial: { prompt_id: '', repeat: 1, pause_ms: 1000 },
  pause: () => 'time',
  machine: playMachine,
});
