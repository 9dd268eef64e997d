import { Module } from '@nestjs/common';
import type { Engine } from '@hookswitch/engine';
import type { NodeRegistry } from '@hookswitch/flow-model';
import { ActiveflowsModule } from '../../activeflows/activeflows.module.js';
import { CallsModule } from '../../calls/calls.module.js';
import { ENGINE, REGISTRY } from '../../composition/tokens.js';
import { ApplyService } from '../../configuration/apply/apply.service.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { ConfigurationModule } from '../../configuration/configuration.module.js';
import { DraftService } from '../../configuration/drafts/draft.service.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { AgentDesk } from './agent-desk.js';
import { VoipbinAgentsController } from './agents.controller.js';
import { VoipbinActiveflowsController } from './activeflows.controller.js';
import { CallDesk } from './call-desk.js';
import { VoipbinCallsController } from './calls.controller.js';
import { FlowDesk } from './flows/flow-desk.js';
import { VoipbinFlowsController } from './flows/flows.controller.js';
import { LiveWrites } from './live-writes.js';
import { QueueDesk } from './queue-desk.js';
import { VoipbinQueuecallsController } from './queuecalls.controller.js';
import { VoipbinQueuesController } from './queues.controller.js';
import { VoipbinRecordingsController } from './recordings.controller.js';
import { ShownCalls } from './shown-calls.js';
import { WebhookDesk } from './webhook-desk.js';
import { VoipbinWebhooksController } from './webhooks.controller.js';

/** VoIPBIN's REST API, as far as its webhook pages and their readers need it. Off unless the settings ask for it. */
@Module({
  imports: [ConfigurationModule, ActiveflowsModule, CallsModule],
  controllers: [
    VoipbinWebhooksController,
    VoipbinCallsController,
    VoipbinActiveflowsController,
    VoipbinRecordingsController,
    VoipbinQueuesController,
    VoipbinQueuecallsController,
    VoipbinAgentsController,
    VoipbinFlowsController,
  ],
  providers: [
    ShownCalls,
    CallDesk,
    {
      provide: LiveWrites,
      inject: [DraftService, ApplyService, CONFIGURATION],
      useFactory: (drafts: DraftService, apply: ApplyService, { live }: ConfigurationParts) =>
        new LiveWrites(drafts, apply, live),
    },
    {
      provide: WebhookDesk,
      inject: [LiveWrites, CONFIGURATION],
      useFactory: (writes: LiveWrites, { live }: ConfigurationParts) => new WebhookDesk(writes, live),
    },
    {
      provide: FlowDesk,
      inject: [LiveWrites, CONFIGURATION, REGISTRY],
      useFactory: (writes: LiveWrites, { live }: ConfigurationParts, registry: NodeRegistry) =>
        new FlowDesk(writes, live, registry),
    },
    {
      provide: AgentDesk,
      inject: [LiveWrites, CONFIGURATION, ENGINE],
      useFactory: (writes: LiveWrites, { live }: ConfigurationParts, { queues }: Engine) =>
        new AgentDesk(writes, live, queues),
    },
    {
      provide: QueueDesk,
      inject: [LiveWrites],
      useFactory: (writes: LiveWrites) => new QueueDesk(writes),
    },
  ],
})
export class VoipbinApiModule {}
