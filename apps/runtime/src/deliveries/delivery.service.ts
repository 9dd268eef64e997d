import type { LoggedDelivery, Store } from '@hookswitch/store';
import type { Deliverer } from '@hookswitch/webhooks';
import { HttpProblem } from '../http/http-problem.js';
import type { Page } from '../http/paging.js';
import type { DeliveryQuery } from './delivery-query.js';
import { deliveryResource } from './delivery-resource.js';
import type { DeliveryResource } from './delivery-resource.js';

/** The delivery log, and sending again. */
export class DeliveryService {
  constructor(
    private readonly store: Pick<Store, 'deliveries'>,
    private readonly deliverer: Pick<Deliverer, 'resend' | 'isSending'>,
  ) {}

  async list(query: DeliveryQuery): Promise<Page<DeliveryResource>> {
    const { page_size, page_token, ...filter } = query;
    const { result, next } = await this.store.deliveries.list(filter, {
      page_size,
      page_token: page_token ?? null,
    });
    return { result: result.map((logged) => this.resource(logged)), next_page_token: next };
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
