import type { NodeEffect } from '@hookswitch/flow-model';
import { announce } from '../announcement.js';
import { setupNode } from '../node-machine.js';
import type { QueueContext } from './queue.context.js';
import type { QueueConfig } from './queue.schema.js';

/** What the machine's actions are typed by. */
export const setup = setupNode<QueueContext, QueueConfig, 'longestWait' | 'connectDelay'>({
  longestWait: ({ context }) => context.max_wait_s * 1000,
  connectDelay: ({ context }) => context.connect_delay_s * 1000,
});

/** An effect, as an action. */
export const perform = (params: NodeEffect) => ({ type: 'effect', params }) as const;

/** Rings everybody who is offered the caller, at once. */
export const ring = setup.enqueueActions(({ enqueue, event, context }) => {
  if (event.type !== 'queue.offer') return;
  const { legs, ring_time_ms, brief = [] } = event;
  enqueue.assign({ ringing: [...context.ringing, ...legs.map(({ leg }) => leg)], brief });
  for (const { leg, extension } of legs) {
    const to = { type: 'extension', target: extension } as const;
    const as = {
      caller_number: null,
      caller_name: null,
      via: { type: 'queue', name: context.queue_name },
    } as const;
    enqueue(perform({ kind: 'dial', leg, to, ...as, ring_time_ms }));
  }
});

/** The first to answer gets the caller: the others stop ringing, and what is being said to the caller ends. */
export const choose = setup.enqueueActions(({ enqueue, event, context }) => {
  if (event.type !== 'leg.answered') return;
  for (const leg of context.ringing)
    if (leg !== event.leg) enqueue(perform({ kind: 'drop_leg', leg, elsewhere: true }));
  if (context.saying.length > 0) enqueue(perform({ kind: 'stop_playback' }));
  enqueue.assign({ serving: event.leg, ringing: [], saying: [] });
});

/** Nobody is rung any more. */
export const stopRinging = setup.enqueueActions(({ enqueue, context }) => {
  for (const leg of context.ringing) enqueue(perform({ kind: 'drop_leg', leg }));
  enqueue.assign({ ringing: [] });
});

/** Says what the line wants said, after what is being said already. */
export const say = setup.enqueueActions(({ enqueue, event, context }) => {
  if (event.type !== 'queue.announce') return;
  const [first] = event.say;
  if (context.saying.length === 0 && first !== undefined) enqueue(perform(announce(first)));
  enqueue.assign({ saying: [...context.saying, ...event.say] });
});

/** What was said is over: the next, if there is one. */
export const sayNext = setup.enqueueActions(({ enqueue, context }) => {
  const saying = context.saying.slice(1);
  const [next] = saying;
  if (next !== undefined) enqueue(perform(announce(next)));
  enqueue.assign({ saying });
});

/** A phone rings no longer. */
export const noLonger = setup.assign({
  ringing: ({ context, event }) =>
    'leg' in event ? context.ringing.filter((leg) => leg !== event.leg) : context.ringing,
});
