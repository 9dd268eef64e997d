import { checkCalls } from './calls.mjs';
import { checkEvents } from './events.mjs';
import { checkOrder } from './order.mjs';
import { checkTimers } from './timers.mjs';

/**
 * Compares what callers were told, what the receiver read and what the product says at the end.
 *
 * @returns `{figures, faults}`: every fault is a sentence, of a kind that must not happen at all
 */
export function audit({ placed, received, calls, activeflows, settled, kills, clockMoved }) {
  const parts = [
    checkCalls({ placed, calls, activeflows, settled }),
    checkEvents({ received, calls, placed }),
    checkOrder(received),
    checkTimers(activeflows, { clockMoved }),
  ];
  const figures = Object.assign({ kills }, ...parts.map((part) => part.figures));
  return { figures, faults: parts.flatMap((part) => part.faults) };
}
