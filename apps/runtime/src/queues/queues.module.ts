import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { AgentsController } from './agents.controller.js';
import { QueueLinesController } from './queue-lines.controller.js';

/** Lines of queues, and their agents. */
@Module({ imports: [CallsModule], controllers: [AgentsController, QueueLinesController] })
export class QueuesModule {}
