import { isStoredSecret, objectTypes, refuseUrl } from '@hookswitch/flow-model';
import type { NetworkPolicy, ObjectType, WebhookFields } from '@hookswitch/flow-model';
import { redactDelivery } from '@hookswitch/store';
import type { Draft, LoggedDelivery, Store } from '@hookswitch/store';
import { findDialect, generateSecretLike, TemplateError } from '@hookswitch/webhooks';
import type { Deliverer, Delivery, OutgoingWay } from '@hookswitch/webhooks';
import type { LiveConfiguration } from '../configuration/live/live-configuration.js';
import { endpointOf } from '../configuration/live/live-webhooks.js';
import type { DraftPresenter, DraftResource } from '../configuration/drafts/draft-presenter.js';
import type { WebhookSwitches } from '../configuration/webhook-switches.js';
import { noteForAudit } from '../audit/audit-note.js';
import { HttpProblem } from '../http/http-problem.js';
import { outgoingAddress } from './outgoing-address.js';
import { RETRY_PROFILES } from './webhook-sending.schema.js';
import type { WebhookSending } from './webhook-sending.schema.js';

/** What acts on a global webhook at once, past drafts and Apply. */
export class WebhookOperations {
  constructor(
    private readonly store: Store,
    private readonly deliverer: Deliverer,
    private readonly live: LiveConfiguration,
    private readonly switches: WebhookSwitches,
    private readonly presenter: DraftPresenter,
    private readonly policy: NetworkPolicy,
    private readonly way: OutgoingWay,
  ) {}

  /**
   * Sends an example of an event as the draft says, once. Gives the delivery as it is shown.
   *
   * @param name of the catalogue, or one that the dialect's vendor uses
   * @throws HttpProblem 422 when the draft cannot be sent to, or its dialect has no such event
   */
  async test(id: string, name: string): Promise<LoggedDelivery> {
    const draft = await this.expect(id);
    const fields = draft.body as unknown as WebhookFields;
    const refusal = refuseTest(fields, this.policy);
    if (refusal !== undefined) throw unsendable('/url', refusal);
    const delivery = this.testDelivery(id, fields, name);
    if (delivery === undefined) {
      throw unsendable('/event_type', `The dialect ${fields.dialect} has no event ${name}.`);
    }
    await this.store.deliveryLog.insert([delivery]);
    this.deliverer.accept([delivery]);
    const logged = { delivery, http_status: null, payload_removed_at: null, attempts: [] };
    return redactDelivery(logged, this.store.redactionRules.redaction);
  }

  private testDelivery(id: string, fields: WebhookFields, name: string): Delivery | undefined {
    try {
      return this.deliverer.test(endpointOf(id, fields, [], false), name);
    } catch (error) {
      if (error instanceof TemplateError) throw unsendable('/template', error.message);
      throw error;
    }
  }

  /** Deliveries are held from now on, in order. */
  async pause(id: string): Promise<DraftResource> {
    const draft = await this.expect(id);
    if (!this.switches.isPaused(id)) {
      const written = this.switches.pause(id);
      if (this.live.get(id) !== undefined) this.deliverer.pause(id);
      await written;
    }
    return this.resource(draft);
  }

  /** What was held is sent, in order. */
  async resume(id: string): Promise<DraftResource> {
    const draft = await this.expect(id);
    if (this.switches.isPaused(id)) {
      await this.switches.resume(id);
      if (this.live.get(id) !== undefined && this.switches.all.enabled) this.deliverer.resume(id);
    }
    return this.resource(draft);
  }

  /** The switch over all global webhooks, and from where requests come. */
  async sending(): Promise<WebhookSending> {
    return {
      ...this.switches.all,
      outgoing: await outgoingAddress(this.way),
      retry_profiles: RETRY_PROFILES,
    };
  }

  /** Holds what all global webhooks are owed, or lets it go; those that are paused by themselves stay so. */
  async switchAll(enabled: boolean): Promise<void> {
    noteForAudit({
      object: { type: 'webhook_sending', id: null, name: null },
      detail: enabled ? 'on' : 'off',
    });
    if (this.switches.all.enabled === enabled) return;
    const written = this.switches.turnAll(enabled);
    if (!enabled) for (const id of this.live.webhookIds()) this.deliverer.pause(id);
    await written;
    if (enabled) for (const id of this.live.runningWebhooks()) this.deliverer.resume(id);
  }

  /**
   * A new signing secret, current at once and shown this once; the one before signs too for 24 hours.
   * @throws HttpProblem 409 when the webhook has none yet
   */
  async rotateSecret(id: string): Promise<string> {
    const draft = await this.expect(id);
    const { secret } = draft.body;
    if (!isStoredSecret(secret)) {
      throw HttpProblem.conflict('This webhook has no signing secret yet. Write one into it, and apply.');
    }
    const [before = ''] = this.store.secrets.reveal(secret);
    const value = generateSecretLike(before);
    const rotated = await this.store.write((writer) =>
      this.store.secrets.rotate(writer, secret.$secret, value),
    );
    await this.switches.rotated(id, rotated);
    return value;
  }

  private resource(draft: Draft): DraftResource {
    return this.presenter.resource(objectTypes.webhook as unknown as ObjectType, draft);
  }

  private async expect(id: string): Promise<Draft> {
    const draft = await this.store.drafts.get(objectTypes.webhook.type, id);
    if (draft === null) throw HttpProblem.notFound('webhook', id);
    noteForAudit({ object: { type: 'webhook', id, name: draft.name } });
    return draft;
  }
}

function refuseTest({ url, dialect }: WebhookFields, policy: NetworkPolicy): string | undefined {
  if (url === '') return 'Enter the URL first.';
  const rules = findDialect(dialect);
  if (rules?.https_only === true && /^http:/i.test(url)) {
    return `${rules.title} sends to https only. Enter a URL that begins with https://.`;
  }
  return refuseUrl(url, policy);
}

function unsendable(pointer: string, message: string): HttpProblem {
  return new HttpProblem(422, 'Not sent', 'The test event cannot be sent: see "errors".', {
    errors: [{ pointer, message }],
  });
}
