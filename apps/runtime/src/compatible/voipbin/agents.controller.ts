import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { May } from '../../access/may.js';
import { ValidId } from '../../http/valid-id.js';
import { ZodBody } from '../../http/zod-body.js';
import {
  agentAddressesSchema,
  agentChangeSchema,
  agentPasswordSchema,
  agentPermissionSchema,
  agentStatusSchema,
  agentTagsSchema,
  newAgentSchema,
} from './agent-body.js';
import type { NewAgent } from './agent-body.js';
import { AgentDesk } from './agent-desk.js';
import { askedBy } from './asked-by.js';
import { pageInMemory } from './page.js';

const id = () => Param('id', ValidId('agent'));

/** VoIPBIN's agents. Success is 200 with the resource, whatever was done. */
@ApiExcludeController()
@Controller('v1.0/agents')
export class VoipbinAgentsController {
  constructor(@Inject(AgentDesk) private readonly desk: AgentDesk) {}

  @May('queues:read')
  @Get()
  list(@Query() query: Readonly<Record<string, unknown>>): object {
    return pageInMemory(this.desk.all(), query, (agent) => this.desk.show(agent));
  }

  @May('queues:read')
  @Get(':id')
  get(@id() agent: string): object {
    return this.desk.get(agent);
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_create_agent' })
  @Post()
  @HttpCode(200)
  create(@Body(ZodBody(newAgentSchema)) body: NewAgent, @Req() request: FastifyRequest): Promise<object> {
    return this.desk.create(body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_agent' })
  @Put(':id')
  change(
    @id() agent: string,
    @Body(ZodBody(agentChangeSchema)) body: z.infer<typeof agentChangeSchema>,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.desk.change(agent, body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_agent_addresses' })
  @Put(':id/addresses')
  changeAddresses(
    @id() agent: string,
    @Body(ZodBody(agentAddressesSchema)) body: z.infer<typeof agentAddressesSchema>,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.desk.change(agent, body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_agent_tag_ids' })
  @Put(':id/tag_ids')
  changeTags(
    @id() agent: string,
    @Body(ZodBody(agentTagsSchema)) { tag_ids }: z.infer<typeof agentTagsSchema>,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.desk.tag(agent, tag_ids, askedBy(request));
  }

  @May('queues:control')
  @ApiOperation({ operationId: 'voipbin_change_agent_status' })
  @Put(':id/status')
  changeStatus(
    @id() agent: string,
    @Body(ZodBody(agentStatusSchema)) { status }: z.infer<typeof agentStatusSchema>,
  ): Promise<object> {
    return this.desk.turn(agent, status);
  }

  /** There are none here: what is not used is taken, anything else refused. */
  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_agent_permission' })
  @Put(':id/permission')
  changePermission(@id() agent: string, @Body(ZodBody(agentPermissionSchema)) _body: unknown): object {
    return this.desk.get(agent);
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_agent_password' })
  @Put(':id/password')
  changePassword(@id() agent: string, @Body(ZodBody(agentPasswordSchema)) _body: unknown): object {
    return this.desk.get(agent);
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_remove_agent' })
  @Delete(':id')
  remove(@id() agent: string, @Req() request: FastifyRequest): Promise<object> {
    return this.desk.remove(agent, askedBy(request));
  }
}
