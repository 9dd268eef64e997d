import { Module } from '@nestjs/common';
import { TranscribesController } from './transcribes.controller.js';

/** What is said in recordings and in messages. */
@Module({ controllers: [TranscribesController] })
export class TranscriptsModule {}
