import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Describe, pageOfAnswer } from '../http/answers.js';
import type { Page } from '../http/paging.js';
import { dialectResources, dialectSchema } from './dialect-resource.js';
import type { DialectResource } from './dialect-resource.js';

/** In whose way events can be written. */
@ApiTags('Event types')
@Controller('api/v1/dialects')
export class DialectsController {
  @Get()
  @Describe({
    id: 'list_dialects',
    summary: 'All dialects, with what a webhook can be set to in each',
    answer: pageOfAnswer({ schema: dialectSchema, example: dialectResources[0] }),
  })
  list(): Page<DialectResource> {
    return { result: [...dialectResources], next_page_token: null };
  }
}
