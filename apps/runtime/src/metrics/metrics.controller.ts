import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../access/may.js';
import { METRICS } from '../composition/tokens.js';
import type { Metrics } from './metrics.js';

/** For Prometheus; with an API token, as everything that tells of calls. */
@ApiTags('Health')
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(METRICS) private readonly metrics: Metrics) {}

  @May('metrics:read')
  @Get()
  @ApiOperation({ operationId: 'get_metrics', summary: 'Metrics in Prometheus text format' })
  @ApiResponse({ status: 200, description: 'Text format 0.0.4.', schema: { type: 'string' } })
  @ApiProduces('text/plain')
  async scrape(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
