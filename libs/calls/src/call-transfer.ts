import type { DomainEvent } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import { applyGatewayEvent, decideEnd } from './apply-gateway-event.js';
import { nextSequence, stateEvent } from './call-events.js';
import type { CallChange, CallDraft } from './call-events.js';
import { callEventData, legResource } from './call-resource.js';
import type { CallEventData, LegResource } from './call-resource.js';
import { callerLeg, callStateOf } from './call-state.js';
import type { Call, HangupBy, Leg } from './call.js';
import { EventOfCall } from './event-of-call.js';

/** Where a transfer leads. */
export interface TransferTarget {
  readonly type: 'extension' | 'number';
  /** The extension, or the number in E.164. */
  readonly target: string;
  /** The user's or the flow's name; `null` when nothing is known. */
  readonly name: string | null;
  /** The flow that takes the call where the number is one of ours. */
  readonly flow_id: Id | null;
}

/** How a call came to be handed over. */
export interface Transfer {
  readonly mode: 'blind' | 'attended';
  readonly requested_by: 'phone' | 'api';
  readonly to: TransferTarget;
}

/** `data` of `call_transferred`; `leg` is who handed the call over, `null` when nobody was connected. */
export interface CallTransferData extends CallEventData {
  readonly transfer: Transfer & {
    /** Who was handed over. */
    readonly transferred: LegResource;
  };
}

/**
 * States that a call is handed over: its first party goes on elsewhere.
 *
 * @param by who hands it over, as a leg of the call; `null` when nobody was connected to the party
 */
export function stateTransfer(call: Call, transfer: Transfer, by: Leg | null, at: string): CallChange {
  const next: CallDraft = { ...call };
  return { call: next, events: [new TransferEvent(next, transfer, by, at)] };
}

class TransferEvent extends EventOfCall {
  constructor(
    draft: CallDraft,
    private readonly transfer: Transfer,
    by: Leg | null,
    at: string,
  ) {
    super('call_transferred', at, nextSequence(draft), draft, by);
  }

  protected override makeData(): CallTransferData {
    const { call, leg, transfer } = this;
    const { mode, requested_by, to } = transfer;
    const transferred = legResource(callerLeg(call));
    return { ...callEventData(call, leg), transfer: { mode, requested_by, to, transferred } };
  }
}

/**
 * Puts a party that the caller is connected to into the caller's place: the caller is about to leave, and the call goes
 * on for the other. Who placed the call stays on as any other party until it ends.
 */
export function giveCallersPlace(call: Call, legId: Id): Call {
  const index = call.legs.findIndex(({ id }) => id === legId);
  const [leg, former] = [call.legs[index], callerLeg(call)];
  if (leg === undefined || index === 0) return call;
  const [cursor = 0, formerCursor = 0] = [call.cursors[index], call.cursors[0]];
  const legs: Leg[] = [
    { ...leg, kind: 'caller' },
    { ...former, kind: partyKind(former) },
  ];
  const cursors = [cursor, formerCursor];
  call.legs.forEach((other, place) => {
    if (place === 0 || place === index) return;
    legs.push(other);
    cursors.push(call.cursors[place] ?? 0);
  });
  return { ...call, channel_id: leg.channel_id, legs, cursors };
}

/** A party that comes into a call out of another one: talking, with its channel. */
export interface JoiningParty {
  readonly leg: Leg;
  /** Cursor of its channel's last event that the other call has taken. */
  readonly cursor: number;
  readonly live_id: number;
  /** Who brings it. */
  readonly via_name: string | null;
}

/** Takes a party in that another call lets go: a leg of this call from now on, answered when it comes. */
export function adoptLeg(
  call: Call,
  { leg, cursor, live_id, via_name }: JoiningParty,
  at: string,
): CallChange {
  // Phones that rang beside the one that was answered end in the call that it leaves.
  const { devices: _left, ...party } = leg;
  const adopted: Leg = {
    ...party,
    id: newId(),
    live_id,
    kind: leg.kind === 'caller' ? partyKind(leg) : leg.kind,
    via: 'transfer',
    via_name,
    started_at: at,
    ringing_at: null,
    answered_at: at,
  };
  const next: CallDraft = { ...call, legs: [...call.legs, adopted], cursors: [...call.cursors, cursor] };
  next.state = callStateOf(next);
  const events: DomainEvent[] = [
    stateEvent(next, 'call_created', at, adopted),
    stateEvent(next, 'call_answered', at, adopted),
  ];
  return { call: next, events };
}

/** A party leaves for another call, with its channel; the call that it leaves ends as `transferred`. */
export function letLegGo(call: Call, { channel_id, id }: Leg, by: HangupBy, at: string): CallChange {
  const ended = {
    type: 'channel_ended',
    channel_id,
    at,
    cursor: 0,
    cause: 'normal',
    ended_by: 'local',
    sip_status: null,
  } as const;
  const { call: left, events } = applyGatewayEvent(decideEnd(call, 'transferred', by), ended);
  const legs = left.legs.map((leg) =>
    leg.id === id ? { ...leg, channel_id: `${MOVED}${channel_id}` } : leg,
  );
  // The very object that the events were stated with: it is told apart by them.
  return { call: Object.assign(left, { legs }), events };
}

const MOVED = 'moved:';

/** Whether a leg's channel belongs to another call by now: the gateway knows nothing of what stands here. */
export function hasMoved({ channel_id }: Pick<Leg, 'channel_id'>): boolean {
  return channel_id.startsWith(MOVED);
}

function partyKind({ user_id }: Leg): 'user' | 'number' {
  return user_id === null ? 'number' : 'user';
}
