import type { QueueFields } from '@hookswitch/flow-model';

/** The strategies as admins know them. */
export const STRATEGY_WORDS: Readonly<Record<QueueFields['strategy'], string>> = {
  ring_all: 'All who are free',
  least_recent: 'Who has not talked for the longest time',
  fewest_calls: 'Who has taken the fewest calls',
  random: 'Anybody, by chance',
  round_robin_memory: 'In turn, who has not been rung for the longest time',
  ordered: 'In turn, in the order of the list',
  linear: 'The first in the list who is free',
  weighted_random: 'By chance, by weight',
};

/** States of agents in which they do not count as being there. */
export const ABSENCE_WORDS: Readonly<Record<NonNullable<QueueFields['join_empty']>[number], string>> = {
  paused: 'paused',
  penalty: 'held back by a penalty',
  in_use: 'in a call',
  ringing: 'ringing',
  unavailable: 'without a phone that can be reached',
  unknown: 'of unknown state',
  wrap_up: 'wrapping up',
};
