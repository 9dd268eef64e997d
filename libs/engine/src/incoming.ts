import { canonicalNumber, createCall, decideEnd, signalOfEvent } from '@hookswitch/calls';
import type { EndReason, IncomingEvent } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import { FIRST_LANE, nextLane } from './activeflow.machine.js';
import { liveCall } from './live-call.js';
import type { LiveRelease, Route } from './ports.js';
import type { Activeflow } from './records.js';
import { Turn } from './turn.js';
import { STEP_BUDGET } from './walk.js';
import type { Walk, WalkContext } from './walk.js';

/**
 * A call that comes in: bound to the live release, and sent into its flow. One that leads nowhere, or that is refused,
 * gets no flow: its end is decided at once.
 *
 * @param admitted whether there is room for one more call
 */
export function takeIncoming(
  gateway: string,
  event: IncomingEvent,
  now: number,
  admitted: boolean,
  context: WalkContext,
  walk: Walk,
): Turn {
  const release = context.release();
  const route = release === null ? null : routeOf(release, event.to.number);
  const user = event.extension === null ? null : (release?.user(event.extension) ?? null);
  const refusal = refusalOf(route, admitted);
  const bound = refusal === null && release !== null && route !== null ? { release, route } : null;
  const activeflowId = bound === null ? null : newId();
  const change = createCall(event, {
    gateway,
    live_ids: [context.nextLiveId(), context.nextLiveId()],
    environment_id: route?.environment_id ?? user?.environment_id ?? null,
    number_id: route?.number_id ?? null,
    flow_id: bound?.route.flow.flow_id ?? null,
    activeflow_id: activeflowId,
    release: release?.number ?? null,
    webhooks_enabled: route?.webhooks_enabled ?? true,
    user,
  });
  const at = new Date(now).toISOString();
  const activeflow =
    bound === null || activeflowId === null
      ? null
      : newActiveflow(activeflowId, change.call.id, bound.release.number, bound.route, at);
  const live = liveCall(change.call, activeflow, bound?.route.flow);
  live.executed = [];
  const turn = new Turn(live, now, context.flowOf);
  turn.apply(change);
  const signal = signalOfEvent(change.call, event);
  if (signal !== null) turn.signals.push(signal);
  if (refusal !== null) turn.call = decideEnd(turn.call, refusal, 'gateway');
  if (bound !== null) {
    turn.emitActiveflow('activeflow_created');
    turn.lane = nextLane(turn.lane, { type: 'flow.started' });
    walk.begin(turn, bound.route.flow, bound.route.flow.entry);
  }
  return turn;
}

/** Numbers are looked up in E.164 with `+`, then as the gateway wrote them. */
function routeOf(release: LiveRelease, dialled: string): Route | null {
  const canonical = canonicalNumber(dialled);
  return release.route(canonical) ?? (canonical === dialled ? null : release.route(dialled));
}

function refusalOf(route: Route | null, admitted: boolean): EndReason | null {
  if (route === null) return 'unallocated_number';
  return admitted ? null : 'overload';
}

function newActiveflow(id: string, callId: string, release: number, { flow }: Route, at: string): Activeflow {
  return {
    id,
    flow_id: flow.flow_id,
    flow_name: flow.name,
    release,
    reference_type: 'call',
    reference_id: callId,
    status: 'running',
    snapshot: {
      flow_hash: flow.hash,
      lane: FIRST_LANE,
      frames: [],
      variables: {},
      budget: STEP_BUDGET,
      visits: 0,
    },
    step_count: 0,
    end_reason: null,
    tm_create: at,
    tm_update: at,
    tm_delete: null,
  };
}
