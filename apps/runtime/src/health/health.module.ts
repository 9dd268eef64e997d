import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** Liveness, readiness and metrics, all at the root. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
