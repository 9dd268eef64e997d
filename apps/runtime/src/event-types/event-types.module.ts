import { Module } from '@nestjs/common';
import { EventTypesController } from './event-types.controller.js';

/** `/event_types`: the catalogue in words, schemas and examples. */
@Module({ controllers: [EventTypesController] })
export class EventTypesModule {}
