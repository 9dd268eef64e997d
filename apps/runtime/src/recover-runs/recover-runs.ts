import type { RecoverFilter, RecoverRun, Store } from '@hookswitch/store';
import type { Deliverer } from '@hookswitch/webhooks';
import { noteForAudit } from '../audit/audit-note.js';
import { pageAnswer } from '../http/paging.js';
import type { Page, PageQuery } from '../http/paging.js';
import type { RecoverRunner } from './recover-runner.js';
import { recoverPreview, recoverRunResource } from './recover-run-resource.js';
import type { RecoverPreview, RecoverRunResource } from './recover-run-resource.js';
import type { RecoverRequest } from './recover.schema.js';

/** Recover runs as the API shows them. */
export class RecoverRuns {
  constructor(
    private readonly store: Pick<Store, 'recoverRuns'>,
    private readonly runner: RecoverRunner,
    private readonly deliverer: Pick<Deliverer, 'lane'>,
    private readonly now: () => number,
  ) {}

  /** @throws HttpProblem 409 while another run sends to one of the same endpoints */
  async begin(request: RecoverRequest, createdBy: string): Promise<RecoverRunResource> {
    const run = await this.runner.begin(this.filterOf(request), createdBy);
    const shown = this.shown(run);
    noteForAudit({
      object: { type: 'recover_run', id: run.id, name: null },
      detail: `${shown.total} deliveries`,
    });
    return shown;
  }

  async preview(request: RecoverRequest): Promise<RecoverPreview> {
    return recoverPreview(await this.runner.plan(this.filterOf(request)));
  }

  async list({ page_size, page_token }: PageQuery): Promise<Page<RecoverRunResource>> {
    const page = await this.store.recoverRuns.list({ page_size, page_token: page_token ?? null });
    return pageAnswer(page, (run) => this.shown(this.runner.newest(run)));
  }

  /** @throws HttpProblem 404 */
  async get(id: string): Promise<RecoverRunResource> {
    return this.shown(await this.runner.get(id));
  }

  /** @throws HttpProblem 404, or 409 when it is over */
  async cancel(id: string): Promise<RecoverRunResource> {
    return this.shown(await this.runner.cancel(id));
  }

  private shown(run: RecoverRun): RecoverRunResource {
    return recoverRunResource(run, (lane) => this.deliverer.lane(lane), this.now());
  }

  private filterOf({ webhook_id, statuses, since, until }: RecoverRequest): RecoverFilter {
    const now = new Date(this.now()).toISOString();
    return {
      webhook_id: webhook_id ?? null,
      statuses,
      since: since ?? null,
      until: until === undefined || until > now ? now : until,
    };
  }
}
