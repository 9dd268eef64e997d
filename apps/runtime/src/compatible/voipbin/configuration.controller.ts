import { Controller, Get, Inject, Param, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Engine } from '@hookswitch/engine';
import { maskSecrets } from '@hookswitch/flow-model';
import type { CompiledFlow, ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';
import { voipbinResources } from '@hookswitch/webhooks';
import { May } from '../../access/may.js';
import { ENGINE } from '../../composition/tokens.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { HttpProblem } from '../../http/http-problem.js';
import { afterKey, pageOf } from '../../http/paging.js';
import { ValidId } from '../../http/valid-id.js';
import { listOf, pageWish } from './page.js';
import { VoipbinErrorFilter } from './voipbin-error.filter.js';

type AnyQuery = Readonly<Record<string, unknown>>;

/** What VoIPBIN's API tells of what is set up, which here is what is live: queues, who waits in them, agents, flows. */
@ApiExcludeController()
@UseFilters(VoipbinErrorFilter)
@Controller('v1.0')
export class VoipbinConfigurationController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIGURATION) private readonly configuration: Pick<ConfigurationParts, 'live'>,
  ) {}

  @May('queues:read')
  @Get('queues')
  queues(@Query() query: AnyQuery): object {
    return page(this.liveQueues, query, voipbinResources.queue);
  }

  @May('queues:read')
  @Get('queues/:id')
  queue(@Param('id', ValidId('queue')) id: string): object {
    return voipbinResources.queue(found(this.liveQueues, id, 'queue'));
  }

  /** Those that wait now. */
  @May('queues:read')
  @Get('queuecalls')
  queuecalls(@Query() query: AnyQuery): object {
    return page(this.waiting, query, voipbinResources.queuecall);
  }

  @May('queues:read')
  @Get('queuecalls/:id')
  queuecall(@Param('id', ValidId('queuecall')) id: string): object {
    return voipbinResources.queuecall(found(this.waiting, id, 'queuecall'));
  }

  @May('queues:read')
  @Get('agents')
  agents(@Query() query: AnyQuery): object {
    return page(this.engine.queues.agents(), query, (agent) => this.shownAgent(agent));
  }

  @May('queues:read')
  @Get('agents/:id')
  agent(@Param('id', ValidId('agent')) id: string): object {
    return this.shownAgent(found(this.engine.queues.agents(), id, 'agent'));
  }

  @May('configuration:read')
  @Get('flows')
  flows(@Query() query: AnyQuery): object {
    return page(this.liveFlows, query, (flow) => this.shownFlow(flow));
  }

  @May('configuration:read')
  @Get('flows/:id')
  flow(@Param('id', ValidId('flow')) id: string): object {
    return this.shownFlow(found(this.liveFlows, id, 'flow'));
  }

  private get content(): ReleaseContent | undefined {
    return this.configuration.live.current()?.content;
  }

  private get liveQueues(): readonly ReleaseObject[] {
    return this.content?.objects['queue'] ?? [];
  }

  private get waiting(): ReturnType<Engine['queues']['calls']> {
    return this.liveQueues.flatMap(({ id }) => this.engine.queues.calls(id));
  }

  private get liveFlows(): readonly (CompiledFlow & { readonly id: string })[] {
    const written = new Set((this.content?.objects['flow'] ?? []).map(({ id }) => id));
    return Object.values(this.content?.flows ?? {})
      .filter(({ flow_id }) => written.has(flow_id))
      .map((flow) => ({ ...flow, id: flow.flow_id }));
  }

  private shownAgent(agent: ReturnType<Engine['queues']['agents']>[number]): object {
    const { status, name, id, extension, status_since } = agent;
    const queues = agent.member_of.map((queue_id) => ({
      queue_id,
      signed_in_at: null,
      paused: null,
      calls_taken: 0,
    }));
    const { surroundings } = this.configuration.live;
    return voipbinResources.agent({ id, name, extension, status, queues }, status_since, surroundings);
  }

  private shownFlow({ flow_id, name, nodes, edges }: CompiledFlow): object {
    const actions = Object.entries(nodes).map(([id, { type, config }]) => ({
      id,
      next_id: edges[`${id}:next`] ?? null,
      type,
      option: maskSecrets(config) as AnyQuery,
    }));
    return voipbinResources.flow({ flow_id, name, actions }, this.configuration.live.surroundings);
  }
}

/** A page of what is in memory, in the order of ids: the oldest first. */
function page<Row extends { readonly id: string }>(
  rows: readonly Row[],
  query: AnyQuery,
  show: (row: Row) => object,
): object {
  const wish = pageWish(query);
  const after = afterKey(wish);
  const rest = [...rows]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .filter(({ id }) => after === null || id > after)
    .slice(0, wish.page_size + 1);
  const { result, next_page_token } = pageOf(rest, wish.page_size, ({ id }) => id);
  return listOf(result.map(show), next_page_token);
}

function found<Row extends { readonly id: string }>(rows: readonly Row[], id: string, noun: string): Row {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw HttpProblem.notFound(noun, id);
  return row;
}
