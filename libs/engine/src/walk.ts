import type { CompiledFlow, CompiledNode, NodeEvent, NodeInput, NodeRegistry } from '@hookswitch/flow-model';
import { decideEnd } from '@hookswitch/calls';
import type { EndReason, HangupBy } from '@hookswitch/calls';
import { performEffect } from './effects.js';
import { executedAction } from './executed.js';
import type { EffectContext } from './effects.js';
import { exitOf, nodeOf } from './place.js';
import type { Exit, FlowPlace, Place, Way } from './place.js';
import { HiddenKeys } from './hidden-keys.js';
import { leaveFrame } from './leave-frame.js';
import { subjectOf } from './live-call.js';
import { BUDGET_USED, placeAtLimit, targetOf } from './loop-guards.js';
import type { LiveRelease } from './ports.js';
import { pushFrame } from './push-frame.js';
import type { QueueDesk } from './queues/queue-desk.js';
import type { FrameTransfer } from './records.js';
import type { ScheduleSwitches } from './schedule-switch.js';
import { startNode } from './start-node.js';
import { stepKnown } from './known-steps.js';
import { hears, startMachine } from './stepping.js';
import type { MachineStep } from './stepping.js';
import { descend, endingOf, endOfFlow, flowsToLeave } from './subflow.js';
import { giveBack } from './transfer/give-back.js';
import { performTransferEffect } from './transfer/transfer-effects.js';
import { isConsulting } from './transfer/transfer-frame.js';
import { transferMachine } from './transfer/transfer.machine.js';
import type { TransferEffect, TransferStart } from './transfer/transfer.machine.js';
import { bringTo } from './tell-node.js';
import type { OpenFrame, Turn } from './turn.js';

/** Events that effects may bring about at once, in one step of one node. */
const MAX_IMMEDIATE_EVENTS = 300;

const TRANSFER: Place['definition'] = { machine: transferMachine, handsOn: [] };

/** What a walk needs besides its turn. */
export interface WalkContext extends EffectContext {
  readonly registry: NodeRegistry;
  readonly flowOf: (hash: string) => CompiledFlow | undefined;
  readonly forced: NodeInput['forced'];
  /** `undefined`: codes of schedules switch nothing. */
  readonly force: ScheduleSwitches['force'] | undefined;
}

/** Walks a flow: enters nodes, steps their machines, follows the edge table until a node waits or the flow is over. */
export class Walk {
  readonly #context: WalkContext;
  readonly hiddenKeys: HiddenKeys;

  constructor(context: WalkContext) {
    this.#context = context;
    this.hiddenKeys = new HiddenKeys(context);
  }

  /** Enters a flow at a node, as the lowest frame: the flow's beginning, or its hang-up lane. */
  begin(turn: Turn, flow: CompiledFlow, nodeId: string): void {
    this.#walk(turn, flow, nodeId);
  }

  /** What is live now: where a transfer may lead. */
  release(): LiveRelease | null {
    return this.#context.release();
  }

  get queues(): QueueDesk {
    return this.#context.queues;
  }

  /** The node of a frame, or the transfer in its place; `undefined` when no release has it any more. */
  nodeOf(frame: OpenFrame): CompiledNode | undefined {
    return nodeOf(frame, this.#context.flowOf);
  }

  /** Whether anything would come of an event for the node in a frame: one that is gone is left by any. */
  hears(frame: OpenFrame, event: NodeEvent): boolean {
    const place = this.#placeOf(frame);
    return place === undefined || hears(place.definition.machine, frame, event);
  }

  /** Begins a transfer at the place of a node, with the legs that it knows by name from the start. */
  beginTransfer(
    turn: Turn,
    { flow_hash, node_id }: Pick<OpenFrame, 'flow_hash' | 'node_id'>,
    transfer: FrameTransfer,
    start: TransferStart,
    names: OpenFrame['names'] = {},
  ): void {
    const frame = this.#push(turn, { flow_hash, node_id, names, transfer });
    const place = frame && this.#placeOf(frame);
    if (frame === undefined || place === undefined) return;
    const way = this.#guarded(turn, frame, () => {
      const step = startMachine(transferMachine, { start, answered: turn.answered });
      return this.#settle(turn, frame, place, step, null);
    });
    this.#follow(turn, frame, way);
  }

  /** Gives an event to the node that waits in a frame, and goes on from there when that ends it. */
  deliver(
    turn: Turn,
    frame: OpenFrame,
    event: NodeEvent | { readonly type: string },
    reason: string | null,
  ): void {
    const place = this.#placeOf(frame);
    if (place === undefined) {
      this.leave(turn, frame, { outcome: 'error', reason: 'The node is no longer part of any release.' });
      return;
    }
    const way = this.#guarded(turn, frame, () => {
      if (event.type === 'command.failed' && !hears(place.definition.machine, frame, event)) {
        return { outcome: 'error', reason };
      }
      const step = stepKnown(place.definition.machine, frame, event);
      return this.#settle(turn, frame, place, step, reason);
    });
    this.#follow(turn, frame, way);
  }

  /** Leaves the node of a frame (and what runs above it) and goes on along the edge of the outcome. */
  leave(turn: Turn, frame: OpenFrame, exit: Exit): void {
    for (let above = turn.top; above !== undefined && above !== frame; above = turn.top) {
      const interrupted = { outcome: 'hangup', reason: 'The node that started this flow was left.' };
      leaveFrame(turn, above, this.nodeOf(above), interrupted, null);
    }
    const next = this.#next(turn, frame, exit);
    if (next !== undefined) this.#walk(turn, next.flow, next.nodeId);
  }

  /** Ends the flow: every frame is left where it stands, the call is to be hung up. */
  endFlow(turn: Turn, end_reason: EndReason, by: HangupBy, reason: string | null): void {
    turn.call = decideEnd(turn.call, end_reason, by);
    this.interrupt(turn, reason);
  }

  /** Leaves every frame because the call is ending. */
  interrupt(turn: Turn, reason: string | null): void {
    turn.lanes = turn.lane === 'running' ? [...turn.lanes, ...flowsToLeave(turn)] : [];
    for (let frame = turn.top; frame !== undefined; frame = turn.top) {
      leaveFrame(turn, frame, this.nodeOf(frame), { outcome: 'hangup', reason }, null);
    }
  }

  #walk(turn: Turn, flow: CompiledFlow, nodeId: string): void {
    let place: FlowPlace | undefined = { flow, nodeId };
    while (place !== undefined) {
      // Once the budget is used up: where that is provided for, else the flow ends as the node is entered.
      if (turn.budget <= 0) place = placeAtLimit(turn, place, this.#context.flowOf);
      const entered = this.#enter(turn, place.flow, place.nodeId);
      place = entered && this.#goOn(turn, entered.frame, entered.way);
    }
  }

  /** Takes the way that a node which has waited goes: out of it, or into the flow that it runs. */
  #follow(turn: Turn, frame: OpenFrame, way: Way | undefined): void {
    if (way === undefined) return;
    if ('into' in way) this.#walk(turn, way.into, way.into.entry);
    else this.leave(turn, frame, way);
  }

  #goOn(turn: Turn, frame: OpenFrame, way: Way): FlowPlace | undefined {
    return 'into' in way ? { flow: way.into, nodeId: way.into.entry } : this.#next(turn, frame, way);
  }

  /** Enters a node. Gives the way that the call goes from it at once, `undefined` when it waits or the call ends in it. */
  #enter(turn: Turn, flow: CompiledFlow, nodeId: string): { frame: OpenFrame; way: Way } | undefined {
    const frame = this.#push(turn, { flow_hash: flow.hash, node_id: nodeId, names: {} });
    if (frame === undefined) return undefined;
    turn.execute(executedAction(turn.frames, frame));
    const place = this.#placeOf(frame);
    const bypass = place?.node.bypass;
    if (bypass !== undefined) return { frame, way: { outcome: bypass, reason: 'disabled' } };
    if (place !== undefined) bringTo(turn, nodeId, place.node);
    const way =
      place === undefined
        ? { outcome: 'error', reason: 'This version does not know the node type.' }
        : this.#guarded(turn, frame, () =>
            this.#settle(turn, frame, place, startNode(turn, frame, place, this.#context), null),
          );
    return way === undefined ? undefined : { frame, way };
  }

  /** Puts a frame on the stack, unless the step budget is used up: then the flow ends. */
  #push(turn: Turn, place: Parameters<typeof pushFrame>[1]): OpenFrame | undefined {
    if (turn.budget > 0) return pushFrame(turn, place);
    if (turn.lane === 'running') this.endFlow(turn, 'step_budget', 'flow', BUDGET_USED);
    return undefined;
  }

  /** Carries a step's effects out, steps with what they bring about at once, and says which way the call goes, if any. */
  #settle(
    turn: Turn,
    frame: OpenFrame,
    place: Place,
    first: MachineStep,
    why: string | null,
  ): Way | undefined {
    let step = first;
    let reason = why;
    const events: NodeEvent[] = [];
    for (let count = 0; count < MAX_IMMEDIATE_EVENTS; count += 1) {
      const way = this.#adopt(turn, frame, place, step, events);
      if (turn.top !== frame) return undefined;
      const failure = events.find((event) => event.type === 'command.failed');
      if (way !== undefined && failure === undefined) return way;
      if (step.done || way !== undefined) {
        if (failure !== undefined) return { outcome: 'error', reason: failure.reason };
        return exitOf(step.output, reason);
      }
      const event = events.shift();
      if (event === undefined) return undefined;
      if (event.type === 'command.failed') {
        reason = event.reason;
        if (!hears(place.definition.machine, frame, event)) return { outcome: 'error', reason };
      }
      step = stepKnown(place.definition.machine, frame, event);
    }
    return { outcome: 'error', reason: 'The node went round in circles.' };
  }

  /** Takes a step over into the frame. Adds the events that its effects bring about at once; gives the way that they decide. */
  #adopt(
    turn: Turn,
    frame: OpenFrame,
    place: Place,
    step: MachineStep,
    events: NodeEvent[],
  ): Way | undefined {
    frame.value = step.value;
    frame.context = step.context;
    for (const id of step.cancelled) turn.clearTimers(frame.visit, id);
    if (!step.done) for (const timer of step.timers) turn.setTimer(frame, timer);
    let way: Way | undefined;
    for (const effect of step.effects) {
      if (effect.kind === 'hangup' && turn.lane === 'running') {
        this.endFlow(turn, 'completed', 'flow', null);
        return undefined;
      }
      if (effect.kind === 'return') way = { outcome: effect.name, reason: null, returns: true };
      if (effect.kind === 'run_flow') {
        const found = descend(turn, place, effect.flow_id, this.#context.flowOf);
        if ('into' in found) way = found;
        else events.push(found);
      }
      const event =
        frame.transfer === undefined
          ? performEffect(turn, frame, place, effect, this.#context)
          : performTransferEffect(turn, frame, effect as unknown as TransferEffect, this.#context);
      if (event !== undefined) events.push(event);
    }
    return way;
  }

  /** Records the step, takes the frame off the stack, and finds where its outcome leads: back to the flow below, perhaps. */
  #next(turn: Turn, frame: OpenFrame, exit: Exit): FlowPlace | undefined {
    if (isConsulting(frame)) return giveBack(turn, frame, exit, this);
    const flow = this.#context.flowOf(frame.flow_hash);
    const nodeId = flow === undefined || exit.returns ? null : targetOf(flow, frame.node_id, exit, turn.lane);
    leaveFrame(turn, frame, this.nodeOf(frame), exit, nodeId);
    if (flow !== undefined && nodeId !== null) return { flow, nodeId };
    const parent = turn.top;
    if (parent !== undefined) return this.#backIn(turn, parent, exit);
    if (turn.lane === 'running') this.endFlow(turn, ...endOfFlow(turn, flow, exit), null);
    return undefined;
  }

  /** The flow that a node has run is over: the node hears how. */
  #backIn(turn: Turn, frame: OpenFrame, exit: Exit): FlowPlace | undefined {
    const place = this.#placeOf(frame);
    const way =
      place === undefined
        ? { outcome: 'error', reason: 'The node is no longer part of any release.' }
        : this.#guarded(turn, frame, () => {
            const step = stepKnown(place.definition.machine, frame, endingOf(exit));
            return this.#settle(turn, frame, place, step, exit.outcome === 'error' ? exit.reason : null);
          });
    return way && this.#goOn(turn, frame, way);
  }

  #placeOf(frame: OpenFrame): Place | undefined {
    const flow = this.#context.flowOf(frame.flow_hash);
    const node = this.nodeOf(frame);
    const definition = frame.transfer ? TRANSFER : this.#context.registry[node?.type ?? ''];
    return flow && node && definition && { flow, node, definition };
  }

  #guarded(turn: Turn, frame: OpenFrame, step: () => Way | undefined): Way | undefined {
    try {
      return step();
    } catch (error) {
      this.#context.report('A node failed', error, { ...subjectOf(turn.live), node_id: frame.node_id });
      return {
        outcome: 'error',
        reason: `The node failed: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  }
}
