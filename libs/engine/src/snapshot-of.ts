import type { Snapshot } from './records.js';
import type { Turn } from './turn.js';

/** What loop guards have counted. */
type GuardState = Pick<Snapshot, 'jumps' | 'limited'>;

const NOTHING_COUNTED: GuardState = {};

export function guardsOf(snapshot: Snapshot | undefined): GuardState {
  if (snapshot?.jumps === undefined && snapshot?.limited === undefined) return NOTHING_COUNTED;
  const { jumps, limited } = snapshot;
  return { ...(jumps && { jumps }), ...(limited && { limited }) };
}

/** Where a turn leaves its activeflow. What there is nothing of is left out: most snapshots hold little. */
export function snapshotOf(turn: Turn, flow_hash: string): Snapshot {
  const { lane, frames, variables, budget, visits, typed, masked, guards, lanes } = turn;
  const queue_calls = turn.queues.calls;
  return {
    ...{ flow_hash, lane, frames, variables, budget, visits },
    ...(typed !== '' && { typed }),
    ...(masked.length > 0 && { masked }),
    ...(queue_calls.length > 0 && { queue_calls }),
    ...(turn.conference.seat !== null && { conference: turn.conference.seat }),
    ...guards,
    ...(lanes.length > 0 && { lanes }),
  };
}
