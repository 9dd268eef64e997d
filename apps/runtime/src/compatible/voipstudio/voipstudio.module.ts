import { Module } from '@nestjs/common';
import { ConfigurationModule } from '../../configuration/configuration.module.js';
import { StudioCalls } from './studio-calls.js';
import { StudioRecords } from './studio-records.js';
import { StudioController } from './studio.controller.js';

/** VoIPstudio's own REST addresses, for integrations that were written for it. */
@Module({
  imports: [ConfigurationModule],
  controllers: [StudioController],
  providers: [StudioCalls, StudioRecords],
})
export class VoipstudioModule {}
