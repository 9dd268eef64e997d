import { Inject, Injectable } from '@nestjs/common';
import type { Call } from '@hookswitch/calls';
import { CallPlacingError } from '@hookswitch/engine';
import type { Engine } from '@hookswitch/engine';
import type { Gateway } from '@hookswitch/telephony';
import { ENGINE, GATEWAYS, PRESENCE } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';
import type { PresenceBoard } from '../presence/presence-board.js';
import type { PlaceCallBody } from './place-call.schema.js';

/** Begins calls: chooses the telephone system that rings, and says why a call cannot be. */
@Injectable()
export class CallPlacing {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(GATEWAYS) private readonly gateways: readonly Gateway[],
    @Inject(PRESENCE) private readonly presence: PresenceBoard,
  ) {}

  /** @throws HttpProblem 422 or 503 */
  async place({ from, to, flow_id, crm_id, caller_number }: PlaceCallBody): Promise<Call> {
    const gateway = this.gatewayOf(from?.extension ?? to);
    const request = { gateway, from, to: compact(to), flow_id, crm_id, caller_number };
    return this.engine.placeCall(request).catch(refuse);
  }

  /** Where the phone is that rings first: what nobody has a phone for is the real telephone system's, where there is one. */
  private gatewayOf(target: string): string {
    return this.presence.of(target).gateway ?? this.gateways.at(-1)?.name ?? '';
  }
}

/** People write numbers with blanks and brackets; nobody dials them. */
function compact(to: string): string {
  return to.replace(/[\s()/.-]/g, '');
}

function refuse(error: unknown): never {
  if (!(error instanceof CallPlacingError)) throw error;
  const { kind, pointer, message } = error;
  if (kind === 'overload') throw new HttpProblem(503, 'Not placed', message);
  throw new HttpProblem(422, 'Not placed', 'The call cannot be placed: see "errors".', {
    errors: [{ pointer, message }],
  });
}
