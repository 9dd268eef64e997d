import type { Call, Recording, RecordingOrder } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { Gateway, GatewayEvent } from '@hookswitch/telephony';
import { activeflowResource } from './activeflow-resource.js';
import type { ActiveflowResource } from './activeflow-resource.js';
import { CallRequests } from './call-requests.js';
import type { EngineParts } from './engine-parts.js';
import { ConferenceRequests } from './conferences/conference-requests.js';
import { engineCounts } from './engine-counts.js';
import type { EngineCounts } from './engine-counts.js';
import { CallRunner } from './call-runner.js';
import { Listeners } from './listeners.js';
import { Outgoing } from './outgoing.js';
import type { Report } from './ports.js';
import { presenceOf } from './presence-of.js';
import { deviceOf } from './queues/device-of.js';
import { QueueRequests } from './queues/queue-requests.js';
import type { Activeflow, ApartChange, EngineChange } from './records.js';
import {
  isStillOpen,
  knownChannels,
  loadExecuted,
  orphans,
  restoreCalls,
  restoreQueues,
  unacknowledged,
} from './recovery.js';
import { CallPlacingError } from './placing.js';
import type { PlacingRequest } from './placing.js';
import { takeReply } from './reply.js';
import type { Reply } from './reply.js';
import { TextRequests } from './texts/text-requests.js';
import { TransferRequests } from './transfer/transfer-requests.js';
import type { TransferRequest } from './transfer/transfer-requests.js';

/**
 * Runs activeflows: takes gateway events, timers, replies and requests, steps the nodes, commits what came of it, and
 * lets commands leave only then (design rules 1 to 4).
 */
export class Engine {
  readonly #parts: EngineParts;
  readonly #gateways: ReadonlyMap<string, Gateway>;
  readonly #outgoing: Outgoing;
  readonly #runner: CallRunner;
  readonly #requests: CallRequests;
  readonly #transfers: TransferRequests;
  /** Queues and agents: who waits, who takes calls, and what they ask for. */
  readonly queues: QueueRequests;
  /** Conferences that go on: who is in them, and what is asked of them. */
  readonly conferences: ConferenceRequests;
  /** Text messages: those that come in, those that go out. */
  readonly texts: TextRequests;
  readonly #changes: Listeners<EngineChange>;
  readonly #apart: Listeners<ApartChange>;
  /** Gateway events and requests, or, before the end, the replies of requests on their way only. */
  #taking: 'nothing' | 'replies' | 'everything' = 'nothing';
  /** Replies that came before the calls were restored; `null` once they are. */
  #early: Parameters<Engine['onReply']>[] | null = [];

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#gateways = new Map(parts.gateways.map((gateway) => [gateway.name, gateway]));
    this.#changes = new Listeners(this.#report);
    this.#apart = new Listeners(this.#report);
    this.#outgoing = new Outgoing(this.#gateways);
    const devices = (extension: string) => parts.releases.live()?.user(extension)?.devices;
    this.#runner = new CallRunner({
      ...parts,
      canWrite: parts.canWrite ?? (() => true),
      admit: parts.admit ?? (() => null),
      messagesIn: parts.messagesIn ?? (() => 0),
      forced: parts.forced ?? (() => null),
      recordingUrl: parts.recordingUrl ?? ((id) => `/api/v1/recordings/${id}/file`),
      presence: (gateway, extension) =>
        presenceOf(this.#gateways.get(gateway), extension, devices(extension)),
      report: this.#report,
      outgoing: this.#outgoing,
      onWritten: (change) => this.#changes.tell(change),
      onWrittenApart: (change) => this.#apart.tell(change),
      device: (extension, names) => deviceOf(extension, devices(extension), parts.gateways, names),
      chance: parts.chance ?? Math.random,
      reveal: parts.reveal ?? (() => null),
    });
    this.#requests = new CallRequests(this.#runner);
    this.#transfers = new TransferRequests(this.#runner);
    this.queues = new QueueRequests(this.#runner, parts.clock);
    this.conferences = new ConferenceRequests(this.#runner, parts.clock);
    this.texts = new TextRequests(this.#runner, parts, () => this.#taking === 'everything');
  }

  /**
   * Goes on where the last process stopped: restores what ran, connects the gateways, repeats commands that nobody
   * answered, and fires late timers. Resolves when the engine takes calls.
   */
  async start(): Promise<void> {
    const { archive, clock, gateways } = this.#parts;
    const { calls, context, timers } = this.#runner;
    this.#runner.begin(archive.lastLiveId());
    for (const { live, timer } of restoreCalls(archive, calls, context.flowOf)) timers.add(live, timer);
    this.#runner.queues.restore(archive.records());
    restoreQueues(calls, this.#runner.queues, clock.now());
    this.#runner.conferences.restore(archive.records(), calls.all());
    const open = unacknowledged(calls, clock.now());
    this.#taking = 'everything';
    for (const live of [...calls.all()]) {
      if (live.activeflow?.status === 'running' && live.flow === undefined) this.#runner.endBroken(live);
    }
    for (const live of orphans(calls, this.#gateways)) this.#runner.lose(live);
    await Promise.all(
      gateways.map((gateway) =>
        gateway.connect(
          { onEvents: (events) => this.handle(gateway.name, events) },
          knownChannels(calls, gateway.name),
        ),
      ),
    );
    for (const entry of open) {
      if (isStillOpen(entry)) this.#outgoing.send(entry.live.call.gateway, [entry.command]);
    }
    const early = this.#early ?? [];
    this.#early = null;
    for (const [wait, reply] of early) this.onReply(wait, reply);
    timers.start();
    for (const { presence } of gateways) presence?.onChange(() => this.#runner.queueLine.wake());
    this.#runner.startLines();
  }

  /**
   * The way to a stop: gateways and timers are heard no more, their news waits for the next process. Webhooks that calls
   * wait for and that are on their way still give their reply, since nobody would ask their servers again.
   */
  retire(): void {
    if (this.#taking === 'everything') this.#taking = 'replies';
    this.#runner.stopLines();
  }

  /** Takes nothing more, and resolves when what was taken is committed. Calls go on where the gateways live. */
  async stop(): Promise<void> {
    this.#taking = 'nothing';
    this.#runner.stopLines();
    await this.#runner.line.drained();
    await Promise.all(this.#parts.gateways.map((gateway) => gateway.close()));
  }

  /** Takes what a gateway tells. Returns at once and never throws. */
  handle(gateway: string, events: readonly GatewayEvent[]): void {
    if (this.#taking !== 'everything') return;
    for (const event of events) {
      try {
        this.#runner.onGatewayEvent(gateway, event);
      } catch (error) {
        this.#report(`Event ${event.type} of channel ${event.channel_id} could not be taken`, error);
      }
    }
  }

  /** What came of a request that a call waits for. A reply that nobody waits for any more is ignored. */
  onReply(wait: { readonly activeflow_id: Id; readonly visit: number }, reply: Reply): void {
    if (this.#early !== null) return void this.#early.push([wait, reply]);
    const live = this.#runner.calls.byActiveflow(wait.activeflow_id);
    if (this.#taking === 'nothing' || live === undefined || live.over) return;
    if (!live.activeflow?.snapshot.frames.some(({ visit }) => visit === wait.visit)) return;
    this.#runner.take(live, (turn) => takeReply(turn, wait.visit, reply, this.#runner.walk));
  }

  /**
   * The call on a caller's channel, once it and the release that it is bound to are durable; a call that is refused,
   * once it has ended. Rejects when there is none within `timeoutMs`, or when it is over already.
   */
  whenCommitted(channelId: string, timeoutMs = 10_000): Promise<Call> {
    return this.#runner.committed.when(channelId, timeoutMs);
  }

  /**
   * Begins a call: rings its first party, and runs its flow when they have picked up. Resolves with the call once it is
   * durable, before anybody rings. Rejects with `CallPlacingError` when it cannot be begun.
   */
  placeCall(request: PlacingRequest): Promise<Call> {
    return new Promise((resolve) => {
      if (this.#taking === 'everything') this.#runner.place(request, resolve);
      else throw new CallPlacingError('overload', '', 'The process is about to stop.');
    });
  }

  /**
   * Hangs a call up: `end_reason: stopped`, `hangup_by: api`. This and the other requests resolve once they are
   * committed, with the call as it is then, or with `undefined` when no such call is running; the gateway carries them
   * out after that, and its events tell when it has.
   */
  hangupCall(callId: Id): Promise<Call | undefined> {
    return this.#requests.hangup(callId);
  }

  /** Stops an activeflow: the call is hung up; a hang-up lane that runs is broken off. */
  stopActiveflow(activeflowId: Id): Promise<Call | undefined> {
    return this.#requests.stopActiveflow(activeflowId);
  }

  /** Puts the caller on hold. Rejects with `CallRequestError` unless the call is answered. */
  hold(callId: Id): Promise<Call | undefined> {
    return this.#requests.hold(callId, 'hold');
  }

  /** Takes the caller off hold. Rejects with `CallRequestError` unless the call is answered. */
  unhold(callId: Id): Promise<Call | undefined> {
    return this.#requests.hold(callId, 'unhold');
  }

  /** Sends digits (`0-9 * # A-D`, 64 at most) to the caller's side. Rejects with `CallRequestError` as above. */
  sendDigits(callId: Id, digits: string): Promise<Call | undefined> {
    return this.#requests.sendDigits(callId, digits);
  }

  /**
   * Hands the caller over. Rejects with `CallRequestError` when the call's state does not allow it (attended: somebody must
   * be connected), with `TransferTargetError` when the target is none.
   */
  transfer(callId: Id, request: TransferRequest): Promise<Call | undefined> {
    return this.#transfers.transfer(callId, request);
  }

  /** Gives the caller to the target that is being consulted. Rejects with `CallRequestError` before it has answered. */
  completeTransfer(callId: Id): Promise<Call | undefined> {
    return this.#transfers.complete(callId);
  }

  /** Ends a consultation: caller and callee are connected again. Rejects with `CallRequestError` when there is none. */
  cancelTransfer(callId: Id): Promise<Call | undefined> {
    return this.#transfers.cancel(callId);
  }

  /**
   * Records the caller's line until it is stopped, or what the order says ends it. Rejects with `CallRequestError` unless
   * the call is answered and nothing of it is being recorded.
   */
  startRecording(callId: Id, order: RecordingOrder): Promise<Recording | undefined> {
    return this.#requests.record(callId, order);
  }

  /** Leaves out what is said from now on, or records it again. Rejects with `CallRequestError` when there is none. */
  pauseRecording(callId: Id, pauses: boolean): Promise<Recording | undefined> {
    return this.#requests.pauseRecording(callId, pauses);
  }

  /** Ends the recording that goes on; its file comes later. Rejects with `CallRequestError` when there is none. */
  stopRecording(callId: Id): Promise<Recording | undefined> {
    return this.#requests.stopRecording(callId);
  }

  /** A running call as it is now, which may be milliseconds ahead of what is committed. */
  call(id: Id): Call | undefined {
    return this.#runner.calls.callById(id);
  }

  /** Calls in progress that run a flow: what admission counts. */
  get size(): number {
    return this.#runner.calls.running;
  }

  *calls(): IterableIterator<Call> {
    for (const { call } of this.#runner.calls.all()) if (call.stands_for === undefined) yield call;
  }

  /** A running activeflow as it is now. */
  activeflow(id: Id): Activeflow | undefined {
    return this.#runner.calls.byActiveflow(id)?.activeflow ?? undefined;
  }

  /** A running activeflow in wire form. */
  activeflowResource(id: Id): ActiveflowResource | undefined {
    const live = this.#runner.calls.byActiveflow(id);
    if (live === undefined || live.activeflow === null) return undefined;
    loadExecuted(this.#parts.archive, live);
    return activeflowResource(live.activeflow, live.flow, live.executed ?? [], this.#runner.context.flowOf);
  }

  *activeflows(): IterableIterator<Activeflow> {
    for (const { activeflow } of this.#runner.calls.all()) if (activeflow !== null) yield activeflow;
  }

  counts(): EngineCounts {
    return engineCounts(this.#runner);
  }

  /** Tells of each change once it is committed. Gives the function that ends the subscription. */
  subscribe(listener: (change: EngineChange) => void): () => void {
    return this.#changes.add(listener);
  }

  /** Tells of what was committed apart from calls: what agents do. Gives the function that ends the subscription. */
  subscribeApart(listener: (change: ApartChange) => void): () => void {
    return this.#apart.add(listener);
  }

  readonly #report: Report = (message, error, about) => this.#parts.report?.(message, error, about);
}
