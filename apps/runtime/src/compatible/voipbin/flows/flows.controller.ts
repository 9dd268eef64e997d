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
import { May } from '../../../access/may.js';
import { ValidId } from '../../../http/valid-id.js';
import { ZodBody } from '../../../http/zod-body.js';
import { askedBy } from '../asked-by.js';
import { pageInMemory } from '../page.js';
import { flowChangeSchema, newFlowSchema } from './flow-body.js';
import type { FlowChange, NewFlow } from './flow-body.js';
import { FlowDesk } from './flow-desk.js';

const id = () => Param('id', ValidId('flow'));

/** VoIPBIN's flows. Success is 200 with the resource, whatever was done. */
@ApiExcludeController()
@Controller('v1.0/flows')
export class VoipbinFlowsController {
  constructor(@Inject(FlowDesk) private readonly desk: FlowDesk) {}

  @May('configuration:read')
  @Get()
  list(@Query() query: Readonly<Record<string, unknown>>): object {
    return pageInMemory(this.desk.all(), query, (flow) => this.desk.show(flow));
  }

  @May('configuration:read')
  @Get(':id')
  get(@id() flow: string): object {
    return this.desk.get(flow);
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_create_flow' })
  @Post()
  @HttpCode(200)
  create(@Body(ZodBody(newFlowSchema)) body: NewFlow, @Req() request: FastifyRequest): Promise<object> {
    return this.desk.create(body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_flow' })
  @Put(':id')
  change(
    @id() flow: string,
    @Body(ZodBody(flowChangeSchema)) body: FlowChange,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.desk.change(flow, body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_remove_flow' })
  @Delete(':id')
  remove(@id() flow: string, @Req() request: FastifyRequest): Promise<object> {
    return this.desk.remove(flow, askedBy(request));
  }
}
