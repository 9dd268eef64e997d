import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RecoverRun } from '@hookswitch/store';
import { May } from '../access/may.js';
import { AskedBy } from '../access/principal.js';
import type { Principal } from '../access/principal.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { NO_BODY, OptionalZodBody } from '../http/zod-body.js';
import { recoverPreviewAnswer, recoverRunAnswer } from './recover-answers.js';
import type { RecoverPreview, RecoverRunResource } from './recover-run-resource.js';
import { recoverSchema } from './recover.schema.js';
import type { RecoverRequest } from './recover.schema.js';
import { RecoverRuns } from './recover-runs.js';

const body = { schema: recoverSchema, example: { since: '2026-11-21T09:00:00.000Z' } };

/** Sending again what was lost in a span of time. */
@ApiTags('Deliveries')
@Controller('api/v1')
export class RecoverRunsController {
  constructor(@Inject(RecoverRuns) private readonly runs: RecoverRuns) {}

  @May('deliveries:resend')
  @Post('deliveries/recover')
  @HttpCode(202)
  @Describe({
    id: 'recover_deliveries',
    summary: 'Send again what failed or expired since a time, of one webhook or of all, as a run',
    description:
      'Answers 409 with `recover_run_id` while another run sends to one of the same endpoints. Follow the run by `GET /recover_runs/{id}`, or by `recover_run_updated` of the stream.',
    body,
    status: 202,
    answer: recoverRunAnswer,
  })
  recover(
    @Body(OptionalZodBody(recoverSchema)) request: RecoverRequest,
    @AskedBy() principal: Principal,
  ): Promise<RecoverRunResource> {
    return this.runs.begin(request, principal.name);
  }

  @May('deliveries:read', 'asks_only')
  @Post('deliveries/recover/preview')
  @HttpCode(200)
  @Describe({
    id: 'preview_recovery',
    summary: 'How many deliveries such a run would send again, and to which endpoints',
    body,
    answer: recoverPreviewAnswer,
  })
  preview(@Body(OptionalZodBody(recoverSchema)) request: RecoverRequest): Promise<RecoverPreview> {
    return this.runs.preview(request);
  }

  @May('deliveries:read')
  @Get('recover_runs')
  @Describe({
    id: 'list_recover_runs',
    summary: 'Recover runs, newest first; the last 200 are remembered',
    answer: pageOfAnswer(recoverRunAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Promise<Page<RecoverRunResource>> {
    return this.runs.list(query);
  }

  @May('deliveries:read')
  @Get('recover_runs/:id')
  @Describe({ id: 'get_recover_run', summary: 'One recover run', answer: recoverRunAnswer })
  get(@Param('id') id: RecoverRun['id']): Promise<RecoverRunResource> {
    return this.runs.get(id);
  }

  @May('deliveries:resend')
  @Post('recover_runs/:id/cancel')
  @HttpCode(200)
  @Describe({
    id: 'cancel_recover_run',
    summary: 'Send nothing more of it; what is on its way again stays so',
    answer: recoverRunAnswer,
  })
  cancel(
    @Param('id') id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: object,
  ): Promise<RecoverRunResource> {
    return this.runs.cancel(id);
  }
}
