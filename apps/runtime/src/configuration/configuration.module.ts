import { Module } from '@nestjs/common';
import { objectTypes } from '@hookswitch/flow-model';
import type { NodeRegistry, ObjectType } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { webhookLane } from '@hookswitch/webhooks';
import type { Deliverer } from '@hookswitch/webhooks';
import { PROMPTS, REGISTRY, STORE, STREAM, WEBHOOKS } from '../composition/tokens.js';
import { knownSound } from '../prompts/known-sound.js';
import type { PromptFiles } from '../prompts/prompt-files.js';
import type { StreamRing } from '../stream/stream-ring.js';
import { ApplyService } from './apply/apply.service.js';
import { ConfigurationController } from './apply/configuration.controller.js';
import { ReleasesController } from './apply/releases.controller.js';
import { laneResource } from '../webhooks/lane-resource.js';
import type { ConfigurationParts } from './compose-configuration.js';
import { DraftNews } from './drafts/draft-news.js';
import { DraftSecrets } from './drafts/draft-secrets.js';
import { DraftPresenter } from './drafts/draft-presenter.js';
import { draftController } from './drafts/draft.controller.js';
import { DraftService } from './drafts/draft.service.js';
import { CsvController } from './csv/csv.controller.js';
import { CsvService } from './csv/csv.service.js';
import { ExportService } from './file/export.service.js';
import { FileController } from './file/file.controller.js';
import { ImportService } from './file/import.service.js';
import { DraftLinks } from './links/draft-links.js';
import { LinksController } from './links/links.controller.js';
import { CONFIGURATION } from './tokens.js';

/** Drafts of every object type, Apply, releases. A new object type is a line in flow-model's list, and none here. */
@Module({
  controllers: [
    ...Object.values(objectTypes).map((type) => draftController(type as unknown as ObjectType)),
    ConfigurationController,
    LinksController,
    FileController,
    CsvController,
    ReleasesController,
  ],
  providers: [
    {
      provide: DraftPresenter,
      inject: [CONFIGURATION, REGISTRY, WEBHOOKS],
      useFactory: ({ switches }: ConfigurationParts, registry: NodeRegistry, webhooks: Deliverer) =>
        new DraftPresenter(switches, registry, (id) => {
          const state = webhooks.lane(webhookLane(id));
          return state === undefined ? null : laneResource(state, Date.now());
        }),
    },
    {
      provide: DraftLinks,
      inject: [STORE, REGISTRY],
      useFactory: (store: Store, registry: NodeRegistry) => new DraftLinks(store, registry),
    },
    {
      provide: DraftSecrets,
      inject: [STORE, REGISTRY],
      useFactory: (store: Store, registry: NodeRegistry) => new DraftSecrets(store, registry),
    },
    {
      provide: DraftNews,
      inject: [STREAM],
      useFactory: (stream: StreamRing) => new DraftNews(stream),
    },
    {
      provide: DraftService,
      inject: [STORE, DraftSecrets, DraftPresenter, REGISTRY, DraftLinks, DraftNews, PROMPTS],
      useFactory: (
        store: Store,
        secrets: DraftSecrets,
        presenter: DraftPresenter,
        registry: NodeRegistry,
        links: DraftLinks,
        news: DraftNews,
        prompts: PromptFiles,
      ) => new DraftService(store, secrets, presenter, registry, links, news, knownSound(prompts)),
    },
    {
      provide: ExportService,
      inject: [STORE, CONFIGURATION, REGISTRY],
      useFactory: (store: Store, { live }: ConfigurationParts, registry: NodeRegistry) =>
        new ExportService(store, live, registry),
    },
    {
      provide: ImportService,
      inject: [STORE, DraftSecrets, REGISTRY, PROMPTS, DraftNews],
      useFactory: (
        store: Store,
        secrets: DraftSecrets,
        registry: NodeRegistry,
        prompts: PromptFiles,
        news: DraftNews,
      ) => new ImportService(store, secrets, registry, knownSound(prompts), news),
    },
    {
      provide: CsvService,
      inject: [STORE, DraftSecrets, DraftNews],
      useFactory: (store: Store, secrets: DraftSecrets, news: DraftNews) =>
        new CsvService(store, secrets, news),
    },
    {
      provide: ApplyService,
      inject: [STORE, CONFIGURATION, REGISTRY, STREAM, WEBHOOKS, DraftNews],
      useFactory: (
        store: Store,
        { live, policy }: ConfigurationParts,
        registry: NodeRegistry,
        stream: StreamRing,
        webhooks: Deliverer,
        news: DraftNews,
      ) =>
        new ApplyService(store, live, registry, policy, {
          applied: (release) => {
            webhooks.configurationChanged(live.runningWebhooks());
            stream.push('configuration_applied', release);
          },
          draftsTakenBack: (objects) => {
            for (const { type, id } of objects) news.tell({ type, id, etag: null });
          },
        }),
    },
  ],
  exports: [ApplyService, DraftPresenter, DraftService],
})
export class ConfigurationModule {}
