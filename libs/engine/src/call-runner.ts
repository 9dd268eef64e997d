import { channelsOf, isRepeated } from '@hookswitch/calls';
import type { Call, IncomingEvent } from '@hookswitch/calls';
import type { GatewayEvent } from '@hookswitch/telephony';
import { afterCall } from './after-call.js';
import type { CallRunnerParts } from './call-runner-parts.js';
import { CommitLine } from './commit-line.js';
import type { ChangeOfCall } from './commit-line.js';
import { CommittedCalls } from './committed-calls.js';
import { ConferenceDesk } from './conferences/conference-desk.js';
import { Conferences } from './conferences/conferences.js';
import { takeGatewayEvent } from './gateway-input.js';
import { hangUpUnwanted, hangupId } from './hang-up.js';
import { takeIncoming } from './incoming.js';
import { isoTime } from './iso-time.js';
import { subjectOf } from './live-call.js';
import type { LiveCall } from './live-call.js';
import { LiveCalls } from './live-calls.js';
import type { ApartChange, Timer } from './records.js';
import { CallPlacingError, takePlaced } from './placing.js';
import type { PlacingRequest } from './placing.js';
import { isRecordingNews, loseRecordings } from './recordings.js';
import { loadExecuted, loadFinished } from './recovery.js';
import { QueueDesk } from './queues/queue-desk.js';
import { QueueLine } from './queues/queue-line.js';
import { settleQueues } from './queues/settle-queues.js';
import { TimerQueue } from './timer-queue.js';
import { joinCalls, judgeJoining } from './transfer/join-calls.js';
import { noteRequest, refuseTransfer } from './transfer/phone-transfer.js';
import type { TransferRequested } from './transfer/phone-transfer.js';
import { Turn } from './turn.js';
import { Walk } from './walk.js';
import type { WalkContext } from './walk.js';

/** A gateway's clock may be ahead by so much: what came in earlier than that after the start may be a call of before. */
const CLOCKS_APART_MS = 10_000;

/** Of a channel whose call is over: it was not forgotten. */
const LEFT_OVER: ReadonlySet<GatewayEvent['type']> = new Set([
  'channel_ended',
  'channel_incoming',
  'recording_finished',
]);

const OF_RECORDING: ReadonlySet<GatewayEvent['type']> = new Set(['recording_started', 'recording_finished']);

/** Runs calls: each input is worked on in a turn, which is committed as one change. */
export class CallRunner {
  readonly calls = new LiveCalls();
  readonly committed: CommittedCalls;
  readonly line: CommitLine;
  readonly timers: TimerQueue;
  readonly walk: Walk;
  readonly context: WalkContext;
  readonly queues: QueueDesk;
  readonly queueLine: QueueLine;
  readonly conferences: Conferences;
  readonly #parts: CallRunnerParts;
  #lastLiveId = 0;
  #oldBefore = '';

  constructor(parts: CallRunnerParts) {
    this.#parts = parts;
    const { clock, journal, registry, releases, outgoing, report, onWritten } = parts;
    this.committed = new CommittedCalls(clock, (channelId) => this.calls.byChannel(channelId)?.written);
    this.timers = new TimerQueue(clock, (live, timer) => this.#onTimer(live, timer));
    this.queues = new QueueDesk({ release: () => releases.live(), device: parts.device });
    const conferenceDesk = new ConferenceDesk();
    this.context = {
      queues: this.queues,
      conferences: conferenceDesk,
      reveal: parts.reveal,
      registry,
      flowOf: (hash) => releases.flow(hash),
      nextLiveId: () => (this.#lastLiveId += 1),
      release: () => releases.live(),
      presence: parts.presence,
      report,
      messagesIn: parts.messagesIn,
      forced: parts.forced,
      force: parts.force,
    };
    this.walk = new Walk(this.context);
    this.line = new CommitLine({
      journal,
      clock,
      calls: this.calls,
      committed: this.committed,
      outgoing,
      endBroken: (live) => this.endBroken(live),
      onWritten,
      report,
    });
    const line = {
      walk: this.walk,
      take: (live: LiveCall, work: (turn: Turn) => void) => this.take(live, work),
      writeApart: this.writeApart,
      report,
    };
    this.queueLine = new QueueLine({
      ...line,
      desk: this.queues,
      clock,
      chance: parts.chance,
      flowOf: this.context.flowOf,
      place: (request, work) => this.place(request, undefined, work),
      find: (callId) => this.calls.byId(callId),
    });
    this.conferences = new Conferences({ ...line, desk: conferenceDesk });
  }

  /** Notes when it was and which number was given last. */
  begin(lastLiveId: number): void {
    this.#oldBefore = isoTime(this.#parts.clock.now() + CLOCKS_APART_MS);
    this.#lastLiveId = lastLiveId;
  }

  /** Queues and conferences look after those who are in them. */
  startLines(): void {
    this.queueLine.start();
    this.conferences.line.start();
  }

  /** Nothing begins by itself any more: no timer, no offer. */
  stopLines(): void {
    this.timers.stop();
    this.queueLine.stop();
    this.conferences.line.stop();
  }

  onGatewayEvent(gateway: string, event: GatewayEvent): void {
    const live = this.calls.byChannel(event.channel_id);
    if (live === undefined) {
      if (event.type === 'channel_incoming' && !this.#isOld(event))
        if (this.#parts.canWrite()) this.#onIncoming(gateway, event);
        else this.#turnAway(gateway, event.channel_id);
      else if (LEFT_OVER.has(event.type)) {
        this.#parts.outgoing.forget(gateway, [event.channel_id]);
      }
      return;
    }
    if (event.type === 'channel_incoming' || isRepeated(live.call, event)) return;
    if ((live.over || OF_RECORDING.has(event.type)) && !isRecordingNews(live, event)) return;
    if (event.type === 'transfer_requested' && this.#takeConsultation(live, event)) return;
    this.take(live, (turn) => takeGatewayEvent(turn, event, this.walk));
  }

  /** One input of a running call. `written` is called after its commit. A fault ends this call and no other. */
  take(live: LiveCall, work: (turn: Turn) => void, written?: (call: Call) => void): void {
    const turn = this.#open(live);
    const executed = live.executed?.length ?? 0;
    try {
      work(turn);
      this.#settle(turn);
    } catch (error) {
      this.#parts.report('A call is ended: the engine failed', error, subjectOf(live));
      live.executed?.splice(executed);
      this.endBroken(live, written);
      return;
    }
    this.#close(turn, written);
  }

  /** A phone wants to connect the parties of two calls of ours. False when it asks for anything else. */
  #takeConsultation(live: LiveCall, event: TransferRequested): boolean {
    const other = this.calls.byChannel(event.consultation_channel_id ?? '');
    if (other === undefined || other === live || other.over) return false;
    const judged = judgeJoining(live, other, event);
    if (typeof judged === 'string') {
      this.take(live, (turn) => {
        noteRequest(turn, event);
        refuseTransfer(turn, event, judged);
      });
      return true;
    }
    this.#takeBoth(live, other, (turn, otherTurn) =>
      joinCalls(turn, otherTurn, judged, event, this.walk, this.context.nextLiveId),
    );
    return true;
  }

  /** One input of two running calls: what comes of it is one change. A fault ends both. */
  #takeBoth(live: LiveCall, other: LiveCall, work: (turn: Turn, otherTurn: Turn) => void): void {
    const turns = [this.#open(live), this.#open(other)] as const;
    const executed = turns.map((turn) => turn.live.executed?.length ?? 0);
    try {
      work(...turns);
      for (const turn of turns) this.#settle(turn);
    } catch (error) {
      this.#parts.report('Two calls are ended: the engine failed', error, subjectOf(live));
      turns.forEach((turn, index) => turn.live.executed?.splice(executed[index] ?? 0));
      this.endBroken(live);
      this.endBroken(other);
      return;
    }
    // The party that moves is the first one's: it is listed last.
    const otherPart = this.#finish(turns[1]);
    this.line.commitTogether(this.#finish(turns[0]), otherPart);
  }

  /** Ends a call that cannot go on: its flow is left where it stands, all its channels are hung up. */
  endBroken(live: LiveCall, written?: (call: Call) => void): void {
    live.hangups.length = 0;
    const turn = this.#open(live);
    this.walk.endFlow(turn, 'error', 'flow', 'The call could not go on.');
    this.conclude(turn, written);
  }

  /** Ends a call whose gateway is no longer configured. */
  lose(live: LiveCall): void {
    const at = isoTime(this.#parts.clock.now());
    for (const { channel_id, isOpen } of channelsOf(live.call)) {
      if (!isOpen) continue;
      const lost = { cause: 'gateway_lost', ended_by: 'gateway', sip_status: null } as const;
      const event: GatewayEvent = { type: 'channel_ended', channel_id, at, cursor: 0, ...lost };
      this.take(live, (turn) => takeGatewayEvent(turn, event, this.walk));
    }
    if (live.recordings.length > 0) this.take(live, loseRecordings);
  }

  /** A call of which nothing can be written down: without a record the caller would ring for ever. */
  #turnAway(gateway: string, channelId: string): void {
    const id = hangupId(channelId);
    this.#parts.outgoing.send(gateway, [{ kind: 'hangup', id, channel_id: channelId, cause: 'busy' }]);
  }

  #onIncoming(gateway: string, event: IncomingEvent): void {
    const now = this.#parts.clock.now();
    this.conclude(takeIncoming(gateway, event, now, this.#parts.admit, this.context, this.walk));
  }

  /** What follows from a turn's work, and its commit. `written` is called after that. */
  conclude(turn: Turn, written?: (call: Call) => void): void {
    this.#settle(turn);
    this.#close(turn, written);
  }

  /** Begins a call. `written` is called after its commit. @throws CallPlacingError when it cannot be */
  place(request: PlacingRequest, written?: (call: Call) => void, work?: (turn: Turn) => void): void {
    if (!this.#parts.canWrite())
      throw new CallPlacingError('overload', '', 'Calls cannot be written down at the moment.');
    const turn = takePlaced(request, this.#parts.clock.now(), this.#parts.admit, this.context);
    work?.(turn);
    this.conclude(turn, written);
  }

  #onTimer(live: LiveCall, timer: Timer): void {
    this.take(live, (turn) => {
      turn.clearTimers(timer.visit, timer.id);
      const frame = turn.frames.find(({ visit }) => visit === timer.visit);
      if (frame !== undefined) this.walk.deliver(turn, frame, timer.event, null);
    });
  }

  /** Writes what no call changes. */
  readonly writeApart = (change: ApartChange, written?: (error?: Error) => void): void => {
    const { journal, report, onWrittenApart } = this.#parts;
    journal.appendApart(change, (error) => {
      if (error === undefined) onWrittenApart(change);
      else report('What agents do was not written', error);
      written?.(error);
    });
  };

  /** Whether a channel is a call of before that the gateway was not told to forget. */
  #isOld({ channel_id, at }: IncomingEvent): boolean {
    if (this.committed.knows(channel_id)) return true;
    return at < this.#oldBefore && this.#parts.archive.knowsChannel(channel_id);
  }

  #open(live: LiveCall): Turn {
    if (!live.over) loadExecuted(this.#parts.archive, live);
    loadFinished(this.#parts.archive, live);
    return new Turn(live, this.#parts.clock.now(), this.context.flowOf, this.context.registry);
  }

  /** What follows from a turn's work, whatever it was. */
  #settle(turn: Turn): void {
    settleQueues(turn, this.queues);
    this.conferences.settle(turn);
    afterCall(turn, this.walk, this.context.flowOf);
    hangUpUnwanted(turn);
  }

  #close(turn: Turn, written?: (call: Call) => void): void {
    const { live, change, commands } = this.#finish(turn);
    this.line.commit(live, change, commands, written);
  }

  #finish(turn: Turn): ChangeOfCall {
    const { live, commands } = turn;
    if (turn.call.stands_for === undefined) turn.emitReport(this.#parts.recordingUrl);
    const change = turn.finish();
    this.calls.put(live);
    for (const timer of change.timers.set) this.timers.add(live, timer);
    this.timers.cleared(change.timers.clear.length);
    if (this.queues.note(live) || turn.queues.touchesQueues) this.queueLine.wake();
    this.conferences.note(live);
    return { live, change, commands };
  }
}
