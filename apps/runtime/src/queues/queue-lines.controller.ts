import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callResource } from '@hookswitch/calls';
import type { CallResource } from '@hookswitch/calls';
import { CallRequestError } from '@hookswitch/engine';
import type { CallbackResource, Engine, QueueStatus, WaitingResource } from '@hookswitch/engine';
import { May } from '../access/may.js';
import { callAnswer } from '../calls/call-answers.js';
import { CallReader } from '../calls/call-reader.js';
import { ENGINE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { NO_BODY, OptionalZodBody } from '../http/zod-body.js';
import { callbackAnswer, queueStatusAnswer, waitingAnswer } from './queue-answers.js';

/** The lines of live queues: who waits, and the figures of today. The queues themselves are drafts. */
@ApiTags('Queues')
@Controller('api/v1')
export class QueueLinesController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CallReader) private readonly calls: CallReader,
  ) {}

  @May('queues:read')
  @Get('queues/:id/calls')
  @Describe({
    id: 'list_queue_calls',
    summary: 'Who waits in a live queue now, who is served next first, and why they still wait',
    description: 'Changes are told as `queuecall_*` and `queue_changed` on the stream.',
    answer: pageOfAnswer(waitingAnswer),
  })
  list(
    @Param('id', ValidId('queue')) id: string,
    @Query(DtoQuery(PageQuery)) query: PageQuery,
  ): Page<WaitingResource> {
    this.status(id);
    const after = afterKey(query);
    const most = query.page_size + 1;
    const rows = this.engine.queues.calls(id, { after: after === null ? 0 : Number(after), most });
    return pageOf(rows, query.page_size, ({ position }) => String(position));
  }

  @May('queues:read')
  @Get('queues/:id/callbacks')
  @Describe({
    id: 'list_queue_callbacks',
    summary: 'Who has left a number in a live queue and keeps the place, who is called next first',
    answer: pageOfAnswer(callbackAnswer),
  })
  callbacks(
    @Param('id', ValidId('queue')) id: string,
    @Query(DtoQuery(PageQuery)) query: PageQuery,
  ): Page<CallbackResource> {
    this.status(id);
    const after = afterKey(query);
    const rows = this.engine.queues
      .callbacks(id)
      .filter(({ position }) => after === null || position > Number(after));
    return pageOf(rows, query.page_size, ({ position }) => String(position));
  }

  @May('queues:read')
  @Get('queue_statuses')
  @Describe({
    id: 'list_queue_statuses',
    summary: 'What all live queues do now, and their figures of today, by name',
    description:
      'Changes are told as `queue_changed` on the stream, within a quarter of a second; after `configuration_applied`, read the list again.',
    answer: pageOfAnswer(queueStatusAnswer),
  })
  statuses(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<QueueStatus> {
    const after = afterKey(query);
    const key = ({ name, queue_id }: QueueStatus) => `${name}\n${queue_id}`;
    const rows = this.engine.queues.statuses().filter((one) => after === null || key(one) > after);
    return pageOf(rows, query.page_size, key);
  }

  @May('queues:read')
  @Get('queues/:id/status')
  @Describe({
    id: 'get_queue_status',
    summary: 'What a live queue does now, and its figures of today',
    answer: queueStatusAnswer,
  })
  status(@Param('id', ValidId('queue')) id: string): QueueStatus {
    const status = this.engine.queues.status(id);
    if (status === undefined) throw HttpProblem.notFound('queue in the live release', id);
    return status;
  }

  @May('queues:control')
  @Post('calls/:id/withdraw')
  @HttpCode(200)
  @Describe({
    id: 'withdraw_call',
    summary: 'Take a caller out of the queue that they wait in',
    description: 'The flow goes on by the outcome `withdrawn` of the Queue object.',
    answer: callAnswer,
  })
  async withdraw(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<CallResource> {
    await this.calls.find(id);
    const call = await this.engine.queues.withdraw(id).catch((error: unknown) => {
      if (error instanceof CallRequestError) throw HttpProblem.conflict(error.message);
      throw error;
    });
    if (call === undefined) throw HttpProblem.conflict('The call has ended.');
    return callResource(call);
  }
}
