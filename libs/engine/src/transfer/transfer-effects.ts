import { callerLeg, legOfChannel, stateTransfer } from '@hookswitch/calls';
import type { Call, Leg } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { CompiledFlow, NodeEvent } from '@hookswitch/flow-model';
import type { Party } from '@hookswitch/telephony';
import { sendBackground } from '../background.js';
import { answer } from '../effects.js';
import { leaveFrame } from '../leave-frame.js';
import { nodeOf } from '../place.js';
import { ringParty } from '../ring-party.js';
import type { RingContext } from '../ring-party.js';
import type { OpenFrame, Turn } from '../turn.js';
import { interruptedBy, nameOfLeg, namesWithout } from './transfer-frame.js';
import { BRIDGES, RING_TIME_MS } from './transfer.machine.js';
import type { BridgeName, TransferEffect, TransferParty } from './transfer.machine.js';
import { transferredText } from './transfer-texts.js';

/** What a transfer's effects need besides their turn. */
export interface TransferContext extends RingContext {
  readonly flowOf: (hash: string) => CompiledFlow | undefined;
}

/** Carries a transfer's effect out inside a turn. Gives the event that it brings about at once, if any. */
export function performTransferEffect(
  turn: Turn,
  frame: OpenFrame,
  effect: TransferEffect,
  context: TransferContext,
): NodeEvent | undefined {
  switch (effect.kind) {
    case 'answer':
      return answer(turn, frame);
    case 'ring':
      return ring(turn, frame, effect.for, context);
    case 'background': {
      const party = partyOf(turn.call, frame, effect.party);
      if (party?.ended_at === null) sendBackground(turn, frame, party.channel_id, effect.sound);
      return undefined;
    }
    case 'join':
      return join(turn, frame, effect.bridge);
    case 'part':
      return part(turn, frame);
    case 'drop_target':
      // Who is named no more is hung up at the end of the turn, and found again after a restart.
      frame.names = namesWithout(frame.names, 'leg:target', 'bridge:target', 'bridge:consultation');
      return undefined;
    case 'take_over':
      return takeOver(turn, frame, context);
  }
}

function partyOf(call: Call, frame: OpenFrame, party: TransferParty): Leg | undefined {
  return party === 'caller' ? callerLeg(call) : legOfChannel(call, frame.names[`leg:${party}`] ?? '');
}

function ring(
  turn: Turn,
  frame: OpenFrame,
  on: 'caller' | 'callee',
  context: TransferContext,
): NodeEvent | undefined {
  const { transfer } = frame;
  const behalf = partyOf(turn.call, frame, on);
  if (transfer === undefined || behalf === undefined) {
    return { type: 'command.failed', effect: 'dial', reason: 'There is nobody to ring for.' };
  }
  const by = turn.call.legs.find(({ id }) => id === transfer.by);
  const party = {
    leg: 'target',
    to: { type: transfer.to.type, target: transfer.to.target },
    from: presented(turn.call, behalf),
    chosen_number: false,
    ring_time_ms: RING_TIME_MS,
    via: 'transfer' as const,
    via_name: by === undefined ? null : by.name || by.number,
  };
  return ringParty(turn, frame, party, context);
}

/** Whom the target sees. Who placed the call is shown as they came, a withheld number stays withheld. */
function presented(call: Call, leg: Leg): Party {
  return leg.via === null && leg.kind === 'caller'
    ? call.from
    : { number: leg.number, name: leg.name === '' ? null : leg.name };
}

function join(turn: Turn, frame: OpenFrame, bridge: BridgeName): NodeEvent | undefined {
  const parties = BRIDGES[bridge].map((party) => partyOf(turn.call, frame, party));
  const channel_ids = parties.flatMap((leg) => (leg?.ended_at === null ? [leg.channel_id] : []));
  if (channel_ids.length < parties.length) {
    return { type: 'command.failed', effect: 'bridge', reason: 'A party to connect is gone.' };
  }
  const bridge_id = newId();
  turn.send({ kind: 'bridge', id: newId(), bridge_id, channel_ids }, frame);
  frame.names = { ...frame.names, [`bridge:${bridge}`]: bridge_id };
  return undefined;
}

/** The bridge of the node below ends; should the parties come together again, they get a new one. */
function part(turn: Turn, frame: OpenFrame): undefined {
  const node = interruptedBy(turn, frame);
  const name = node && nameOfLeg(node, frame.names['leg:callee'] ?? '');
  const bridge_id = node?.names[`bridge:${name}`];
  if (node === undefined || bridge_id === undefined) return;
  turn.send({ kind: 'unbridge', id: newId(), bridge_id }, frame);
  node.names = namesWithout(node.names, `bridge:${name}`);
}

/** The node below is left, and with it the callee: no frame names that leg any more. */
function takeOver(turn: Turn, frame: OpenFrame, { flowOf }: TransferContext): undefined {
  const node = interruptedBy(turn, frame);
  const { transfer } = frame;
  if (node === undefined || transfer === undefined) return;
  const by = turn.call.legs.find(({ id }) => id === transfer.by) ?? null;
  const text = transferredText(turn.call, transfer, by);
  turn.signals.push({ at: turn.at, kind: 'transfer', leg_id: by?.id ?? null, text });
  turn.apply(stateTransfer(turn.call, transfer, by, turn.at));
  frame.names = namesWithout(frame.names, 'leg:callee', 'bridge:callee', 'bridge:consultation');
  turn.frames.pop();
  leaveFrame(turn, node, nodeOf(node, flowOf), { outcome: 'transferred', reason: text }, node.node_id);
  turn.frames.push(frame);
  frame.pending = [...frame.pending, ...turn.carried];
  turn.carried = [];
}
