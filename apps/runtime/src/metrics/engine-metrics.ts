import type { Engine, EngineChange } from '@hookswitch/engine';
import type { Metrics } from './metrics.js';

/** A branch node's outcomes carry ids that the author gave: they are counted together. */
const BRANCH = 'branch_';

/** What is counted of a change; events that belong to no call's change have no `call`. */
type Counted = Pick<EngineChange, 'events' | 'steps'> & Partial<Pick<EngineChange, 'call'>>;

/** Counts what was committed. Called for every step of every call. */
export function countEngine(metrics: Metrics): (change: Counted) => void {
  const events = metrics.tally('hookswitch_events_total', 'Events that happened and are durable, by type.', [
    'type',
  ]);
  const steps = metrics.tally(
    'hookswitch_steps_total',
    'Nodes that activeflows have left, by node type and outcome.',
    ['type', 'outcome'],
  );
  const ended = metrics.tally('hookswitch_calls_ended_total', 'Calls that have ended, by why.', [
    'end_reason',
  ]);
  return (change) => {
    let hungUp = false;
    for (const { type } of change.events) {
      events.add(type);
      if (type === 'call_hungup') hungUp = true;
    }
    for (const { type, outcome } of change.steps) {
      steps.add(type, outcome.startsWith(BRANCH) ? 'branch' : outcome);
    }
    // The event that ends a call's last leg is in the change that ends the call.
    if (hungUp && change.call && change.call.ended_at !== null) ended.add(change.call.end_reason ?? 'none');
  };
}

/** Figures of what runs. */
export function showEngine(metrics: Metrics, engine: Engine): void {
  metrics.gauge('hookswitch_calls', 'Calls in progress.', () => engine.counts().calls);
  metrics.gauges('hookswitch_calls_by_state', 'Calls in progress, by state.', () => {
    const states = new Map<string, number>(
      ['initial', 'accepted', 'ringing', 'connected', 'on_hold', 'hangup'].map((state) => [state, 0]),
    );
    for (const { state } of engine.calls()) states.set(state, (states.get(state) ?? 0) + 1);
    return [...states].map(([state, value]) => ({ labels: { state }, value }));
  });
  metrics.gauge('hookswitch_activeflows', 'Activeflows that run.', () => engine.counts().activeflows);
  metrics.gauge(
    'hookswitch_recordings_unfinished',
    'Recordings that go on, or whose files are on their way.',
    () => engine.counts().recordings,
  );
  metrics.gauge('hookswitch_timers', 'Timers that are set.', () => engine.counts().timers);
  metrics.gauge(
    'hookswitch_uncommitted_changes',
    'Steps of calls that wait to become durable.',
    () => engine.counts().uncommitted,
  );
}
