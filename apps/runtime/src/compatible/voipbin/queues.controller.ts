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
import { voipbinResources } from '@hookswitch/webhooks';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { May } from '../../access/may.js';
import { ValidId } from '../../http/valid-id.js';
import { ZodBody } from '../../http/zod-body.js';
import { askedBy } from './asked-by.js';
import { pageInMemory } from './page.js';
import { newQueueSchema, queueChangeSchema, queueTagsSchema, routingSchema } from './queue-body.js';
import type { NewQueue, QueueChange } from './queue-body.js';
import { QueueDesk } from './queue-desk.js';

const id = () => Param('id', ValidId('queue'));

/** VoIPBIN's queues, as they are live. Success is 200 with the resource, whatever was done. */
@ApiExcludeController()
@Controller('v1.0/queues')
export class VoipbinQueuesController {
  constructor(@Inject(QueueDesk) private readonly desk: QueueDesk) {}

  @May('queues:read')
  @Get()
  list(@Query() query: Readonly<Record<string, unknown>>): object {
    return pageInMemory(this.desk.all(), query, voipbinResources.queue);
  }

  @May('queues:read')
  @Get(':id')
  get(@id() queue: string): object {
    return this.desk.get(queue);
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_create_queue' })
  @Post()
  @HttpCode(200)
  create(@Body(ZodBody(newQueueSchema)) body: NewQueue, @Req() request: FastifyRequest): Promise<object> {
    return this.desk.create(body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_queue' })
  @Put(':id')
  change(
    @id() queue: string,
    @Body(ZodBody(queueChangeSchema)) body: QueueChange,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.desk.change(queue, body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_queue_routing_method' })
  @Put(':id/routing_method')
  changeRouting(
    @id() queue: string,
    @Body(ZodBody(routingSchema)) body: z.infer<typeof routingSchema>,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.desk.change(queue, body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_queue_tag_ids' })
  @Put(':id/tag_ids')
  changeTags(
    @id() queue: string,
    @Body(ZodBody(queueTagsSchema)) body: z.infer<typeof queueTagsSchema>,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.desk.change(queue, body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_remove_queue' })
  @Delete(':id')
  remove(@id() queue: string, @Req() request: FastifyRequest): Promise<object> {
    return this.desk.remove(queue, askedBy(request));
  }
}
