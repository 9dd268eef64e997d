import { Module } from '@nestjs/common';
import { VoicemailsController } from './voicemails.controller.js';

/** Messages that callers left. */
@Module({ controllers: [VoicemailsController] })
export class VoicemailsModule {}
