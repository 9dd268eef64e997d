import { Module } from '@nestjs/common';
import { CallReader } from './call-reader.js';
import { CallsController } from './calls.controller.js';

/** Calls and what can be done to them. Transfer comes with the node types that need it. */
@Module({ controllers: [CallsController], providers: [CallReader], exports: [CallReader] })
export class CallsModule {}
