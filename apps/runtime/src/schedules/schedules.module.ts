import { Module } from '@nestjs/common';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { ForcedSchedulesController } from './forced-schedules.controller.js';
import { ScheduleImportController } from './schedule-import.controller.js';
import { ScheduleOverrideController } from './schedule-override.controller.js';

/** What schedules can do besides being drafts. */
@Module({
  imports: [ConfigurationModule],
  controllers: [ForcedSchedulesController, ScheduleImportController, ScheduleOverrideController],
})
export class SchedulesModule {}
