import { Inject, Injectable } from '@nestjs/common';
import { callResource, legResource } from '@hookswitch/calls';
import type { Call, Leg } from '@hookswitch/calls';
import { CallRequestError, TransferTargetError } from '@hookswitch/engine';
import type { Engine } from '@hookswitch/engine';
import { studioCall } from '@hookswitch/webhooks';
import type { StudioCall } from '@hookswitch/webhooks';
import { ENGINE } from '../../composition/tokens.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { HttpProblem } from '../../http/http-problem.js';
import type { StudioList } from './studio-list.js';

/** Parties that one answer shows: what more there are is said by its total. */
export const MOST_PARTIES = 1_000;

/** Calls in progress by the integer ids of their parties. */
@Injectable()
export class StudioCalls {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIGURATION) private readonly configuration: ConfigurationParts,
  ) {}

  /** The first parties of all calls in progress, or of them the one that has this id; who came first is first. */
  list(liveId: number | null): StudioList<StudioCall> {
    const parties = [...this.engine.calls()]
      .flatMap((call) => call.legs.map((leg) => ({ call, leg })))
      .filter(({ leg }) => leg.ended_at === null && (liveId === null || leg.live_id === liveId))
      .sort((one, other) => one.leg.live_id - other.leg.live_id);
    const data = parties.slice(0, MOST_PARTIES).map(({ call, leg }) => this.#row(call, leg));
    return { data, total: parties.length };
  }

  /** @throws HttpProblem 404 when nobody of a call in progress has this id */
  get(id: string): StudioCall {
    const { call, leg } = this.#find(id);
    return this.#row(call, leg);
  }

  /**
   * Hands the other end over to an extension or a number: of a user's own call whom they talk to. A party outside is handed
   * over itself, and so is a caller who talks to nobody.
   *
   * @throws HttpProblem 404, 409 when it cannot be now, 422 when there is nobody to hand over to
   */
  async transfer(id: string, dst: string): Promise<StudioCall> {
    const { call, leg } = this.#find(id);
    const [caller] = call.legs;
    const isCallers = leg.id === caller?.id;
    // A user hands over whom they talk to. Somebody outside hands over nobody: the other end does, and lets them go.
    const byCaller = leg.user_id === null ? !isCallers : isCallers;
    const to = { type: this.#kindOf(dst), target: dst } as const;
    const by = byCaller && caller !== undefined ? { by: caller.id } : {};
    const after = await this.engine.transfer(call.id, { to, mode: 'blind', ...by }).catch(refuse);
    if (after === undefined) throw notFound(id);
    return this.#row(after, after.legs.find((one) => one.id === leg.id) ?? leg);
  }

  #row(call: Call, leg: Leg): StudioCall {
    const { surroundings } = this.configuration.live;
    return studioCall(callResource(call), legResource(leg), call, surroundings, new Date().toISOString());
  }

  #find(id: string): { call: Call; leg: Leg } {
    const liveId = /^\d{1,15}$/.test(id) ? Number(id) : null;
    for (const call of liveId === null ? [] : this.engine.calls()) {
      const leg = call.legs.find((one) => one.live_id === liveId);
      if (leg !== undefined && leg.ended_at === null) return { call, leg };
    }
    throw notFound(id);
  }

  /** What is neither a user's extension nor short is a number. */
  #kindOf(dst: string): 'extension' | 'number' {
    const party = this.configuration.live.surroundings.party(dst);
    if (party !== undefined) return party.type === 'user' ? 'extension' : 'number';
    return /^\+|^\d{8,}$/.test(dst) ? 'number' : 'extension';
  }
}

function notFound(id: string): HttpProblem {
  return HttpProblem.notFound('call in progress', id);
}

function refuse(error: unknown): never {
  if (error instanceof CallRequestError) throw HttpProblem.conflict(error.message);
  if (!(error instanceof TransferTargetError)) throw error;
  throw new HttpProblem(422, 'Not transferred', 'The call cannot be transferred there: see "errors".', {
    errors: [{ pointer: '/dst', message: error.message }],
  });
}
