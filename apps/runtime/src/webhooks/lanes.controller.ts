import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Deliverer } from '@hookswitch/webhooks';
import { May } from '../access/may.js';
import { WEBHOOKS } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { afterKey, pageOf } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { laneResource } from './lane-resource.js';
import type { LaneResource } from './lane-resource.js';
import { laneAnswer, ListLanesQuery } from './lane.schema.js';

/** Where deliveries go: each global webhook, and each Webhook component of a flow, has a lane of its own. */
@ApiTags('Webhooks')
@Controller('api/v1/lanes')
export class LanesController {
  constructor(@Inject(WEBHOOKS) private readonly deliverer: Deliverer) {}

  @May('system:read')
  @Get()
  @Describe({
    id: 'list_lanes',
    summary: 'How each endpoint is getting on that was sent something since the start, or is owed something',
    answer: pageOfAnswer(laneAnswer),
  })
  list(@Query(DtoQuery(ListLanesQuery)) query: ListLanesQuery): Page<LaneResource> {
    const after = afterKey(query) ?? '';
    const prefix = query.flow_id === undefined ? (query.kind ?? '') : `component:${query.flow_id}:`;
    const states = this.deliverer
      .stats()
      // Test events have lanes of their own, which say nothing of how sending goes.
      .lanes.filter(({ lane }) => !lane.startsWith('test:'))
      .filter(({ lane }) => lane > after && lane.startsWith(prefix))
      .filter(({ lane }) => query.kind === undefined || lane.startsWith(`${query.kind}:`))
      .sort((a, b) => (a.lane < b.lane ? -1 : 1));
    const page = pageOf(states.slice(0, query.page_size + 1), query.page_size, ({ lane }) => lane);
    const now = Date.now();
    return { ...page, result: page.result.map((state) => laneResource(state, now)) };
  }
}
