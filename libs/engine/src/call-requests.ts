import { callerLeg } from '@hookswitch/calls';
import type { Call, Recording, RecordingOrder } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { CallRunner } from './call-runner.js';
import type { LiveCall } from './live-call.js';
import { pauseOrResume, runningRecording, startRecording, stopRecording } from './recordings.js';
import type { Turn } from './turn.js';

/** A request that the call's state does not allow. The message is for people. */
export class CallRequestError extends Error {
  override readonly name = 'CallRequestError';
}

const DIGITS = /^[0-9*#A-D]{1,64}$/;

/** What the API asks of running calls: see the methods of `Engine`. */
export class CallRequests {
  readonly #runner: CallRunner;

  constructor(runner: CallRunner) {
    this.#runner = runner;
  }

  async hangup(callId: Id): Promise<Call | undefined> {
    const { walk } = this.#runner;
    return this.#ask(this.#find(callId), (turn) =>
      walk.endFlow(turn, 'stopped', 'api', 'The call was hung up by request.'),
    );
  }

  async stopActiveflow(activeflowId: Id): Promise<Call | undefined> {
    const { calls, walk } = this.#runner;
    return this.#ask(calls.byActiveflow(activeflowId), (turn) =>
      walk.endFlow(turn, 'stopped', 'api', 'The activeflow was stopped by request.'),
    );
  }

  async hold(callId: Id, kind: 'hold' | 'unhold'): Promise<Call | undefined> {
    return this.#ask(this.#answered(callId), (turn) => {
      const isHeld = callerLeg(turn.call).state === 'on_hold';
      if (isHeld === (kind === 'hold')) return;
      turn.send({ kind, id: newId(), channel_id: turn.call.channel_id }, turn.top);
    });
  }

  async sendDigits(callId: Id, digits: string): Promise<Call | undefined> {
    if (!DIGITS.test(digits)) throw new CallRequestError('Give 1 to 64 digits: 0-9, *, # or A-D.');
    return this.#ask(this.#answered(callId), (turn) => {
      turn.send({ kind: 'send_digits', id: newId(), channel_id: turn.call.channel_id, digits });
    });
  }

  async record(callId: Id, order: RecordingOrder): Promise<Recording | undefined> {
    const live = this.#answered(callId);
    if (live !== undefined && runningRecording(live) !== null) {
      throw new CallRequestError('The call is being recorded already.');
    }
    return this.#askRecording(live, (turn) => startRecording(turn, order));
  }

  async pauseRecording(callId: Id, pauses: boolean): Promise<Recording | undefined> {
    const { live, running } = this.#running(callId);
    return this.#askRecording(live, (turn) => running && pauseOrResume(turn, running, pauses));
  }

  async stopRecording(callId: Id): Promise<Recording | undefined> {
    const { live, running } = this.#running(callId);
    return this.#askRecording(live, (turn) => running && stopRecording(turn, running));
  }

  #running(callId: Id): { readonly live: LiveCall | undefined; readonly running: Recording | null } {
    const live = this.#find(callId);
    const running = live === undefined ? null : runningRecording(live);
    if (live !== undefined && running === null) {
      throw new CallRequestError('Nothing of the call is being recorded.');
    }
    return { live, running };
  }

  /** The recording as it is once that is committed. */
  async #askRecording(
    live: LiveCall | undefined,
    work: (turn: Turn) => Recording | null,
  ): Promise<Recording | undefined> {
    let recording: Recording | null = null;
    await this.#ask(live, (turn) => void (recording = work(turn)));
    return recording ?? undefined;
  }

  /** What stands in the place of a call is none. */
  #find(callId: Id): LiveCall | undefined {
    const live = this.#runner.calls.byId(callId);
    return live?.call.stands_for === undefined ? live : undefined;
  }

  #answered(callId: Id): LiveCall | undefined {
    const live = this.#find(callId);
    if (live !== undefined && live.call.answered_at === null) {
      throw new CallRequestError('The call is not answered yet.');
    }
    return live;
  }

  #ask(live: LiveCall | undefined, work: (turn: Turn) => void): Promise<Call | undefined> {
    if (live === undefined || live.over) return Promise.resolve(undefined);
    return new Promise((resolve) => this.#runner.take(live, work, resolve));
  }
}
