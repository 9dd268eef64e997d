import type { ReleaseObject } from '@hookswitch/flow-model';
import { voipbinResources } from '@hookswitch/webhooks';
import { HttpProblem } from '../../http/http-problem.js';
import type { LiveWrites } from './live-writes.js';
import { fieldsOfQueue } from './queue-body.js';
import type { NewQueue, QueueChange } from './queue-body.js';

/** Queues in VoIPBIN's way. A queue has one tag, its own id: who has it among theirs serves the queue. */
export class QueueDesk {
  constructor(private readonly writes: Pick<LiveWrites, 'all' | 'find' | 'together'>) {}

  all(): readonly ReleaseObject[] {
    return this.writes.all('queue');
  }

  /** @throws HttpProblem 404 */
  get(id: string): object {
    return voipbinResources.queue(this.writes.find('queue', id));
  }

  /** @throws HttpProblem 400 */
  async create(body: NewQueue, by: string): Promise<object> {
    refuseOtherTags(body.tag_ids, null);
    const fields = { strategy: 'random', ...fieldsOfQueue(body) };
    return this.get(await this.writes.together(by, (pen) => pen.create('queue', fields)));
  }

  /** @throws HttpProblem 400, 404, 409 while the editor holds changes of it that are not live */
  async change(id: string, body: QueueChange, by: string): Promise<object> {
    this.writes.find('queue', id);
    refuseOtherTags(body.tag_ids, id);
    await this.writes.together(by, (pen) => pen.change('queue', id, () => fieldsOfQueue(body)));
    return this.get(id);
  }

  /** @returns what it was, with the time at which it was removed @throws HttpProblem 404, 409 also while a flow uses it */
  async remove(id: string, by: string): Promise<object> {
    const last = this.get(id);
    await this.writes.together(by, (pen) => pen.remove('queue', id));
    return { ...last, tm_delete: voipbinResources.time(new Date().toISOString()) };
  }
}

function refuseOtherTags(tags: readonly string[] | undefined, own: string | null): void {
  const other = (tags ?? []).findIndex((tag) => tag !== own);
  if (other === -1) return;
  const message =
    own === null
      ? 'A queue here has one tag, its own id, which it gets now. Leave tag_ids empty, and give agents the id that is answered.'
      : 'A queue here has one tag, its own id. Give agents that one.';
  throw HttpProblem.invalid([{ pointer: `/tag_ids/${other}`, message }]);
}
