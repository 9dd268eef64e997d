import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { StreamController } from './stream.controller.js';

/** `GET /api/v1/stream`. */
@Module({ imports: [AccessModule], controllers: [StreamController] })
export class StreamModule {}
