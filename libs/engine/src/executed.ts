import type { ExecutedAction } from './activeflow-resource.js';
import type { Activeflow, Frame, Step } from './records.js';
import { waitingBelow } from './subflow.js';

/** A node as it is entered: the one on top of these frames. */
export function executedAction(
  frames: readonly Frame[],
  { flow_hash, node_id, entered_at }: Frame,
): ExecutedAction {
  const entry = { flow_hash, action_id: node_id, tm_execute: entered_at };
  const waiting = waitingBelow(frames).map((below) => ({
    flow_hash: below.flow_hash,
    node_id: below.node_id,
  }));
  return waiting.length === 0 ? entry : { ...entry, waiting };
}

/**
 * What an activeflow has executed, in the order of entry, out of what is stored of it: the nodes that it has left, and
 * those that it stands in. A transfer stands in the place of a node and is none.
 */
export function executedSoFar({ snapshot }: Activeflow, steps: readonly Step[]): ExecutedAction[] {
  const { frames } = snapshot;
  const left = steps
    .filter(({ type }) => type !== 'transfer')
    .map((step) => ({
      visit: step.visit ?? step.sequence,
      entry: {
        flow_hash: step.flow_hash ?? snapshot.flow_hash,
        action_id: step.action_id,
        tm_execute: step.tm_start,
      },
    }));
  const standing = frames.flatMap((frame, at) =>
    frame.transfer === undefined
      ? [{ visit: frame.visit, entry: executedAction(frames.slice(0, at + 1), frame) }]
      : [],
  );
  return [...left, ...standing].sort((one, other) => one.visit - other.visit).map(({ entry }) => entry);
}
