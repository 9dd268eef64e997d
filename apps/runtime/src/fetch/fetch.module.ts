import { Module } from '@nestjs/common';
import type { Store } from '@hookswitch/store';
import { SETTINGS, STORE } from '../composition/tokens.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import type { Settings } from '../settings/settings.js';
import { FetchController } from './fetch.controller.js';
import { FetchTrials } from './fetch-trials.js';

/** Trying what Fetch objects ask. */
@Module({
  imports: [ConfigurationModule],
  controllers: [FetchController],
  providers: [
    {
      provide: FetchTrials,
      inject: [STORE, CONFIGURATION, SETTINGS],
      useFactory: (store: Store, { policy }: ConfigurationParts, { outgoing }: Settings) =>
        new FetchTrials(store, policy, outgoing),
    },
  ],
})
export class FetchModule {}
