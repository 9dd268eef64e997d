import { Module } from '@nestjs/common';
import { LimitsController } from './limits.controller.js';

/** What may not grow without end. */
@Module({ controllers: [LimitsController] })
export class LimitsModule {}
