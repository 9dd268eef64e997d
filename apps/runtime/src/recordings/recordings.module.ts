import { Module } from '@nestjs/common';
import { RecordingsController } from './recordings.controller.js';

/** Recordings of calls. */
@Module({ controllers: [RecordingsController] })
export class RecordingsModule {}
