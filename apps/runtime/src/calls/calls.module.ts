import { Module } from '@nestjs/common';
import { CallPlacing } from './call-placing.js';
import { CallReader } from './call-reader.js';
import { CallsController } from './calls.controller.js';

/** Calls and what can be done to them. */
@Module({ controllers: [CallsController], providers: [CallReader, CallPlacing], exports: [CallReader] })
export class CallsModule {}
