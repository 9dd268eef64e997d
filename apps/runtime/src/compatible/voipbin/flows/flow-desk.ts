import { objectTypes } from '@hookswitch/flow-model';
import type { CompiledFlow, FlowDocument, NodeRegistry, Outcome, Problem } from '@hookswitch/flow-model';
import { voipbinResources } from '@hookswitch/webhooks';
import type { LiveConfiguration } from '../../../configuration/live/live-configuration.js';
import { HttpProblem } from '../../../http/http-problem.js';
import type { LiveWrites } from '../live-writes.js';
import { documentOfActions } from './document-of-actions.js';
import type { ActionsWorld, DrawnActions } from './document-of-actions.js';
import type { FlowAction, FlowChange, NewFlow } from './flow-body.js';
import { flowResource } from './flow-resource.js';
import type { FlowResource } from './flow-resource.js';
import { isSaidByActions, redrawn } from './kept-drawing.js';
import { nodeIdsOf } from './shown-actions.js';

/** A live flow, found by its id in lists. */
export type LiveFlow = CompiledFlow & { readonly id: string };

/** Flows in VoIPBIN's way: lists of actions, live at once. */
export class FlowDesk {
  constructor(
    private readonly writes: Pick<LiveWrites, 'all' | 'find' | 'together'>,
    private readonly live: Pick<LiveConfiguration, 'current' | 'surroundings'>,
    private readonly registry: NodeRegistry,
  ) {}

  /** Those that calls can run: a flow with faults that nothing live leads to is none of them. */
  all(): readonly LiveFlow[] {
    const { objects = {}, flows = {} } = this.live.current()?.content ?? {};
    const written = new Set((objects['flow'] ?? []).map(({ id }) => id));
    return Object.values(flows)
      .filter(({ flow_id }) => written.has(flow_id))
      .map((flow) => ({ ...flow, id: flow.flow_id }));
  }

  show(flow: CompiledFlow): FlowResource {
    return flowResource(flow, this.live.surroundings);
  }

  /** @throws HttpProblem 404 */
  get(id: string): FlowResource {
    return this.show(this.find(id));
  }

  /** @throws HttpProblem 400 with each action that cannot be translated, or that Apply would not take */
  async create({ name, actions }: NewFlow, by: string): Promise<FlowResource> {
    const document = documentOfActions(actions, this.world(null));
    const id = await this.released(document, () =>
      this.writes.together(by, (pen) => pen.create('flow', { name, document })),
    );
    return this.get(id);
  }

  /** @throws HttpProblem 400, 404, 409 while the editor holds changes of it, or where actions cannot say what was drawn */
  async change(id: string, { name, actions }: FlowChange, by: string): Promise<FlowResource> {
    const flow = this.find(id);
    const shown = this.show(flow).actions;
    const isOther = actions !== undefined && !isAsShown(actions, shown);
    const drawn = isOther ? documentOfActions(actions, this.world(flow)) : null;
    await this.released(drawn, () =>
      this.writes.together(by, (pen) =>
        pen.change('flow', id, ({ document }) => ({
          ...(name !== undefined && { name }),
          ...(drawn !== null && {
            document: this.withActions(flow, document as FlowDocument, shown, drawn),
          }),
        })),
      ),
    );
    return this.get(id);
  }

  /** @returns what it was, with the time at which it was removed @throws HttpProblem 404, 409 also while it is used */
  async remove(id: string, by: string): Promise<FlowResource> {
    const last = this.get(id);
    await this.writes.together(by, (pen) => pen.remove('flow', id));
    return { ...last, tm_delete: voipbinResources.time(new Date().toISOString()) };
  }

  private find(id: string): LiveFlow {
    const flow = this.all().find((one) => one.id === id);
    if (flow === undefined) throw HttpProblem.notFound('flow', id);
    return flow;
  }

  private withActions(
    flow: CompiledFlow,
    document: FlowDocument,
    shown: readonly FlowAction[],
    drawn: DrawnActions,
  ): object {
    if (isSaidByActions(document, shown, this.world(flow))) return redrawn(document, drawn);
    throw HttpProblem.conflict(
      'This flow was drawn in the editor and holds more than actions can say, which would be lost. Change it there.',
    );
  }

  /** @param flow that is changed: its actions are known by the ids that they are shown with */
  private world(flow: CompiledFlow | null): ActionsWorld {
    const nodeIds = flow === null ? [] : nodeIdsOf(flow);
    const known = new Map(nodeIds.map((id) => [voipbinResources.actionId(flow?.flow_id ?? '', id), id]));
    const { surroundings } = this.live;
    return {
      registry: this.registry,
      nodeId: (actionId) => known.get(actionId) ?? actionId,
      extensionOf: (userId) => {
        const extension = surroundings.object('user', userId)?.body['extension'];
        return typeof extension === 'string' ? extension : null;
      },
      numberId: (number) => {
        const party = surroundings.party(number);
        return party?.type === 'number' ? party.id : null;
      },
      returnsOf: (flowId) => {
        const body = surroundings.object('flow', flowId)?.body;
        const outcomes: readonly Outcome[] = body ? (objectTypes.flow.outcomes?.(body) ?? []) : [];
        return outcomes.map(({ name, label }) => ({ name, label }));
      },
    };
  }

  /** What Apply finds in the nodes is told of the actions. */
  private async released<T>(drawn: DrawnActions | null, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof HttpProblem) || drawn === null) throw error;
      throw ofActions(error, Object.keys(drawn.nodes));
    }
  }
}

/** Problems at nodes as faults of actions; a refusal without such problems as it is. */
function ofActions(error: HttpProblem, ids: readonly string[]): HttpProblem {
  const problems = (error.members['problems'] ?? []) as readonly Problem[];
  const errors = problems
    .filter(({ severity, node_id }) => severity === 'error' && node_id !== null && ids.includes(node_id))
    .map(({ node_id, message }) => ({ pointer: `/actions/${ids.indexOf(node_id ?? '')}`, message }));
  const [first] = errors;
  if (first === undefined) return error;
  return new HttpProblem(400, 'Invalid actions', first.message, { errors });
}

/** Whether actions that are sent are those that were read: then the drawing stays as it is. */
function isAsShown(sent: readonly FlowAction[], shown: readonly FlowAction[]): boolean {
  const bare = (actions: readonly FlowAction[]) =>
    JSON.stringify(actions.map(({ id, next_id, type, option }) => [id, next_id, type, option ?? {}]));
  return bare(sent) === bare(shown);
}
