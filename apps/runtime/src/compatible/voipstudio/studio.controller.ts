import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { StudioCall, StudioCdr, StudioMonitor } from '@hookswitch/webhooks';
import { IsOptional } from 'class-validator';
import { z } from 'zod';
import { May } from '../../access/may.js';
import { Describe } from '../../http/answers.js';
import { DtoQuery } from '../../http/dto.js';
import { ZodBody } from '../../http/zod-body.js';
import { liveIdOf } from './live-id-filter.js';
import {
  studioCallAnswer,
  studioCallsAnswer,
  studioCdrsAnswer,
  studioMonitorsAnswer,
} from './studio-answers.js';
import { StudioCalls } from './studio-calls.js';
import type { StudioList } from './studio-list.js';
import { StudioRecords } from './studio-records.js';

const transferSchema = z.strictObject({
  dst: z
    .string('dst must be text: an extension such as "2002", or a number.')
    .trim()
    .min(1, 'Say whom the call is to be transferred to.')
    .max(64, 'dst may have 64 characters at most.'),
});

/** Query of the lists. What the filter says is read by `liveIdOf`. */
class FilterQuery {
  @IsOptional()
  filter?: unknown;
}

const FILTER = {
  name: 'filter',
  required: true,
  example: '[{"property":"live_id","operator":"=","value":"139543232"}]',
  description: 'A `call_id` of events.',
};

/** The addresses that VoIPstudio's document of webhooks names: what a receiver does with a `call_id`. */
@ApiTags('VoIPstudio')
@Controller('v1.1')
export class StudioController {
  constructor(
    @Inject(StudioCalls) private readonly calls: StudioCalls,
    @Inject(StudioRecords) private readonly records: StudioRecords,
  ) {}

  @May('calls:read')
  @Get('calls')
  @ApiQuery({ ...FILTER, required: false })
  @Describe({
    id: 'voipstudio_list_calls',
    summary: 'The parties of all calls in progress',
    answer: studioCallsAnswer,
  })
  list(@Query(DtoQuery(FilterQuery)) { filter }: FilterQuery): StudioList<StudioCall> {
    return this.calls.list(filter === undefined ? null : liveIdOf(filter));
  }

  @May('calls:read')
  @Get('calls/:call_id')
  @Describe({
    id: 'voipstudio_get_call',
    summary: 'One party of a call in progress',
    answer: studioCallAnswer,
  })
  call(@Param('call_id') id: string): { data: StudioCall; links: object } {
    return { data: this.calls.get(id), links: {} };
  }

  @May('calls:control')
  @Patch('calls/:call_id')
  @HttpCode(200)
  @Describe({
    id: 'voipstudio_transfer_call',
    summary: 'Transfer whom a user talks to; a party outside is transferred itself',
    body: { schema: transferSchema, example: { dst: '2002' } },
    answer: studioCallAnswer,
  })
  async transfer(
    @Param('call_id') id: string,
    @Body(ZodBody(transferSchema)) { dst }: z.infer<typeof transferSchema>,
  ): Promise<{ data: StudioCall; links: object }> {
    return { data: await this.calls.transfer(id, dst), links: {} };
  }

  @May('cdrs:read')
  @Get('cdrs')
  @ApiQuery(FILTER)
  @Describe({
    id: 'voipstudio_list_cdrs',
    summary: 'The record of a party that has left its call',
    answer: studioCdrsAnswer,
  })
  cdrs(@Query(DtoQuery(FilterQuery)) { filter }: FilterQuery): Promise<StudioList<StudioCdr>> {
    return this.records.cdrs(liveIdOf(filter));
  }

  @May('recordings:read')
  @Get('monitors')
  @ApiQuery(FILTER)
  @Describe({
    id: 'voipstudio_list_monitors',
    summary: 'The recordings that a party can be heard on',
    answer: studioMonitorsAnswer,
  })
  monitors(@Query(DtoQuery(FilterQuery)) { filter }: FilterQuery): Promise<StudioList<StudioMonitor>> {
    return this.records.monitors(liveIdOf(filter));
  }
}
