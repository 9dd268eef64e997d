import { canonicalNumber, createCall, decideEnd, signalOfEvent } from '@hookswitch/calls';
import type { IncomingEvent, Signal } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { CompiledFlow, OutboundWay } from '@hookswitch/flow-model';
import { FIRST_LANE, nextLane } from './activeflow.machine.js';
import { colleague, diallerOf } from './colleagues.js';
import { isoTime } from './iso-time.js';
import { liveCall } from './live-call.js';
import { STEP_BUDGET } from './loop-guards.js';
import type { LiveRelease, Overload, ReleasedUser, Route } from './ports.js';
import type { Activeflow } from './records.js';
import { pressSwitch, switchDialled, switchRoute } from './schedule-switch.js';
import { Turn } from './turn.js';
import type { Walk, WalkContext } from './walk.js';

/**
 * A call that comes in: bound to the live release, and sent into its flow. One that leads nowhere, or that is refused,
 * gets no flow: its end is decided at once. When there is no room, its number's overflow flow may take it.
 *
 * @param admit asked whether there is room for one more call
 */
export function takeIncoming(
  gateway: string,
  told: IncomingEvent,
  now: number,
  admit: (hasOverflow: boolean) => Overload | null,
  context: WalkContext,
  walk: Walk,
): Turn {
  const release = context.release();
  const { user, event } = callerOf(told, release);
  const numbered = release === null ? null : routeOf(release, event.to.number);
  const called = numbered === null && user !== null ? colleague(release, event.to.number, user) : null;
  const way = user === null || release === null ? null : wayFromPhone(release, event.to.number, user);
  const pressed = switchDialled(release, event.to.number, user, context);
  const route =
    way?.emergency === true
      ? outboundRoute(release, user)
      : ((pressed && switchRoute(pressed)) ??
        numbered ??
        (called === null ? null : extensionRoute(release, called)) ??
        (way === null ? null : outboundRoute(release, user)));
  const overload = route === null || way?.emergency === true ? null : admit(route.overflow !== null);
  const flow = flowFor(route, overload);
  const bound = release !== null && flow !== null ? { release, flow } : null;
  const activeflowId = bound === null ? null : newId();
  const change = createCall(event, {
    gateway,
    live_ids: [context.nextLiveId(), context.nextLiveId()],
    environment_id: route?.environment_id ?? user?.environment_id ?? null,
    number_id: route?.number_id ?? null,
    flow_id: flow?.flow_id ?? null,
    activeflow_id: activeflowId,
    release: release?.number ?? null,
    direction: user !== null && (route === null || route.number_id === null) ? 'outbound' : 'inbound',
    webhooks_enabled: overload?.quiet === true ? false : (route?.webhooks_enabled ?? true),
    user,
    called_user: way?.emergency === true ? null : called,
  });
  const at = isoTime(now);
  const activeflow =
    bound === null || activeflowId === null
      ? null
      : newActiveflow(activeflowId, change.call.id, bound.release.number, bound.flow, at);
  const live = liveCall(change.call, activeflow, bound?.flow);
  live.executed = [];
  const turn = new Turn(live, now, context.flowOf, context.registry);
  turn.apply(change);
  const signal = signalOfEvent(change.call, event);
  if (signal !== null) turn.signals.push(signal);
  if (overload !== null) turn.signals.push(overloadSignal(overload, at));
  if (route === null) turn.call = decideEnd(turn.call, 'unallocated_number', 'gateway');
  else if (flow === null) turn.call = decideEnd(turn.call, 'overload', 'gateway', overload?.reason);
  if (bound !== null) {
    turn.emitActiveflow('activeflow_created');
    turn.lane = nextLane(turn.lane, { type: 'flow.started' });
    if (pressed !== null && bound.flow === pressed.flow) pressSwitch(turn, pressed);
    walk.begin(turn, bound.flow, bound.flow.entry);
  }
  return turn;
}

/** Who of ours calls, if anybody. Whichever of their phones it is, they are known by their extension. */
function callerOf(event: IncomingEvent, release: LiveRelease | null) {
  const { extension: phone } = event;
  if (phone === null || release === null) return { user: null, event };
  const user = release.user(phone);
  const owner = user === null ? (release.ownerOf?.(phone) ?? null) : null;
  if (owner === null) return { user, event };
  return { user: owner.user, event: { ...event, from: { ...event.from, number: owner.extension } } };
}

/** Numbers are looked up in E.164 with `+`, then as the gateway wrote them. */
export function routeOf(release: LiveRelease, dialled: string): Route | null {
  const canonical = canonicalNumber(dialled);
  return release.route(canonical) ?? (canonical === dialled ? null : release.route(dialled));
}

/** One of our extensions calls another one: that rings, by the flow that every release with users has. */
function extensionRoute(
  release: LiveRelease | null,
  called: NonNullable<ReturnType<LiveRelease['user']>>,
): Route | null {
  const flow = release?.extension_flow ?? null;
  if (flow === null) return null;
  return {
    number_id: null,
    number_name: called.name,
    flow,
    overflow: null,
    environment_id: called.environment_id,
    webhooks_enabled: true,
  };
}

/** Phones dial outside by routes alone. */
function wayFromPhone(release: LiveRelease, dialled: string, user: ReleasedUser): OutboundWay | null {
  return release.has_outbound_routes ? release.outbound(dialled, diallerOf(user)) : null;
}

/** A user calls a number outside: that is dialled, by the flow that every release with users has. */
function outboundRoute(release: LiveRelease | null, user: ReturnType<LiveRelease['user']>): Route | null {
  const flow = release?.outbound_flow ?? null;
  if (flow === null) return null;
  return {
    number_id: null,
    number_name: '',
    flow,
    overflow: null,
    environment_id: user?.environment_id ?? null,
    webhooks_enabled: true,
  };
}

function flowFor(route: Route | null, overload: Overload | null): CompiledFlow | null {
  if (route === null) return null;
  if (overload === null) return route.flow;
  return overload.treatment === 'overflow' ? route.overflow : null;
}

function overloadSignal({ treatment, reason }: Overload, at: string): Signal {
  const text = treatment === 'overflow' ? `The overflow flow takes the call. ${reason}` : reason;
  return { at, kind: 'overload', leg_id: null, text };
}

export function newActiveflow(
  id: string,
  callId: string,
  release: number,
  flow: CompiledFlow,
  at: string,
): Activeflow {
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
