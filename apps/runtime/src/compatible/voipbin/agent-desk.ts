import type { Engine, ListedAgent } from '@hookswitch/engine';
import { voipbinResources } from '@hookswitch/webhooks';
import type { LiveConfiguration } from '../../configuration/live/live-configuration.js';
import { HttpProblem } from '../../http/http-problem.js';
import { fieldsOfAgent } from './agent-body.js';
import type { AgentChange, AgentStatusWish, NewAgent } from './agent-body.js';
import type { LiveWrites, Pen } from './live-writes.js';

interface Member {
  readonly user_id: string;
}

/** Agents in VoIPBIN's way: users of ours, with the ids of the queues that they serve as tags. */
export class AgentDesk {
  constructor(
    private readonly writes: Pick<LiveWrites, 'all' | 'find' | 'together'>,
    private readonly live: Pick<LiveConfiguration, 'surroundings'>,
    private readonly queues: Engine['queues'],
  ) {}

  /** Those whom queues list, and whoever has signed in to one. */
  all(): readonly ListedAgent[] {
    return this.queues.agents();
  }

  show(agent: ListedAgent): object {
    const { status, name, id, extension, status_since } = agent;
    const queues = agent.member_of.map((queue_id) => ({
      queue_id,
      signed_in_at: null,
      paused: null,
      calls_taken: 0,
    }));
    const { surroundings } = this.live;
    return voipbinResources.agent({ id, name, extension, status, queues }, status_since, surroundings);
  }

  /** Any live user: who serves no queue yet, too. @throws HttpProblem 404 */
  get(id: string): object {
    this.writes.find('user', id);
    const agent = this.queues.agent(id);
    if (agent === undefined) throw HttpProblem.notFound('agent', id);
    return this.show(agent);
  }

  /** @throws HttpProblem 400, 409 while the editor holds changes of a queue that is named */
  async create({ tag_ids = [], ...body }: NewAgent, by: string): Promise<object> {
    this.refuseUnknown(tag_ids);
    const id = await this.writes.together(by, async (pen) => {
      const made = await pen.create('user', fieldsOfAgent(body));
      await this.serve(pen, made, tag_ids);
      return made;
    });
    return this.get(id);
  }

  /** @throws HttpProblem 400, 404, 409 while the editor holds changes of it that are not live */
  async change(id: string, body: AgentChange, by: string): Promise<object> {
    this.writes.find('user', id);
    await this.writes.together(by, (pen) => pen.change('user', id, () => fieldsOfAgent(body)));
    return this.get(id);
  }

  /** Has an agent serve these queues and no others. @throws HttpProblem 400, 404, 409 as above, of the queues */
  async tag(id: string, tag_ids: readonly string[], by: string): Promise<object> {
    this.writes.find('user', id);
    this.refuseUnknown(tag_ids);
    await this.writes.together(by, (pen) => this.serve(pen, id, tag_ids));
    return this.get(id);
  }

  /** @returns what it was, with the time at which it was removed @throws HttpProblem 404, 409 also while a flow rings them */
  async remove(id: string, by: string): Promise<object> {
    const last = this.get(id);
    await this.writes.together(by, async (pen) => {
      await this.serve(pen, id, []);
      await pen.remove('user', id);
    });
    return { ...last, tm_delete: voipbinResources.time(new Date().toISOString()) };
  }

  /** Acts at once, and is no configuration: signs them in or out, or has them pause. @throws HttpProblem 404 */
  async turn(id: string, status: AgentStatusWish): Promise<object> {
    this.get(id);
    if (status === 'away') await this.queues.pause(id, '', null);
    else if (status === 'offline') await this.queues.signOut(id, null);
    else {
      await this.queues.signIn(id, null);
      await this.queues.unpause(id, null);
    }
    return this.get(id);
  }

  private async serve(pen: Pen, user_id: string, tag_ids: readonly string[]): Promise<void> {
    for (const { id, body } of this.writes.all('queue')) {
      const serves = membersOf(body).some((member) => member.user_id === user_id);
      const isToServe = tag_ids.includes(id);
      if (serves === isToServe) continue;
      await pen.change('queue', id, (now) => {
        const others = membersOf(now).filter((member) => member.user_id !== user_id);
        return { members: isToServe ? [...others, { user_id }] : others };
      });
    }
  }

  private refuseUnknown(tag_ids: readonly string[]): void {
    const queues = this.writes.all('queue');
    const errors = tag_ids.flatMap((tag, at) =>
      queues.some(({ id }) => id === tag)
        ? []
        : [
            {
              pointer: `/tag_ids/${at}`,
              message: 'A tag is the id of a live queue here, and none has this.',
            },
          ],
    );
    if (errors.length > 0) throw HttpProblem.invalid(errors);
  }
}

function membersOf(queue: Readonly<Record<string, unknown>>): readonly Member[] {
  return (queue['members'] ?? []) as readonly Member[];
}
