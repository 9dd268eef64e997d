import { Module } from '@nestjs/common';
import type { Store } from '@hookswitch/store';
import type { Deliverer } from '@hookswitch/webhooks';
import { RECOVERY, STORE, WEBHOOKS } from '../composition/tokens.js';
import type { RecoverRunner } from './recover-runner.js';
import { RecoverRunsController } from './recover-runs.controller.js';
import { RecoverRuns } from './recover-runs.js';

/** `/recover_runs`, and `/deliveries/recover`, which begins one. */
@Module({
  controllers: [RecoverRunsController],
  providers: [
    {
      provide: RecoverRuns,
      inject: [STORE, RECOVERY, WEBHOOKS],
      useFactory: (store: Store, runner: RecoverRunner, deliverer: Deliverer) =>
        new RecoverRuns(store, runner, deliverer, Date.now),
    },
  ],
})
export class RecoverRunsModule {}
