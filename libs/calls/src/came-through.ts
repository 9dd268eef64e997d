import { MAX_STOPS } from './call.js';
import type { Call, Stop } from './call.js';

const NONE: readonly Stop[] = [];

/** What a call has come to on its way, in order. */
export function stopsOf({ came_through }: Pick<Call, 'came_through'>): readonly Stop[] {
  return came_through ?? NONE;
}

/** A call that has come to a menu, a queue, a ring group or a mailbox. */
export function comeTo(call: Call, stop: Pick<Stop, 'type' | 'id' | 'name' | 'node_id'>, at: string): Call {
  const entered: Stop = { ...stop, entered_at: at, left_at: null, outcome: null };
  return { ...call, came_through: [...stopsOf(call), entered].slice(-MAX_STOPS) };
}

/** A call that goes on from where it has come to. */
export function goFrom(call: Call, node_id: string, outcome: string, at: string): Call {
  const stops = stopsOf(call);
  const index = stops.findLastIndex((stop) => stop.node_id === node_id && stop.left_at === null);
  if (index < 0) return call;
  const came_through = stops.map((stop, place) =>
    place === index ? { ...stop, left_at: at, outcome } : stop,
  );
  return { ...call, came_through };
}
