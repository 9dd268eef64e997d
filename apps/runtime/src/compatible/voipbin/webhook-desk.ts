import { objectTypes } from '@hookswitch/flow-model';
import type { ObjectType, ReleaseObject, WebhookFields } from '@hookswitch/flow-model';
import { voipbinResources } from '@hookswitch/webhooks';
import type { ApplyService } from '../../configuration/apply/apply.service.js';
import type { DraftService } from '../../configuration/drafts/draft.service.js';
import type { LiveConfiguration } from '../../configuration/live/live-configuration.js';
import { HttpProblem } from '../../http/http-problem.js';
import { fieldsOf } from './webhook-body.js';
import type { NewWebhook, WebhookChange } from './webhook-body.js';

const TYPE = objectTypes.webhook as unknown as ObjectType;
const OURS = new Set(['voipbin', 'voipbin-2026']);
const NOTE = 'By the VoIPBIN-compatible API';

/** A webhook as VoIPBIN's API shows it. */
export interface WebhookResource {
  readonly id: string;
  readonly [field: string]: unknown;
}

/**
 * Webhooks in VoIPBIN's way: there is no Apply there, so that a write becomes live at once, as a release of what is live and
 * this webhook. What else was drafted stays a draft.
 */
export class WebhookDesk {
  constructor(
    private readonly drafts: Pick<DraftService, 'create' | 'get' | 'replace' | 'remove'>,
    private readonly apply: Pick<ApplyService, 'applyOnly' | 'discard' | 'isChanged'>,
    private readonly live: Pick<LiveConfiguration, 'current' | 'surroundings'>,
  ) {}

  /** Those that are live and written in VoIPBIN's way, by name. */
  async list(): Promise<readonly WebhookResource[]> {
    return Promise.all(this.all().map((webhook) => this.show(webhook)));
  }

  /** @throws HttpProblem 404 */
  async get(id: string): Promise<WebhookResource> {
    return this.show(this.find(id));
  }

  /** @throws HttpProblem 400 where Apply would not take it; then nothing was made */
  async create(body: NewWebhook, by: string): Promise<WebhookResource> {
    const { resource } = await this.drafts.create(TYPE, {
      dialect: 'voipbin',
      event_types: ['*'],
      ...fieldsOf(body),
    });
    await this.makeLive(resource.id, by);
    return this.get(resource.id);
  }

  /** @throws HttpProblem 400, 404, 409 while the editor holds changes of it that are not live */
  async change(id: string, body: WebhookChange, by: string): Promise<WebhookResource> {
    await this.writable(id);
    const { resource, etag } = await this.drafts.get(TYPE, id);
    await this.drafts.replace(TYPE, id, { ...resource, ...fieldsOf(body) }, etag);
    await this.makeLive(id, by);
    return this.get(id);
  }

  /** @returns what it was, with the time at which it was removed @throws HttpProblem 404, 409 */
  async remove(id: string, by: string): Promise<WebhookResource> {
    await this.writable(id);
    const last = await this.get(id);
    const { etag } = await this.drafts.get(TYPE, id);
    await this.drafts.remove(TYPE, id, etag);
    await this.makeLive(id, by);
    return { ...last, tm_delete: voipbinResources.time(new Date().toISOString()) };
  }

  private async makeLive(id: string, by: string): Promise<void> {
    const key = { type: 'webhook', id };
    try {
      await this.apply.applyOnly([key], { note: NOTE, created_by: by });
    } catch (error) {
      await this.apply.discard([key]);
      throw error;
    }
  }

  private async writable(id: string): Promise<void> {
    this.find(id);
    if (!(await this.apply.isChanged({ type: 'webhook', id }))) return;
    throw HttpProblem.conflict(
      'This webhook has changes in the editor that are not live. Apply or discard them first.',
    );
  }

  private all(): readonly ReleaseObject[] {
    const webhooks = this.live.current()?.content.objects['webhook'] ?? [];
    const ours = webhooks.filter(({ body }) => OURS.has(String(body['dialect'])));
    return [...ours].sort((one, other) => one.name.localeCompare(other.name));
  }

  private find(id: string): ReleaseObject {
    const found = this.all().find((webhook) => webhook.id === id);
    if (found === undefined) throw HttpProblem.notFound('webhook', id);
    return found;
  }

  private async show({ id, name, body }: ReleaseObject): Promise<WebhookResource> {
    const { detail, url, method, event_types, enabled } = body as unknown as WebhookFields;
    const draft = await this.drafts.get(TYPE, id).catch(() => undefined);
    const made = voipbinResources.madeAt(id);
    return {
      id,
      customer_id: this.live.surroundings.installation.id,
      name,
      detail,
      uri: url,
      method,
      event_types,
      status: enabled ? 'active' : 'inactive',
      tm_create: voipbinResources.time(draft?.resource.created_at ?? made),
      tm_update: voipbinResources.time(draft?.resource.updated_at ?? made),
      tm_delete: voipbinResources.time(null),
    };
  }
}
