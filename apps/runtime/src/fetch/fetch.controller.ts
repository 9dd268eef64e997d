import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../access/may.js';
import { Describe } from '../http/answers.js';
import { ZodBody } from '../http/zod-body.js';
import { FetchTrials } from './fetch-trials.js';
import { TRY_FETCH_EXAMPLE, tryFetchAnswer, tryFetchSchema } from './fetch.schema.js';
import type { TryFetch, TryFetchAnswer } from './fetch.schema.js';

/** Fetch objects, for who draws them. */
@ApiTags('Flows')
@Controller('api/v1/fetch')
export class FetchController {
  constructor(@Inject(FetchTrials) private readonly trials: FetchTrials) {}

  @May('configuration:write')
  @Post('try')
  @HttpCode(200)
  @Describe({
    id: 'try_fetch',
    summary: 'Ask what a Fetch object would ask, once, with values for its variables',
    body: { schema: tryFetchSchema, example: TRY_FETCH_EXAMPLE },
    answer: tryFetchAnswer,
  })
  try(@Body(ZodBody(tryFetchSchema)) body: TryFetch): Promise<TryFetchAnswer> {
    return this.trials.try(body);
  }
}
