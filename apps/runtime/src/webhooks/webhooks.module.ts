import { Module } from '@nestjs/common';
import type { Store } from '@hookswitch/store';
import type { Deliverer } from '@hookswitch/webhooks';
import { SETTINGS, STORE, WEBHOOKS } from '../composition/tokens.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { DraftPresenter } from '../configuration/drafts/draft-presenter.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import type { Settings } from '../settings/settings.js';
import { LanesController } from './lanes.controller.js';
import { TemplatePreviews } from './template-previews.js';
import { TemplatesController } from './templates.controller.js';
import { VerificationController } from './verification/verification.controller.js';
import { RequestVerification } from './verification/verification.js';
import { WebhookOperations } from './webhook-operations.js';
import { WebhookSendingController } from './webhook-sending.controller.js';
import { WebhooksController } from './webhooks.controller.js';

/** Test, pause, resume and rotation of global webhooks, and what their templates make; their drafts are the configuration's. */
@Module({
  imports: [ConfigurationModule],
  controllers: [
    TemplatesController,
    VerificationController,
    WebhooksController,
    LanesController,
    WebhookSendingController,
  ],
  providers: [
    {
      provide: TemplatePreviews,
      inject: [STORE, CONFIGURATION],
      useFactory: (store: Store, { live }: ConfigurationParts) => new TemplatePreviews(store, live),
    },
    {
      provide: RequestVerification,
      inject: [STORE],
      useFactory: (store: Store) => new RequestVerification(store, Date.now),
    },
    {
      provide: WebhookOperations,
      inject: [STORE, WEBHOOKS, CONFIGURATION, DraftPresenter, SETTINGS],
      useFactory: (
        store: Store,
        deliverer: Deliverer,
        { live, switches, policy }: ConfigurationParts,
        presenter: DraftPresenter,
        { outgoing }: Settings,
      ) => new WebhookOperations(store, deliverer, live, switches, presenter, policy, outgoing),
    },
  ],
})
export class WebhooksModule {}
