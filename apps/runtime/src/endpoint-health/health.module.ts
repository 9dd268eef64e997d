import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** `/webhook_health` and `/webhooks/{id}/health`. */
@Module({ controllers: [HealthController] })
export class EndpointHealthModule {}
