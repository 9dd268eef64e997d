import type { RingStrategy } from '@hookswitch/flow-model';

/** How lists call a strategy. */
export const STRATEGY_WORDS: Readonly<Record<RingStrategy, string>> = {
  simultaneous: 'All at once',
  hunt: 'One after the other',
  memory_hunt: 'One more each time',
  first_available: 'The first who is free',
  random: 'In an order of chance',
};
