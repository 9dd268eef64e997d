import type { LoggedDelivery, StateCount, Store } from '@hookswitch/store';
import type { Deliverer } from '@hookswitch/webhooks';
import { HttpProblem } from '../http/http-problem.js';
import { filterOf } from './delivery-query.js';
import type { DeliveryQuery } from './delivery-query.js';
import type { DeliveryList } from './delivery-list.js';
import { deliveryResource } from './delivery-resource.js';
import type { DeliveryResource } from './delivery-resource.js';
import type { Resent } from './resend.schema.js';

const NOT_THERE = {
  ok: false,
  refusal: 'There is no such delivery: it may have been removed since.',
} as const;

/** The delivery log, and sending again. */
export class DeliveryService {
  constructor(
    private readonly store: Pick<Store, 'deliveries'>,
    private readonly deliverer: Pick<Deliverer, 'resend' | 'isSending'>,
  ) {}

  async list(query: DeliveryQuery): Promise<DeliveryList> {
    const page = { page_size: query.page_size, page_token: query.page_token ?? null };
    const { result, next, searched } = await this.store.deliveries.search(filterOf(query), page);
    return { result: result.map((logged) => this.resource(logged)), next_page_token: next, searched };
  }

  /** How many are in each state that is not the usual one. */
  async states(): Promise<{ readonly result: readonly StateCount[] }> {
    return { result: await this.store.deliveries.countStates() };
  }

  async get(id: string): Promise<DeliveryResource> {
    return this.resource(await this.expect(id));
  }

  /** @throws HttpProblem 404, or 409 with the reason why it cannot be sent now */
  async resend(id: string): Promise<DeliveryResource> {
    const logged = await this.expect(id);
    const answer = this.deliverer.resend(logged.delivery);
    if (!answer.ok) throw HttpProblem.conflict(answer.refusal);
    return { ...this.resource(logged), status: 'pending', next_attempt_at: new Date().toISOString() };
  }

  /** Sends these once more, oldest first; the answer is in the order in which they were named. */
  async resendMany(ids: readonly string[]): Promise<readonly Resent[]> {
    const results = new Map<string, Resent>();
    for (const id of ids.toSorted()) {
      const logged = await this.store.deliveries.get(id);
      const answer = logged === null ? NOT_THERE : this.deliverer.resend(logged.delivery);
      results.set(id, { id, resent: answer.ok, reason: answer.ok ? null : answer.refusal });
    }
    return ids.map((id) => results.get(id)!);
  }

  /** The log writes down what came of an attempt, not that one is in flight. */
  private resource(logged: LoggedDelivery): DeliveryResource {
    const resource = deliveryResource(logged);
    return this.deliverer.isSending(resource.id) ? { ...resource, status: 'sending' } : resource;
  }

  private async expect(id: string): Promise<LoggedDelivery> {
    const logged = await this.store.deliveries.get(id);
    if (logged === null) throw HttpProblem.notFound('delivery', id);
    return logged;
  }
}
