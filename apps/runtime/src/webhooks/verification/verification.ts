import { isStoredSecret, objectTypes } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { verifyRequest } from '@hookswitch/webhooks';
import type { ReceivedRequest, Verification } from '@hookswitch/webhooks';
import { HttpProblem } from '../../http/http-problem.js';

/** Says whether a request that somebody received is ours: for those who write the receiving side. */
export class RequestVerification {
  constructor(
    private readonly store: Pick<Store, 'drafts' | 'secrets'>,
    private readonly now: () => number,
  ) {}

  /** @param at when it was received, milliseconds; now when left out */
  withSecret(request: ReceivedRequest, secret: string, at = this.now()): Verification {
    return verifyRequest(request, secret, at);
  }

  /**
   * By the secret of a webhook, which nobody has to know for that: any value that is valid now counts.
   * @throws HttpProblem 404 for an unknown webhook, 409 for one without a secret
   */
  async withWebhook(request: ReceivedRequest, webhookId: string, at = this.now()): Promise<Verification> {
    const draft = await this.store.drafts.get(objectTypes.webhook.type, webhookId);
    if (draft === null) throw HttpProblem.notFound('webhook', webhookId);
    const { secret } = draft.body;
    const values = isStoredSecret(secret) ? this.store.secrets.reveal(secret) : [];
    const tried = values.map((value) => verifyRequest(request, value, at));
    const result = tried.find(({ ok }) => ok) ?? tried[0];
    if (result === undefined) {
      throw HttpProblem.conflict('This webhook has no secret: its requests are not signed.');
    }
    return result;
  }
}
