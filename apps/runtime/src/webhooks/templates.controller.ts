import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../access/may.js';
import { Describe } from '../http/answers.js';
import { ZodBody } from '../http/zod-body.js';
import {
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
  ): Promise<TemplatePreviewAnswer> {
    return this.previews.preview(body);
  }
}
