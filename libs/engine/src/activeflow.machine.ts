import { setup } from 'xstate';
import { startMachine, stepMachine } from './stepping.js';
import type { Snapshot } from './records.js';

/** What moves an activeflow from one part of its life to the next. */
export type LaneEvent =
  | { readonly type: 'flow.started' }
  | { readonly type: 'call.ended'; readonly has_hangup_lane: boolean }
  | { readonly type: 'lane.finished' };

/**
 * The life of an activeflow. While it is `running` its frames walk the flow; with no frame left it waits for the call's
 * channels to end. The hang-up lane begins when the call has ended, never before.
 */
export const activeflowMachine = setup({
  types: { events: {} as LaneEvent },
}).createMachine({
  id: 'activeflow',
  initial: 'starting',
  states: {
    starting: { on: { 'flow.started': 'running', 'call.ended': 'ended' } },
    running: {
      on: {
        'call.ended': [
          { guard: ({ event }) => event.has_hangup_lane, target: 'hangup_lane' },
          { target: 'ended' },
        ],
      },
    },
    hangup_lane: { on: { 'lane.finished': 'ended' } },
    ended: { type: 'final' },
  },
});

export type Lane = Snapshot['lane'];

/** Where an activeflow begins. */
export const FIRST_LANE = startMachine(activeflowMachine, undefined).value as Lane;

/** Where the events lead, by lane: asked of the machine once each. */
const nextLanes = new Map<string, Lane>();

/** Where an event leads from a lane; the same lane when the event means nothing there. */
export function nextLane(lane: Lane, event: LaneEvent): Lane {
  const key = `${lane} ${event.type} ${'has_hangup_lane' in event && event.has_hangup_lane}`;
  let next = nextLanes.get(key);
  if (next === undefined) {
    next = stepMachine(activeflowMachine, { value: lane, context: {} }, event).value as Lane;
    nextLanes.set(key, next);
  }
  return next;
}
