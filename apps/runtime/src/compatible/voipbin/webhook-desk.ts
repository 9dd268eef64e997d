import type { ReleaseObject, WebhookFields } from '@hookswitch/flow-model';
import { voipbinResources } from '@hookswitch/webhooks';
import type { LiveConfiguration } from '../../configuration/live/live-configuration.js';
import { HttpProblem } from '../../http/http-problem.js';
import type { LiveWrites, Pen } from './live-writes.js';
import { pageOfRows } from './page.js';
import { renamed } from './renamed-fields.js';
import { CALLED, fieldsOf } from './webhook-body.js';
import type { NewWebhook, WebhookChange } from './webhook-body.js';

const OURS = new Set(['voipbin', 'voipbin-2026']);

/** A webhook as VoIPBIN's API shows it. */
export interface WebhookResource {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Webhooks in VoIPBIN's way. Those of other dialects are not shown: a change that cannot name their fields would lose them. */
export class WebhookDesk {
  constructor(
    private readonly writes: Pick<LiveWrites, 'all' | 'draft' | 'together'>,
    private readonly live: Pick<LiveConfiguration, 'surroundings'>,
  ) {}

  /**
   * Those that are live and written in VoIPBIN's way. As the document shows it, `result` is alone, unless there is more than
   * this page.
   */
  async list(query: Readonly<Record<string, unknown>>): Promise<object> {
    const { rows, next } = pageOfRows(this.all(), query);
    const result = await Promise.all(rows.map((webhook) => this.show(webhook)));
    return next === null ? { result } : { result, next_page_token: next };
  }

  /** @throws HttpProblem 404 */
  async get(id: string): Promise<WebhookResource> {
    return this.show(this.find(id));
  }

  /** @throws HttpProblem 400 where Apply would not take it; then nothing was made */
  async create(body: NewWebhook, by: string): Promise<WebhookResource> {
    const fields = { dialect: 'voipbin', event_types: ['*'], ...fieldsOf(body) };
    return this.get(await this.write(by, (pen) => pen.create('webhook', fields)));
  }

  /** @throws HttpProblem 400, 404, 409 while the editor holds changes of it that are not live */
  async change(id: string, body: WebhookChange, by: string): Promise<WebhookResource> {
    this.find(id);
    await this.write(by, (pen) => pen.change('webhook', id, () => fieldsOf(body)));
    return this.get(id);
  }

  /** @returns what it was, with the time at which it was removed @throws HttpProblem 404, 409 */
  async remove(id: string, by: string): Promise<WebhookResource> {
    const last = await this.get(id);
    await this.write(by, (pen) => pen.remove('webhook', id));
    return { ...last, tm_delete: voipbinResources.time(new Date().toISOString()) };
  }

  private write<T>(by: string, work: (pen: Pen) => Promise<T>): Promise<T> {
    return this.writes.together(by, work).catch((error: unknown) => {
      throw renamed(error, CALLED);
    });
  }

  private all(): readonly ReleaseObject[] {
    return this.writes.all('webhook').filter(({ body }) => OURS.has(String(body['dialect'])));
  }

  private find(id: string): ReleaseObject {
    const found = this.all().find((webhook) => webhook.id === id);
    if (found === undefined) throw HttpProblem.notFound('webhook', id);
    return found;
  }

  private async show({ id, name, body }: ReleaseObject): Promise<WebhookResource> {
    const { detail, url, method, event_types, enabled } = body as unknown as WebhookFields;
    const draft = await this.writes.draft('webhook', id);
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
      tm_create: voipbinResources.time(draft?.created_at ?? made),
      tm_update: voipbinResources.time(draft?.updated_at ?? made),
      tm_delete: voipbinResources.time(null),
    };
  }
}
