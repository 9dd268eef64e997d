import type { LoggedDelivery, StateCount, Store } from '@hookswitch/store';
import { maskBody, requestMessage } from '@hookswitch/webhooks';
import type { Answer, Attempt, Deliverer } from '@hookswitch/webhooks';
import { HttpProblem } from '../http/http-problem.js';
import { cancelledBy } from './cancelled-by.js';
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

const PAYLOAD_GONE = {
  ok: false,
  refusal:
    'What this delivery sent is no longer kept (HOOKSWITCH_PAYLOAD_RETENTION_DAYS), so that it cannot be sent again.',
} as const;

/** The delivery log, and sending again: the true bytes, whatever redaction rules hide when they are shown. */
export class DeliveryService {
  constructor(
    private readonly store: Pick<Store, 'deliveries' | 'releases'>,
    private readonly deliverer: Pick<Deliverer, 'resend' | 'isSending'>,
  ) {}

  async list(query: DeliveryQuery): Promise<DeliveryList> {
    const page = { page_size: query.page_size, page_token: query.page_token ?? null };
    const { result, next, searched } = await this.store.deliveries.search(filterOf(query), page);
    return { result: await this.resources(result), next_page_token: next, searched };
  }

  /** How many are in each state that is not the usual one. */
  async states(): Promise<{ readonly result: readonly StateCount[] }> {
    return { result: await this.store.deliveries.countStates() };
  }

  async get(id: string): Promise<DeliveryResource> {
    return this.resource(await this.expect(id));
  }

  /**
   * An attempt's request as it went over the connection, as far as it may be shown.
   *
   * @throws HttpProblem 404, also where the payload is no longer kept
   */
  async message(id: string, number: string): Promise<Buffer> {
    const numbered = (attempt: Attempt): boolean => String(attempt.number) === number;
    const both = await this.store.deliveries.getBoth(id);
    if (both === null) throw HttpProblem.notFound('delivery', id);
    const { delivery, attempts, payload_removed_at } = both.shown;
    const attempt = attempts.find(numbered);
    const sent = both.whole.attempts.find(numbered);
    if (attempt === undefined || sent === undefined) throw HttpProblem.notFound('attempt', number);
    if (payload_removed_at !== null) throw new HttpProblem(404, 'Not found', PAYLOAD_GONE.refusal);
    const length = Buffer.byteLength(sent.request.body ?? both.whole.delivery.body);
    return requestMessage(attempt.request, maskBody(delivery.body, delivery.request?.masked), length);
  }

  /** @throws HttpProblem 404, or 409 with the reason why it cannot be sent now */
  async resend(id: string): Promise<DeliveryResource> {
    const logged = await this.expect(id);
    const answer = (await this.sendAgain(id)) ?? NOT_THERE;
    if (!answer.ok) throw HttpProblem.conflict(answer.refusal);
    const resource = await this.resource(logged);
    return { ...resource, status: 'pending', next_attempt_at: new Date().toISOString() };
  }

  /** Sends these once more, oldest first; the answer is in the order in which they were named. */
  async resendMany(ids: readonly string[]): Promise<readonly Resent[]> {
    const results = new Map<string, Resent>();
    for (const id of ids.toSorted()) {
      const answer = (await this.sendAgain(id)) ?? NOT_THERE;
      results.set(id, { id, resent: answer.ok, reason: answer.ok ? null : answer.refusal });
    }
    return ids.map((id) => results.get(id)!);
  }

  /** `null` when there is no such delivery. */
  private async sendAgain(id: string): Promise<Answer | null> {
    const whole = await this.store.deliveries.getWhole(id);
    if (whole === null) return null;
    return whole.payload_removed_at === null ? this.deliverer.resend(whole.delivery) : PAYLOAD_GONE;
  }

  private async resource(logged: LoggedDelivery): Promise<DeliveryResource> {
    const [resource] = await this.resources([logged]);
    return resource!;
  }

  /** The log writes down what came of an attempt, not that one is in flight. */
  private async resources(all: readonly LoggedDelivery[]): Promise<readonly DeliveryResource[]> {
    const removalOf = await cancelledBy(this.store.releases, all);
    return all.map((logged) => {
      const resource = deliveryResource(logged, removalOf(logged));
      return this.deliverer.isSending(resource.id) ? { ...resource, status: 'sending' } : resource;
    });
  }

  private async expect(id: string): Promise<LoggedDelivery> {
    const logged = await this.store.deliveries.get(id);
    if (logged === null) throw HttpProblem.notFound('delivery', id);
    return logged;
  }
}
