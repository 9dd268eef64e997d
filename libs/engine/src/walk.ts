import type { CompiledFlow, CompiledNode, NodeEvent, NodeRegistry } from '@hookswitch/flow-model';
import { decideEnd } from '@hookswitch/calls';
import type { EndReason, HangupBy } from '@hookswitch/calls';
import { nextLane } from './activeflow.machine.js';
import { performEffect } from './effects.js';
import type { EffectContext } from './effects.js';
import { exitOf, nodeOf } from './place.js';
import type { Exit, Place } from './place.js';
import { HiddenKeys } from './hidden-keys.js';
import { leaveFrame } from './leave-frame.js';
import { subjectOf } from './live-call.js';
import type { LiveRelease } from './ports.js';
import { pushFrame } from './push-frame.js';
import type { FrameTransfer } from './records.js';
import { resolveConfig } from './resolve-config.js';
import { startKnown, stepKnown } from './known-steps.js';
import { seedOf } from './seed.js';
import { hears, startMachine } from './stepping.js';
import type { MachineStep } from './stepping.js';
import { giveBack } from './transfer/give-back.js';
import { performTransferEffect } from './transfer/transfer-effects.js';
import { isConsulting } from './transfer/transfer-frame.js';
import { transferMachine } from './transfer/transfer.machine.js';
import type { TransferEffect, TransferStart } from './transfer/transfer.machine.js';
import type { OpenFrame, Turn } from './turn.js';

/** Nodes that an activeflow may enter, and its hang-up lane after it. */
export const STEP_BUDGET = 1000;
export const HANGUP_LANE_BUDGET = 100;

/** Events that effects may bring about at once, in one step of one node. */
const MAX_IMMEDIATE_EVENTS = 300;

const NO_OBJECTS = {};

const TRANSFER: Place['definition'] = { machine: transferMachine, handsOn: [] };

/** What a walk needs besides its turn. */
export interface WalkContext extends EffectContext {
  readonly registry: NodeRegistry;
  readonly flowOf: (hash: string) => CompiledFlow | undefined;
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
    const exit = this.#guarded(turn, frame, () => {
      const step = startMachine(transferMachine, { start, answered: turn.answered });
      return this.#settle(turn, frame, place, step, null);
    });
    if (exit !== undefined) this.leave(turn, frame, exit);
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
    const exit = this.#guarded(turn, frame, () => {
      if (event.type === 'command.failed' && !hears(place.definition.machine, frame, event)) {
        return { outcome: 'error', reason };
      }
      const step = stepKnown(place.definition.machine, frame, event);
      return this.#settle(turn, frame, place, step, reason);
    });
    if (exit !== undefined) this.leave(turn, frame, exit);
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
    for (let frame = turn.top; frame !== undefined; frame = turn.top) {
      leaveFrame(turn, frame, this.nodeOf(frame), { outcome: 'hangup', reason }, null);
    }
  }

  /** Begins the hang-up lane when the call has ended and there is one, and ends the activeflow when all is done. */
  afterCall(turn: Turn): void {
    if (turn.activeflow === null || turn.call.ended_at === null || turn.frames.length > 0) return;
    const { flow } = turn.live;
    if (turn.lane === 'running' || turn.lane === 'starting') {
      const start = flow?.on_hangup ?? null;
      const has_hangup_lane = flow !== undefined && start !== null && flow.nodes[start] !== undefined;
      turn.lane = nextLane(turn.lane, { type: 'call.ended', has_hangup_lane });
      if (turn.lane === 'hangup_lane' && flow !== undefined && start !== null) {
        turn.budget = HANGUP_LANE_BUDGET;
        this.begin(turn, flow, start);
      }
    }
    if (turn.lane === 'hangup_lane' && turn.frames.length === 0) {
      turn.lane = nextLane(turn.lane, { type: 'lane.finished' });
    }
    if (turn.lane === 'ended') turn.endActiveflow();
  }

  #walk(turn: Turn, flow: CompiledFlow, nodeId: string): void {
    let place: { flow: CompiledFlow; nodeId: string } | undefined = { flow, nodeId };
    while (place !== undefined) {
      const entered = this.#enter(turn, place.flow, place.nodeId);
      if (entered === undefined) return;
      place = this.#next(turn, entered.frame, entered.exit);
    }
  }

  /** Enters a node. Gives the way it was left at once, `undefined` when it waits or the call ends in it. */
  #enter(turn: Turn, flow: CompiledFlow, nodeId: string): { frame: OpenFrame; exit: Exit } | undefined {
    const frame = this.#push(turn, { flow_hash: flow.hash, node_id: nodeId, names: {} });
    if (frame === undefined) return undefined;
    turn.execute({ flow_hash: flow.hash, action_id: nodeId, tm_execute: turn.at });
    const place = this.#placeOf(frame);
    if (place !== undefined) turn.tell('entered', nodeId, place.node, {});
    const exit =
      place === undefined
        ? { outcome: 'error', reason: 'This version does not know the node type.' }
        : this.#guarded(turn, frame, () => {
            const read = turn.readerFor(frame);
            const { definition, node } = place;
            const { machine } = definition;
            const objects = node.objects ?? NO_OBJECTS;
            const input = {
              config: resolveConfig(node, definition, read),
              answered: turn.answered,
              objects,
              read,
              now: () => turn.now,
              seed: () => seedOf(turn.call.id, frame.visit),
            };
            const constant = input.config === node.config;
            const step = constant ? startKnown(machine, input) : startMachine(machine, input);
            return this.#settle(turn, frame, place, step, null);
          });
    return exit === undefined ? undefined : { frame, exit };
  }

  /** Puts a frame on the stack, unless the step budget is used up: then the flow ends. */
  #push(turn: Turn, place: Parameters<typeof pushFrame>[1]): OpenFrame | undefined {
    if (turn.budget > 0) return pushFrame(turn, place);
    if (turn.lane === 'running') this.endFlow(turn, 'step_budget', 'flow', 'The step budget is used up.');
    return undefined;
  }

  /** Carries a step's effects out, steps with what they bring about at once, and says how the node is left, if so. */
  #settle(
    turn: Turn,
    frame: OpenFrame,
    place: Place,
    first: MachineStep,
    why: string | null,
  ): Exit | undefined {
    let step = first;
    let reason = why;
    const events: NodeEvent[] = [];
    for (let count = 0; count < MAX_IMMEDIATE_EVENTS; count += 1) {
      events.push(...this.#adopt(turn, frame, place, step));
      if (turn.top !== frame) return undefined;
      if (step.done) {
        const failure = events.find((event) => event.type === 'command.failed');
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

  /** Takes a step over into the frame. Gives the events that its effects bring about at once. */
  #adopt(turn: Turn, frame: OpenFrame, place: Place, step: MachineStep): NodeEvent[] {
    frame.value = step.value;
    frame.context = step.context;
    for (const id of step.cancelled) turn.clearTimers(frame.visit, id);
    if (!step.done) for (const timer of step.timers) turn.setTimer(frame, timer);
    const events: NodeEvent[] = [];
    for (const effect of step.effects) {
      if (effect.kind === 'hangup' && turn.lane === 'running') {
        this.endFlow(turn, 'completed', 'flow', null);
        return [];
      }
      const event =
        frame.transfer === undefined
          ? performEffect(turn, frame, place, effect, this.#context)
          : performTransferEffect(turn, frame, effect as unknown as TransferEffect, this.#context);
      if (event !== undefined) events.push(event);
    }
    return events;
  }

  /** Records the step, takes the frame off the stack, and finds where its outcome leads. */
  #next(turn: Turn, frame: OpenFrame, exit: Exit): { flow: CompiledFlow; nodeId: string } | undefined {
    if (isConsulting(frame)) return giveBack(turn, frame, exit, this);
    const flow = this.#context.flowOf(frame.flow_hash);
    const target = flow?.edges[`${frame.node_id}:${exit.outcome}`];
    let nodeId = target !== undefined && flow?.nodes[target] !== undefined ? target : null;
    if (
      nodeId === null &&
      flow !== undefined &&
      turn.lane === 'running' &&
      flow.default_exit !== frame.node_id
    ) {
      nodeId = flow.default_exit;
    }
    leaveFrame(turn, frame, this.nodeOf(frame), exit, nodeId);
    if (flow !== undefined && nodeId !== null) return { flow, nodeId };
    const parent = turn.top;
    if (parent !== undefined) return this.#next(turn, parent, { outcome: 'next', reason: null });
    if (turn.lane === 'running') {
      if (turn.calleeHungUp) this.endFlow(turn, 'hungup_by_callee', 'callee', null);
      else if (flow === undefined) this.endFlow(turn, 'error', 'flow', null);
      else this.endFlow(turn, 'no_exit', 'flow', null);
    }
    return undefined;
  }

  #placeOf(frame: OpenFrame): Place | undefined {
    const flow = this.#context.flowOf(frame.flow_hash);
    const node = this.nodeOf(frame);
    const definition = frame.transfer ? TRANSFER : this.#context.registry[node?.type ?? ''];
    return flow === undefined || node === undefined || definition === undefined
      ? undefined
      : { flow, node, definition };
  }

  #guarded(turn: Turn, frame: OpenFrame, step: () => Exit | undefined): Exit | undefined {
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
