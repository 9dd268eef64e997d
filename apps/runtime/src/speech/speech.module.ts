import { Module } from '@nestjs/common';
import { SpeechController } from './speech.controller.js';

/** Text to speech. */
@Module({ controllers: [SpeechController] })
export class SpeechModule {}
