import { Module } from '@nestjs/common';
import { AsyncApiController } from './async-api.controller.js';
import { DialectsController } from './dialects.controller.js';
import { EventTypesController } from './event-types.controller.js';

/** `/event_types` and `/dialects`: the catalogue in words, schemas and examples, and in whose way it is written. */
@Module({ controllers: [AsyncApiController, DialectsController, EventTypesController] })
export class EventTypesModule {}
