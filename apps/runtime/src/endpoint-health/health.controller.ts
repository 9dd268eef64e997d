import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Deliverer } from '@hookswitch/webhooks';
import { webhookLane } from '@hookswitch/webhooks';
import { ENDPOINT_WATCH, WEBHOOKS } from '../composition/tokens.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import { May } from '../access/may.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import type { EndpointWatch } from './endpoint-watch.js';
import { healthAnswer } from './health-answers.js';
import { healthResource } from './health-resource.js';
import type { HealthResource } from './health-resource.js';

/** How the webhooks of the live configuration are getting on: counted as it happens, nothing is searched. */
@ApiTags('Webhooks')
@Controller('api/v1')
export class HealthController {
  constructor(
    @Inject(WEBHOOKS) private readonly deliverer: Deliverer,
    @Inject(CONFIGURATION) private readonly configuration: ConfigurationParts,
    @Inject(ENDPOINT_WATCH) private readonly watch: EndpointWatch,
  ) {}

  @May('deliveries:read')
  @Get('webhook_health')
  @Describe({
    id: 'list_webhook_health',
    summary: 'How each live webhook is getting on: success, answer times, backlog, last failure',
    answer: pageOfAnswer(healthAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<HealthResource> {
    const after = afterKey(query) ?? '';
    const ids = this.configuration.live
      .webhookIds()
      .filter((id) => id > after)
      .sort();
    const page = pageOf(ids.slice(0, query.page_size + 1), query.page_size, (id) => id);
    return { ...page, result: page.result.map((id) => this.healthOf(id)) };
  }

  @May('deliveries:read')
  @Get('webhooks/:id/health')
  @Describe({
    id: 'get_webhook_health',
    summary: 'How a webhook of the live configuration is getting on',
    answer: healthAnswer,
  })
  get(@Param('id') id: string): HealthResource {
    return this.healthOf(id);
  }

  /** @throws HttpProblem 404 */
  private healthOf(id: string): HealthResource {
    const { live, switches } = this.configuration;
    const endpoint = live.get(id);
    if (endpoint === undefined) throw HttpProblem.notFound('live webhook', id);
    const key = webhookLane(id);
    const sources = {
      endpoint,
      lane: this.deliverer.lane(key),
      memory: this.watch.of(key),
      switches: switches.get(id),
    };
    return healthResource(sources, Date.now());
  }
}
