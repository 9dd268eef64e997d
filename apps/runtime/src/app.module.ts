import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessModule } from './access/access.module.js';
import { ActiveflowsModule } from './activeflows/activeflows.module.js';
import { BackupsModule } from './backups/backups.module.js';
import { CallsModule } from './calls/calls.module.js';
import { compatibleModules } from './compatible/compatible-modules.js';
import { CompositionModule } from './composition/composition.module.js';
import type { Parts } from './composition/parts.js';
import { CdrsModule } from './cdrs/cdrs.module.js';
import { ConfigurationModule } from './configuration/configuration.module.js';
import { EndpointHealthModule } from './endpoint-health/health.module.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { EditorModule } from './editor-assets/editor.module.js';
import { EventTypesModule } from './event-types/event-types.module.js';
import { FetchModule } from './fetch/fetch.module.js';
import { GatewaysModule } from './gateways/gateways.module.js';
import { HealthModule } from './health/health.module.js';
import { OpenApiController } from './http/open-api.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { StrayQueryGuard } from './http/stray-query.guard.js';
import { InboxModule } from './inbox/inbox.module.js';
import { LimitsModule } from './limits/limits.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { PresenceModule } from './presence/presence.module.js';
import { PromptsModule } from './prompts/prompts.module.js';
import { ConferencesModule } from './conferences/conferences.module.js';
import { QueuesModule } from './queues/queues.module.js';
import { RecoverRunsModule } from './recover-runs/recover-runs.module.js';
import { RedactionModule } from './redaction/redaction.module.js';
import { RecordingsModule } from './recordings/recordings.module.js';
import { SchedulesModule } from './schedules/schedules.module.js';
import { SimulatorModule } from './simulator/simulator.module.js';
import { SpeechModule } from './speech/speech.module.js';
import { StreamModule } from './stream/stream.module.js';
import { TranscriptsModule } from './transcripts/transcripts.module.js';
import { VoicemailsModule } from './voicemails/voicemails.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/**
 * The HTTP edge: one module a subject. A module lists its controllers and services, gets what composition made
 * (`composition/tokens.ts`) by `@Inject(TOKEN)`, and its own services by `@Inject(TheService)`.
 *
 * A controller names its whole path: `@Controller('api/v1/flows')`. Everything is closed to strangers unless marked
 * `@Public()`. How a body, a query, an etag and a page are read: `http/zod-body.ts`, `dto.ts`, `etag.ts`, `paging.ts`;
 * how to refuse: `http/http-problem.ts`.
 */
@Module({})
export class AppModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CompositionModule.of(parts),
        AccessModule,
        ActiveflowsModule,
        BackupsModule,
        CallsModule,
        CdrsModule,
        ConfigurationModule,
        DeliveriesModule,
        RecoverRunsModule,
        RedactionModule,
        EndpointHealthModule,
        EventTypesModule,
        FetchModule,
        GatewaysModule,
        HealthModule,
        InboxModule,
        LimitsModule,
        MessagesModule,
        PresenceModule,
        PromptsModule,
        QueuesModule,
        ConferencesModule,
        RecordingsModule,
        SchedulesModule,
        SimulatorModule,
        SpeechModule,
        StreamModule,
        TranscriptsModule,
        VoicemailsModule,
        WebhooksModule,
        ...compatibleModules(parts.settings.compatibleApi),
        EditorModule,
      ],
      controllers: [OpenApiController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: StrayQueryGuard },
      ],
    };
  }
}
