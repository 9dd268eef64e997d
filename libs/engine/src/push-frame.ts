import type { OpenFrame, Turn } from './turn.js';

/** Puts a frame on the stack: one more visit, one less in the budget. It keeps what was carried over to it. */
export function pushFrame(
  turn: Turn,
  place: Pick<OpenFrame, 'flow_hash' | 'node_id' | 'names' | 'transfer'>,
): OpenFrame {
  turn.calleeHungUp = false;
  turn.budget -= 1;
  turn.visits += 1;
  const frame: OpenFrame = {
    ...place,
    visit: turn.visits,
    entered_at: turn.at,
    value: null,
    context: null,
    pending: turn.carried,
  };
  turn.carried = [];
  turn.frames.push(frame);
  return frame;
}
