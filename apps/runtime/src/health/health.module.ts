import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { MetricsController } from '../metrics/metrics.controller.js';

/** Liveness, readiness and metrics, all at the root. */
@Module({ controllers: [HealthController, MetricsController] })
export class HealthModule {}
