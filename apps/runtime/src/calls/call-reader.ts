import { Inject, Injectable } from '@nestjs/common';
import type { Call } from '@hookswitch/calls';
import type { Store } from '@hookswitch/store';
import { STORE } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';

/** Finds calls as they were last committed: what is shown has been written. */
@Injectable()
export class CallReader {
  constructor(@Inject(STORE) private readonly store: Store) {}

  /** @throws HttpProblem 404 */
  async find(id: string): Promise<Call> {
    const call = await this.store.calls.get(id);
    if (call === null) throw HttpProblem.notFound('call', id);
    return call;
  }
}
