import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Gateway, GatewayStatus } from '@hookswitch/telephony';
import type { z } from 'zod';
import { May } from '../access/may.js';
import { GATEWAYS } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { OptionalZodBody } from '../http/zod-body.js';
import { examinationAnswer, examineSchema, gatewayAnswer } from './gateway-answers.js';
import type { ExaminationResource, GatewayResource } from './gateway-answers.js';
import { GatewayDoctors } from './gateway-doctors.js';

/** The telephony systems: how they are, and what is wrong with them. */
@ApiTags('Gateways')
@Controller('api/v1/gateways')
export class GatewaysController {
  constructor(
    @Inject(GATEWAYS) private readonly gateways: readonly Gateway[],
    @Inject(GatewayDoctors) private readonly doctors: GatewayDoctors,
  ) {}

  @May('system:read')
  @Get()
  @Describe({
    id: 'list_gateways',
    summary: 'The telephony systems that calls come from and go to, and how they are now',
    answer: pageOfAnswer(gatewayAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<GatewayResource> {
    const after = afterKey(query);
    const rows = this.gateways
      .map((gateway) => resource(gateway.status()))
      .sort((left, right) => (left.name < right.name ? -1 : 1))
      .filter(({ name }) => after === null || name > after);
    return pageOf(rows, query.page_size, ({ name }) => name);
  }

  @May('system:operate')
  @Post(':name/doctor')
  @HttpCode(200)
  @Describe({
    id: 'examine_gateway',
    summary: 'Look for what keeps a gateway from working',
    description: [
      'Takes some seconds. Each finding is told as `gateway_finding` on the stream when it is made, and all of them in the',
      'answer. Nothing is changed; no phone rings unless `call` names a number.',
    ].join(' '),
    body: { schema: examineSchema, example: {} },
    answer: examinationAnswer,
  })
  examine(
    @Param('name') name: string,
    @Body(OptionalZodBody(examineSchema)) { call }: z.infer<typeof examineSchema>,
  ): Promise<ExaminationResource> {
    return this.doctors.examine(name, call ?? null);
  }
}

function resource({
  name,
  state,
  detail,
  channels,
  version,
  latency_ms,
  since,
}: GatewayStatus): GatewayResource {
  return {
    name,
    state,
    detail,
    version: version ?? null,
    channels,
    latency_ms: latency_ms ?? null,
    since: since ?? null,
  };
}
