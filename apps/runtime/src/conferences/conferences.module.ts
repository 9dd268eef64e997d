import { Module } from '@nestjs/common';
import { ConferencesController } from './conferences.controller.js';

/** Conferences that go on. */
@Module({ controllers: [ConferencesController] })
export class ConferencesModule {}
