import { Module } from '@nestjs/common';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { PromptAudioController } from './prompt-audio.controller.js';
import { PromptAudioService } from './prompt-audio.service.js';

/** What prompts sound like: uploads, conversion, listening. */
@Module({
  imports: [ConfigurationModule],
  controllers: [PromptAudioController],
  providers: [PromptAudioService],
})
export class PromptsModule {}
