import { canonicalNumber, placeCall, placingOf } from '@hookswitch/calls';
import type { PlacedCall } from '@hookswitch/calls';
import { isPattern, newId, normaliseNumber, refuseNumber } from '@hookswitch/flow-model';
import type { CompiledFlow, Dialler, Id } from '@hookswitch/flow-model';
import type { Party } from '@hookswitch/telephony';
import { newActiveflow, routeOf } from './incoming.js';
import { colleague, diallerOf } from './colleagues.js';
import { devicesToRing } from './devices/ring-devices.js';
import { isoTime } from './iso-time.js';
import { liveCall } from './live-call.js';
import type { LiveRelease, Overload, ReleasedUser, Route } from './ports.js';
import { dialledOver, wayOutside } from './ring-party.js';
import { Turn } from './turn.js';
import type { WalkContext } from './walk.js';

/** How long the first party of a call that we begin is rung. */
const USER_RINGS_MS = 30_000;
const NUMBER_RINGS_MS = 60_000;

/** A call that the engine is asked to begin. */
export interface PlacingRequest {
  /** Which gateway rings. */
  readonly gateway: string;
  /** Click to call: whose phone is rung first. `null`: `to` is rung, and `flow_id` runs when it is answered. */
  readonly from: { readonly extension: string } | null;
  /** An extension, or a number as it is dialled. */
  readonly to: string;
  readonly flow_id: Id | null;
  readonly crm_id: string | null;
  /** What a number outside sees; `null`: what its route says. */
  readonly caller_number: string | null;
  /** How long the first party is rung; missing: as long as is usual. */
  readonly ring_time_ms?: number;
}

/** Why a call was not begun. Nothing of it is kept. The message is for people. */
export class CallPlacingError extends Error {
  override readonly name = 'CallPlacingError';

  constructor(
    /** `unreachable`: the request names somebody or something that there is not, at `pointer`. */
    readonly kind: 'unreachable' | 'overload',
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}

/** Whom a call rings first, what becomes of it then, and how it shows. */
interface Plan {
  readonly rings: PlacedCall['rings'];
  readonly from: Party;
  readonly to: Party;
  readonly flow: CompiledFlow;
  readonly user: ReturnType<LiveRelease['user']>;
  /** Whose phones are rung first; `null`: somebody outside is. */
  readonly rung: ReleasedUser | null;
  readonly target: PlacedCall['command']['to'];
  /** Whom the first party sees calling. */
  readonly shown: Party;
  readonly route: Pick<Route, 'number_id' | 'environment_id' | 'webhooks_enabled'>;
  readonly emergency: boolean;
}

/**
 * Begins a call: its first party is to be rung once that is durable, and its flow runs when they have picked up.
 *
 * @throws CallPlacingError when that cannot be
 */
export function takePlaced(
  request: PlacingRequest,
  now: number,
  admit: (hasOverflow: boolean) => Overload | null,
  context: WalkContext,
): Turn {
  const release = context.release();
  if (release === null) throw unreachable('', 'Nothing has been applied yet: there is nobody to ring.');
  const plan =
    request.from === null ? planForFlow(release, request) : planForUser(release, request, request.from);
  const overload = plan.emergency ? null : admit(false);
  if (overload !== null) throw new CallPlacingError('overload', '', overload.reason);
  const { flow, route, rings, user } = plan;
  const at = isoTime(now);
  const channel_id = newId();
  const command: PlacedCall['command'] = {
    kind: 'originate',
    id: `${channel_id}:originate`,
    channel_id,
    to: plan.target,
    from: plan.shown,
    ring_time_ms: request.ring_time_ms ?? (rings === 'user' ? USER_RINGS_MS : NUMBER_RINGS_MS),
  };
  const activeflow_id = newId();
  const devices = devicesToRing(plan.rung);
  const change = placeCall(
    {
      ...(devices === undefined ? undefined : { devices }),
      from: plan.from,
      to: plan.to,
      crm_id: request.crm_id,
      placed: { rings, command },
      binding: {
        ...route,
        gateway: request.gateway,
        live_ids: [context.nextLiveId(), context.nextLiveId()],
        flow_id: flow.flow_id,
        activeflow_id,
        release: release.number,
        user,
      },
    },
    at,
  );
  const activeflow = newActiveflow(activeflow_id, change.call.id, release.number, flow, at);
  const live = liveCall(change.call, activeflow, flow);
  live.executed = [];
  const turn = new Turn(live, now, context.flowOf);
  turn.apply(change);
  turn.emitActiveflow('activeflow_created');
  if (request.caller_number !== null) turn.changeVariables({ 'vars.caller_number': request.caller_number });
  turn.send(command);
  for (const phone of devices?.others ?? []) turn.send(placingOf(command, phone));
  return turn;
}

/** Click to call: a user, then whom they want. */
function planForUser(
  release: LiveRelease,
  request: PlacingRequest,
  from: { readonly extension: string },
): Plan {
  const user = release.user(from.extension);
  if (user === null) throw unreachable('/from/extension', `Nobody has the extension ${from.extension}.`);
  const found = destination(release, request, user);
  if (request.to === from.extension) throw unreachable('/to', 'That is the extension that is to call.');
  const { environment_id } = user;
  return {
    rings: 'user',
    from: { number: from.extension, name: user.name },
    user,
    rung: user,
    target: { type: 'extension', target: from.extension },
    shown: found.to,
    ...found,
    route: found.route ?? { number_id: null, environment_id, webhooks_enabled: true },
  };
}

/** A call to somebody outside, or to a user, that a flow is to have with them. */
function planForFlow(release: LiveRelease, { to, flow_id, caller_number }: PlacingRequest): Plan {
  const flow = flow_id === null ? null : release.runnable(flow_id);
  if (flow === null)
    throw unreachable('/flow_id', 'There is no such flow in the live release that could run.');
  const environment_id = release.environmentOf(flow.flow_id);
  const user = colleague(release, to, { environment_id });
  const way = user === null ? wayTo(release, to, { user_id: null, environment_id }) : null;
  const number = user === null ? canonicalNumber(way?.number ?? to) : to;
  const shown = { number: caller_number ?? way?.caller_number ?? '', name: null };
  return {
    rings: 'number',
    from: shown,
    to: { number, name: user?.name ?? null },
    flow,
    user: null,
    rung: user,
    target: way === null ? { type: 'extension', target: to } : dialledOver(way),
    shown,
    route: {
      number_id: null,
      environment_id: environment_id ?? user?.environment_id ?? null,
      webhooks_enabled: true,
    },
    emergency: false,
  };
}

interface Destination extends Pick<Plan, 'to' | 'flow' | 'emergency'> {
  readonly route: Route | null;
}

/** What a user's `to` leads to: as on a phone, a number of ours before an extension, that before the world outside. */
function destination(release: LiveRelease, { to }: PlacingRequest, user: ReleasedUser): Destination {
  const route = routeOf(release, to);
  if (route !== null) {
    const party = { number: canonicalNumber(to), name: route.number_name || null };
    return { to: party, flow: route.flow, route, emergency: false };
  }
  const called = colleague(release, to, user);
  if (called !== null && release.extension_flow !== null) {
    return {
      to: { number: to, name: called.name },
      flow: release.extension_flow,
      route: null,
      emergency: false,
    };
  }
  const way = wayTo(release, to, diallerOf(user));
  const flow = release.outbound_flow;
  if (flow === null)
    throw unreachable('/to', 'Calls to numbers outside need a new release: apply the configuration.');
  return { to: { number: canonicalNumber(to), name: null }, flow, route: null, emergency: way.emergency };
}

/** @throws CallPlacingError when no route leads there */
function wayTo(release: LiveRelease, to: string, dialler: Dialler) {
  const way = wayOutside(release, to, dialler);
  if (way === null) throw unreachable('/to', `No outbound route leads to ${to}.`);
  const number = normaliseNumber(to);
  const judged = isPattern(number) ? 'Write one number, not a pattern.' : refuseNumber(number);
  if (!release.has_outbound_routes && judged !== undefined) throw unreachable('/to', judged);
  return way;
}

function unreachable(pointer: string, message: string): CallPlacingError {
  return new CallPlacingError('unreachable', pointer, message);
}
