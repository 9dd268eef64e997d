import { callerLeg } from '@hookswitch/calls';
import type { Call } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import { CallRequestError } from '../call-requests.js';
import type { CallRunner } from '../call-runner.js';
import type { LiveCall } from '../live-call.js';
import { destinationOf } from './destination.js';
import { sendAhead, transferAttended, transferBlind } from './hand-over.js';
import { situationOf } from './situation.js';
import type { Situation } from './situation.js';

/** A transfer to somewhere that is none. The message is for people, the pointer is into the request. */
export class TransferTargetError extends Error {
  override readonly name = 'TransferTargetError';
  readonly pointer = '/to/target';
}

/** A transfer as the API asks for it. */
export interface TransferRequest {
  readonly to: { readonly type: 'extension' | 'number'; readonly target: string };
  readonly mode: 'blind' | 'attended';
}

/** The transfers that the API asks for: see the methods of `Engine`. */
export class TransferRequests {
  readonly #runner: CallRunner;

  constructor(runner: CallRunner) {
    this.#runner = runner;
  }

  async transfer(callId: Id, { to, mode }: TransferRequest): Promise<Call | undefined> {
    const live = this.#running(callId);
    if (live === undefined) return undefined;
    const { callee, isConsulting } = situation(live);
    const { walk } = this.#runner;
    if (isConsulting) throw new CallRequestError('A consultation is under way: complete or cancel it first.');
    const found = destinationOf(walk.release(), to, live.call);
    if (!found.ok) throw new TransferTargetError(found.why);
    const { destination } = found;
    if (mode === 'attended' && callee === null) {
      throw new CallRequestError(
        'Nobody is connected to the caller who could consult: only blind is possible.',
      );
    }
    if (mode === 'attended' && destination.flow !== null) {
      throw new TransferTargetError(
        'This number leads to a flow, which nobody can consult: transfer blindly.',
      );
    }
    const request = { destination, requested_by: 'api' } as const;
    return this.#take(live, (turn) => {
      const { id, channel_id, state } = callerLeg(turn.call);
      if (state === 'on_hold') sendAhead(turn, { kind: 'unhold', id: newId(), channel_id });
      const by = turn.call.legs.find((leg) => leg.id === callee?.id && leg.id !== id) ?? null;
      if (mode === 'attended' && by !== null) transferAttended(turn, walk, { ...request, by });
      else transferBlind(turn, walk, { ...request, by });
    });
  }

  complete(callId: Id): Promise<Call | undefined> {
    return this.#decide(callId, 'transfer.complete', ['consulting']);
  }

  cancel(callId: Id): Promise<Call | undefined> {
    return this.#decide(callId, 'transfer.cancel', ['consult_ringing', 'consult_connecting', 'consulting']);
  }

  async #decide(callId: Id, type: string, states: readonly string[]): Promise<Call | undefined> {
    const live = this.#running(callId);
    if (live === undefined) return undefined;
    const { top, isConsulting } = situation(live);
    if (!isConsulting) throw new CallRequestError('No consultation is under way.');
    if (!states.includes(String(top.value))) {
      throw new CallRequestError(
        top.value === 'returning'
          ? 'The consultation has ended: the parties are being connected again.'
          : 'The target of the transfer has not answered yet.',
      );
    }
    return this.#take(live, (turn) => {
      if (turn.top !== undefined) this.#runner.walk.deliver(turn, turn.top, { type }, null);
    });
  }

  #running(callId: Id): LiveCall | undefined {
    const live = this.#runner.calls.byId(callId);
    return live === undefined || live.over ? undefined : live;
  }

  #take(live: LiveCall, work: Parameters<CallRunner['take']>[1]): Promise<Call> {
    return new Promise((resolve) => this.#runner.take(live, work, resolve));
  }
}

function situation({ call, activeflow }: LiveCall): Situation {
  const found = situationOf(call, activeflow);
  if (found === null) throw new CallRequestError('The call is ending.');
  return found;
}
