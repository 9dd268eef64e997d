import { Controller, Get, Inject, Param, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Engine } from '@hookswitch/engine';
import type { ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';
import { voipbinResources } from '@hookswitch/webhooks';
import { May } from '../../access/may.js';
import { ENGINE } from '../../composition/tokens.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { ValidId } from '../../http/valid-id.js';
import { found, pageInMemory } from './page.js';
import { VoipbinErrorFilter } from './voipbin-error.filter.js';

type AnyQuery = Readonly<Record<string, unknown>>;

/** What VoIPBIN's API tells of what is set up, which here is what is live: queues, who waits in them, agents. */
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
    return pageInMemory(this.liveQueues, query, voipbinResources.queue);
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
    return pageInMemory(this.waiting, query, voipbinResources.queuecall);
  }

  @May('queues:read')
  @Get('queuecalls/:id')
  queuecall(@Param('id', ValidId('queuecall')) id: string): object {
    return voipbinResources.queuecall(found(this.waiting, id, 'queuecall'));
  }

  @May('queues:read')
  @Get('agents')
  agents(@Query() query: AnyQuery): object {
    return pageInMemory(this.engine.queues.agents(), query, (agent) => this.shownAgent(agent));
  }

  @May('queues:read')
  @Get('agents/:id')
  agent(@Param('id', ValidId('agent')) id: string): object {
    return this.shownAgent(found(this.engine.queues.agents(), id, 'agent'));
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
}
