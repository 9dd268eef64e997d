import { CallReportEvent, EventOfCall, isMessage, NodeStatedEvent, signalOfCommand } from '@hookswitch/calls';
import type { Call, CallChange, CallDraft, NodeOfEvent, Recording, Signal } from '@hookswitch/calls';
import type { DomainEvent } from '@hookswitch/events';
import type { EventDetails, Id, NodeRegistry } from '@hookswitch/flow-model';
import type { Command } from '@hookswitch/telephony';
import type { activeflowResource, ExecutedAction } from './activeflow-resource.js';
import type { Lane } from './activeflow.machine.js';
import { TurnConference } from './conferences/turn-conference.js';
import { ActiveflowEvent, ComponentEvent } from './engine-events.js';
import { isoTime } from './iso-time.js';
import { finishedWith, unfinished } from './live-call.js';
import type { LiveCall } from './live-call.js';
import { TurnQueues } from './queues/turn-queues.js';
import type { Activeflow, ComponentDelivery, EngineChange, Frame, OwedFetch, Step } from './records.js';
import { guardsOf, snapshotOf } from './snapshot-of.js';
import type { MachineTimer } from './stepping.js';
import { changeOf } from './turn-change.js';
import { TurnMoment } from './turn-moment.js';
import { TurnTimers } from './turn-timers.js';
import { changeVariables, maskedVariables, readVariable } from './variables.js';
import type { Variables } from './variables.js';

const NO_RECORDINGS: readonly Recording[] = [];
const NONE_MASKED: readonly string[] = [];

/** A frame while a turn works on it. */
export type OpenFrame = { -readonly [Key in keyof Frame]: Frame[Key] };

/**
 * What one input (an event, a timer, a reply, a request) changes: gathered here, then committed as one change. Nothing
 * in it is visible outside before `finish`.
 */
export class Turn {
  readonly at: string;
  call: Call;
  lane: Lane;
  readonly frames: OpenFrame[];
  variables: Variables;
  budget: number;
  visits: number;
  /** Keys that no node has asked for yet. */
  typed: string;
  /** Names of the variables that nobody is shown. */
  masked: readonly string[];
  stepCount: number;
  guards: ReturnType<typeof guardsOf>;
  lanes: readonly string[];
  /** The party at the other end of a connected leg hung up in this turn. */
  calleeHungUp = false;
  /** Commands of nodes that were left in this turn and whose fate still matters: the next node keeps them. */
  carried: readonly Command[] = [];
  readonly events: DomainEvent[] = [];
  readonly signals: Signal[] = [];
  readonly commands: Command[] = [];
  readonly components: ComponentDelivery[] = [];
  readonly fetches: OwedFetch[] = [];
  /** The JSON that another system has just answered, for the node that asked; `undefined` when none came. */
  answer: unknown;
  readonly steps: Step[] = [];
  readonly texts: NonNullable<EngineChange['texts']>[number][] = [];
  readonly queues: TurnQueues;
  readonly conference: TurnConference;
  /** Whether the call begins with this turn. */
  readonly isNew: boolean;
  /** Those of the call's recordings whose files are still to come. */
  recordings: readonly Recording[];
  #changedRecordings = NO_RECORDINGS;
  readonly #timers: TurnTimers;
  #activeflow: Activeflow | null;
  /** What goes on in the call, until that changes. */
  #moment: TurnMoment | null = null;
  /** The call, when this turn has made it: until `finish` nobody else has it, and it may be changed in place. */
  #own: CallDraft | null = null;

  constructor(
    readonly live: LiveCall,
    readonly now: number,
    readonly flowOf: Parameters<typeof activeflowResource>[3],
    readonly registry: NodeRegistry = {},
  ) {
    this.at = isoTime(now);
    this.call = live.call;
    this.#activeflow = live.activeflow;
    this.#timers = new TurnTimers(live.timers, now);
    this.recordings = live.recordings;
    const snapshot = live.activeflow?.snapshot;
    this.lane = snapshot?.lane ?? 'ended';
    this.frames = snapshot === undefined ? [] : snapshot.frames.map((frame) => ({ ...frame }));
    this.variables = snapshot?.variables ?? {};
    this.budget = snapshot?.budget ?? 0;
    this.visits = snapshot?.visits ?? 0;
    this.guards = guardsOf(snapshot);
    this.lanes = snapshot?.lanes ?? [];
    this.typed = snapshot?.typed ?? '';
    this.masked = snapshot?.masked ?? NONE_MASKED;
    this.stepCount = live.activeflow?.step_count ?? 0;
    this.queues = new TurnQueues(snapshot?.queue_calls);
    this.conference = new TurnConference(snapshot?.conference);
    this.isNew = live.listedLegs < 0;
  }

  get activeflow(): Activeflow | null {
    return this.#activeflow;
  }

  get top(): OpenFrame | undefined {
    return this.frames.at(-1);
  }

  /** Whether the call is answered. */
  get answered(): boolean {
    return this.call.answered_at !== null;
  }

  /** Whether the caller's leg is up: of a click to call it is before the call is answered. */
  get callerUp(): boolean {
    return (this.call.legs[0]?.answered_at ?? null) !== null;
  }

  /** Whether the caller has hung up, or never was more than a call that has ended. */
  get callerGone(): boolean {
    return this.call.legs[0]?.ended_at !== null;
  }

  readonly read = (name: string): string | undefined => readVariable(this.call, this.variables, name);

  /** Reads variables for a node: one that has read what nobody is shown is marked. */
  readerFor(frame: OpenFrame): (name: string) => string | undefined {
    if (this.masked.length === 0) return this.read;
    return (name) => {
      if (this.masked.includes(name)) frame.masked = true;
      return this.read(name);
    };
  }

  /** Takes over what a call's reducer says. */
  apply(change: CallChange): void {
    // A change that tells something has made its call anew, and so has one that gives another object back.
    if (change.call !== this.call || change.events.length > 0) this.call = this.#own = change.call;
    for (const event of change.events) this.#state(event);
  }

  /** Sends a command once this turn is committed. One whose fate matters is kept in the frame until it is known. */
  send(command: Command, frame?: OpenFrame): void {
    this.commands.push(command);
    const signal = signalOfCommand(this.call, command, this.at);
    if (signal !== null) this.signals.push(signal);
    if (frame !== undefined) frame.pending = [...frame.pending, command];
  }

  /** Changes variables, and notes it for the frame's step. False when they would grow beyond their limit. */
  changeVariables(changes: Readonly<Record<string, string | null>>, frame?: OpenFrame): boolean {
    const next = changeVariables(this.variables, changes);
    if (next === undefined) return false;
    this.variables = next;
    if (frame !== undefined) frame.changed = { ...frame.changed, ...changes };
    if (this.masked.length > 0) this.masked = this.masked.filter((name) => !Object.hasOwn(changes, name));
    return true;
  }

  /** Changes variables that nobody is to be shown from now on: steps and lists have dots in their place. */
  changeMasked(changes: Readonly<Record<string, string>>, frame: OpenFrame): boolean {
    if (!this.changeVariables(changes)) return false;
    const names = Object.keys(changes);
    this.masked = [...this.masked, ...names];
    frame.changed = { ...frame.changed, ...maskedVariables(changes, names) };
    return true;
  }

  setTimer(frame: OpenFrame, timer: MachineTimer): void {
    if (this.#activeflow !== null) this.#timers.add(this.#activeflow.id, frame.visit, timer);
  }

  /** Clears timers of a visit: the one with this id, or all. */
  clearTimers(visit: number, id?: string): void {
    this.#timers.clear(visit, id);
  }

  /** Notes that a node is entered: it is the activeflow's current action from now on. */
  execute(entry: ExecutedAction): void {
    this.live.executed?.push(entry);
    this.#moment = null;
    this.emitActiveflow('activeflow_updated');
  }

  /** States an event of the activeflow. Its data shows the activeflow as it is at this moment of the turn. */
  emitActiveflow(type: 'activeflow_created' | 'activeflow_updated' | 'activeflow_deleted'): void {
    const { live, flowOf, at } = this;
    const activeflow = this.#activeflow;
    if (activeflow === null) return;
    const sequence = this.#takeSequence();
    this.events.push(new ActiveflowEvent(type, at, sequence, this.call, activeflow, live, flowOf));
  }

  /** States that the call passes a Webhook object of this name. */
  emitComponent(name: string): DomainEvent {
    return this.emit((sequence, call) => new ComponentEvent(this.at, sequence, call, name));
  }

  /** States an event of the call: `make` is given its number, and the call as it is then. */
  emit(make: (sequence: number, call: Call) => DomainEvent): DomainEvent {
    const sequence = this.#takeSequence();
    const event = make(sequence, this.call);
    this.#state(event);
    return event;
  }

  #state(event: DomainEvent): void {
    if (event instanceof EventOfCall)
      event.happensIn((this.#moment ??= new TurnMoment(this, this.#changedRecordings)));
    this.events.push(event);
  }

  /** States an event of a node. */
  emitOfNode(type: string, node: NodeOfEvent, details: EventDetails): void {
    this.emit((sequence, call) => new NodeStatedEvent(type, this.at, sequence, call, node, details));
  }

  /** Notes a recording that has begun or changed. */
  putRecording(recording: Recording): void {
    const others = this.#changedRecordings.filter(({ id }) => id !== recording.id);
    this.#changedRecordings = [...others, recording];
    this.recordings = unfinished(this.recordings, this.#changedRecordings);
    this.#moment = null;
  }

  /** Whether nothing more happens to the call but the ends of its recordings. */
  get isOver(): boolean {
    const activeflow = this.#activeflow;
    return this.call.ended_at !== null && (activeflow === null || activeflow.status === 'ended');
  }

  /** States that all is in that there will be of the call, when this turn has brought the last of it. */
  emitReport(recordingUrl: (id: Id) => string): void {
    const { live, at } = this;
    const wasReported = live.over && live.recordings.length === 0;
    if (wasReported || !this.isOver || this.recordings.length > 0) return;
    const finished = finishedWith(live.finished ?? NO_RECORDINGS, this.#changedRecordings);
    // Messages have events of their own.
    const recordings = finished.filter((recording) => !isMessage(recording));
    const report = { flow_name: this.#activeflow?.flow_name ?? null, recordings, recordingUrl };
    this.emit((sequence, call) => new CallReportEvent(at, sequence, call, report));
  }

  #takeSequence(): number {
    if (this.#own === null || this.call !== this.#own) this.call = this.#own = { ...this.call };
    this.#own.sequence += 1;
    return this.#own.sequence;
  }

  /** Ends the activeflow: its last event is stated, its timers go. */
  endActiveflow(): void {
    if (this.#activeflow === null || this.#activeflow.status === 'ended') return;
    this.lane = 'ended';
    for (const { visit, id } of this.#timers.open) this.clearTimers(visit, id);
    // What nobody was to see is not kept either.
    this.variables = maskedVariables(this.variables, this.masked);
    this.typed = '';
    this.#activeflow = {
      ...this.#activeflow,
      status: 'ended',
      end_reason: this.call.end_reason,
      tm_delete: this.at,
    };
    this.emitActiveflow('activeflow_deleted');
  }

  /** Makes the turn's result the call's newest state, and gives the change to commit. */
  finish(): EngineChange {
    const { live, isOver: over } = this;
    // What ended before stays as it was: only a recording of it is news.
    const activeflow = live.over ? null : this.#record();
    live.call = this.call;
    if (!live.over) live.activeflow = activeflow;
    live.recordings = this.recordings;
    live.timers = this.#timers.open;
    live.finished = finishedWith(live.finished ?? NO_RECORDINGS, this.#changedRecordings);
    live.over ||= over;
    const { set, cleared: clear } = this.#timers;
    return changeOf(this, { activeflow, timers: { set, clear }, recordings: this.#changedRecordings });
  }

  #record(): Activeflow | null {
    const activeflow = this.#activeflow;
    if (activeflow === null) return null;
    const snapshot = snapshotOf(this, activeflow.snapshot.flow_hash);
    return { ...activeflow, tm_update: this.at, step_count: this.stepCount, snapshot };
  }
}
