import { Module } from '@nestjs/common';
import { ActiveflowsModule } from '../activeflows/activeflows.module.js';
import { CallPlacing } from './call-placing.js';
import { CallReader } from './call-reader.js';
import { CallsController } from './calls.controller.js';
import { LadderController } from './ladder/ladder.controller.js';
import { LadderReader } from './ladder/ladder-reader.js';

/** Calls and what can be done to them. */
@Module({
  imports: [ActiveflowsModule],
  controllers: [CallsController, LadderController],
  providers: [CallReader, CallPlacing, LadderReader],
  exports: [CallReader, CallPlacing],
})
export class CallsModule {}
