import { Module } from '@nestjs/common';
import type { Store } from '@hookswitch/store';
import type { Deliverer } from '@hookswitch/webhooks';
import { STORE, WEBHOOKS } from '../composition/tokens.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveryService } from './delivery.service.js';

/** `/deliveries`: the log, and resending one. */
@Module({
  controllers: [DeliveriesController],
  providers: [
    {
      provide: DeliveryService,
      inject: [STORE, WEBHOOKS],
      useFactory: (store: Store, deliverer: Deliverer) => new DeliveryService(store, deliverer),
    },
  ],
})
export class DeliveriesModule {}
