import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../access/may.js';
import { AskedBy, requirePermission } from '../access/principal.js';
import type { Principal } from '../access/principal.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import type { Page } from '../http/paging.js';
import { ZodBody } from '../http/zod-body.js';
import { PastEventsQuery } from './past-events.query.js';
import type { PastEvent } from './past-events.js';
import {
  pastEventAnswer,
  TEMPLATE_PREVIEW_EXAMPLE,
  templatePreviewAnswer,
  templatePreviewSchema,
} from './template-preview.schema.js';
import type { TemplatePreviewAnswer, TemplatePreviewRequest } from './template-preview.schema.js';
import { TemplatePreviews } from './template-previews.js';

/** Templates of webhooks, for who writes them. */
@ApiTags('Webhooks')
@Controller('api/v1/webhooks/template_preview')
export class TemplatesController {
  constructor(@Inject(TemplatePreviews) private readonly previews: TemplatePreviews) {}

  @May('configuration:write', 'asks_only')
  @Post()
  @HttpCode(200)
  @Describe({
    id: 'preview_template',
    summary: 'What a template makes of an event’s example, or of a past event, or why it makes nothing',
    body: { schema: templatePreviewSchema, example: TEMPLATE_PREVIEW_EXAMPLE },
    answer: templatePreviewAnswer,
  })
  preview(
    @Body(ZodBody(templatePreviewSchema)) body: TemplatePreviewRequest,
    @AskedBy() principal: Principal,
  ): Promise<TemplatePreviewAnswer> {
    if (body.delivery_id !== undefined) requirePermission(principal, 'deliveries:read');
    return this.previews.preview(body);
  }

  @May('deliveries:read')
  @Get('events')
  @Describe({
    id: 'list_template_events',
    summary: 'Past events, newest first, that a template can be tried with',
    answer: pageOfAnswer(pastEventAnswer),
  })
  async events(@Query(DtoQuery(PastEventsQuery)) query: PastEventsQuery): Promise<Page<PastEvent>> {
    return { result: [...(await this.previews.events(query))], next_page_token: null };
  }
}
