import { Module } from '@nestjs/common';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import { InboxService } from './inbox.service.js';
import { InboxesController } from './inboxes.controller.js';
import { OwnOrigin } from './own-origin.js';

/** `/inboxes`; the receiver itself is mounted by `mountInboxReceiver`, outside of Nest's body parsing. */
@Module({
  controllers: [InboxesController],
  providers: [
    {
      provide: InboxService,
      inject: [CONFIGURATION],
      useFactory: (parts: ConfigurationParts) => parts.inboxes,
    },
    {
      provide: OwnOrigin,
      inject: [CONFIGURATION],
      useFactory: (parts: ConfigurationParts) => parts.ownOrigin,
    },
  ],
})
export class InboxModule {}
