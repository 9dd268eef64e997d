import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Deliverer } from '@hookswitch/webhooks';
import { May } from '../access/may.js';
import { ENDPOINT_WATCH, WEBHOOKS } from '../composition/tokens.js';
import type { Figures } from '../endpoint-health/attempt-figures.js';
import { figuresOf } from '../endpoint-health/endpoint-memory.js';
import type { EndpointWatch } from '../endpoint-health/endpoint-watch.js';
import { figuresSchema } from '../endpoint-health/figures.schema.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { afterKey, pageOf } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { laneResource } from './lane-resource.js';
import type { LaneResource } from './lane-resource.js';
import { laneAnswer, ListLanesQuery } from './lane.schema.js';

/** A lane with how its attempts went. */
interface MeasuredLane extends LaneResource {
  readonly last_hour: Figures;
  readonly last_24_hours: Figures;
}

const measuredLaneAnswer = {
  schema: laneAnswer.schema.extend({ last_hour: figuresSchema, last_24_hours: figuresSchema }),
  example: {
    ...laneAnswer.example,
    last_hour: { attempts: 812, delivered: 790, success_rate: 0.9729, p95_ms: 184 },
    last_24_hours: { attempts: 20110, delivered: 20080, success_rate: 0.9985, p95_ms: 160 },
  },
};

/** Where deliveries go: each global webhook, and each Webhook component of a flow, has a lane of its own. */
@ApiTags('Webhooks')
@Controller('api/v1/lanes')
export class LanesController {
  constructor(
    @Inject(WEBHOOKS) private readonly deliverer: Deliverer,
    @Inject(ENDPOINT_WATCH) private readonly watch: EndpointWatch,
  ) {}

  @May('system:read')
  @Get()
  @Describe({
    id: 'list_lanes',
    summary: 'How each endpoint is getting on that was sent something since the start, or is owed something',
    answer: pageOfAnswer(measuredLaneAnswer),
  })
  list(@Query(DtoQuery(ListLanesQuery)) query: ListLanesQuery): Page<MeasuredLane> {
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
    const measured = page.result.map((state) => ({
      ...laneResource(state, now),
      ...figuresOf(this.watch.of(state.lane), now),
    }));
    return { ...page, result: measured };
  }
}
