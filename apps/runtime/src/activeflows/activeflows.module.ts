import { Module } from '@nestjs/common';
import { ActiveflowReader } from './activeflow-reader.js';
import { ActiveflowsController } from './activeflows.controller.js';

/** Inspection of activeflows, and stopping them. */
@Module({ controllers: [ActiveflowsController], providers: [ActiveflowReader], exports: [ActiveflowReader] })
export class ActiveflowsModule {}
