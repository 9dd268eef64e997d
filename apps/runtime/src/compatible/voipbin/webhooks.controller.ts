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
import { May } from '../../access/may.js';
import { ValidId } from '../../http/valid-id.js';
import { ZodBody } from '../../http/zod-body.js';
import { askedBy } from './asked-by.js';
import { newWebhookSchema, webhookChangeSchema } from './webhook-body.js';
import type { NewWebhook, WebhookChange } from './webhook-body.js';
import { WebhookDesk } from './webhook-desk.js';
import type { WebhookResource } from './webhook-desk.js';

const id = () => Param('id', ValidId('webhook'));

/** VoIPBIN's webhooks. Success is 200 with the resource, whatever was done. */
@ApiExcludeController()
@Controller('v1.0/webhooks')
export class VoipbinWebhooksController {
  constructor(@Inject(WebhookDesk) private readonly desk: WebhookDesk) {}

  @May('configuration:read')
  @Get()
  list(@Query() query: Readonly<Record<string, unknown>>): Promise<object> {
    return this.desk.list(query);
  }

  @May('configuration:read')
  @Get(':id')
  get(@id() webhook: string): Promise<WebhookResource> {
    return this.desk.get(webhook);
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_create_webhook' })
  @Post()
  @HttpCode(200)
  create(
    @Body(ZodBody(newWebhookSchema)) body: NewWebhook,
    @Req() request: FastifyRequest,
  ): Promise<WebhookResource> {
    return this.desk.create(body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_change_webhook' })
  @Put(':id')
  change(
    @id() webhook: string,
    @Body(ZodBody(webhookChangeSchema)) body: WebhookChange,
    @Req() request: FastifyRequest,
  ): Promise<WebhookResource> {
    return this.desk.change(webhook, body, askedBy(request));
  }

  @May(['configuration:write', 'configuration:apply'])
  @ApiOperation({ operationId: 'voipbin_remove_webhook' })
  @Delete(':id')
  remove(@id() webhook: string, @Req() request: FastifyRequest): Promise<WebhookResource> {
    return this.desk.remove(webhook, askedBy(request));
  }
}
