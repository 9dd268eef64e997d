import { Module } from '@nestjs/common';
import { GatewayDoctors } from './gateway-doctors.js';
import { GatewaysController } from './gateways.controller.js';
import { MediaProbeController } from './media-probe.controller.js';
import { MediaProbes } from './media-probes.js';

/** How the telephony systems are, and their doctor. */
@Module({ controllers: [GatewaysController, MediaProbeController], providers: [GatewayDoctors, MediaProbes] })
export class GatewaysModule {}
