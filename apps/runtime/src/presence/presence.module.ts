import { Module } from '@nestjs/common';
import { PresenceController } from './presence.controller.js';

/** `GET /api/v1/presence`. */
@Module({ controllers: [PresenceController] })
export class PresenceModule {}
