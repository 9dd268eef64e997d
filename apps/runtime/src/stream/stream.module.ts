import { Module } from '@nestjs/common';
import { StreamController } from './stream.controller.js';

/** `GET /api/v1/stream`. */
@Module({ controllers: [StreamController] })
export class StreamModule {}
