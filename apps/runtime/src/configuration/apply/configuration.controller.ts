import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Release, Store } from '@hookswitch/store';
import { May } from '../../access/may.js';
import { AskedBy } from '../../access/principal.js';
import type { Principal } from '../../access/principal.js';
import { STORE } from '../../composition/tokens.js';
import { Describe } from '../../http/answers.js';
import { later } from '../../http/later.js';
import { OptionalZodBody } from '../../http/zod-body.js';
import type { ConfigurationParts } from '../compose-configuration.js';
import { openApiSchema } from '../drafts/json-schema.js';
import { CONFIGURATION } from '../tokens.js';
import {
  changesAnswer,
  discardAnswer,
  policyAnswer,
  referencesAnswer,
  refusalAnswer,
  releaseAnswer,
} from './apply-answers.js';
import { applySchema, discardSchema } from './apply.schema.js';
import type { ApplyBody, DiscardBody } from './apply.schema.js';
import { ApplyService } from './apply.service.js';
import type { Judgement } from './judgement.js';
import { referencesOf } from './references.js';
import type { Reference } from './references.js';

/** From drafts to what is live. */
@ApiTags('Configuration')
@Controller('api/v1/configuration')
export class ConfigurationController {
  constructor(
    @Inject(ApplyService) private readonly configuration: ApplyService,
    @Inject(STORE) private readonly store: Store,
    @Inject(CONFIGURATION) private readonly parts: ConfigurationParts,
  ) {}

  @May('configuration:read')
  @Get('changes')
  @Describe({
    id: 'list_changes',
    summary: 'What Apply would change, and what stands in its way',
    answer: changesAnswer,
  })
  async changes(): Promise<Pick<Judgement, 'changes' | 'problems'>> {
    const { changes, problems } = await this.configuration.preview();
    return { changes, problems };
  }

  @May('configuration:write')
  @Post('discard')
  @HttpCode(200)
  @Describe({
    id: 'discard_changes',
    summary: 'Take drafts back to what is live: those named, or all',
    body: { schema: discardSchema, example: { objects: [changesAnswer.example.changes[0]?.object] } },
    answer: discardAnswer,
  })
  async discard(
    @Body(OptionalZodBody(discardSchema)) { objects }: DiscardBody,
  ): Promise<{ readonly discarded: number }> {
    return { discarded: await this.configuration.discard(objects ?? null) };
  }

  @May('configuration:read')
  @Get('references')
  @Describe({
    id: 'list_references',
    summary: 'Names and ids of everything that can be referred to',
    answer: referencesAnswer,
  })
  async references(): Promise<Readonly<Record<string, readonly Reference[]>>> {
    return referencesOf((await this.store.drafts.all()).drafts);
  }

  @May('configuration:read')
  @Get('policy')
  @Describe({
    id: 'get_network_policy',
    summary: 'Where webhooks may be sent, for checks while drawing',
    answer: policyAnswer,
  })
  policy(): { allow_http: boolean; allow_nets: readonly string[]; inbox_origins: readonly string[] } {
    const { allow_http, allow_nets, inbox_origins } = this.parts.policy;
    return { allow_http, allow_nets, inbox_origins: inbox_origins ?? [] };
  }

  @May('configuration:apply')
  @Post('apply')
  @HttpCode(201)
  @Describe({
    id: 'apply_configuration',
    summary: 'Make the drafts live, as a new release',
    body: { schema: applySchema, example: { note: 'New welcome' } },
    status: 201,
    answer: releaseAnswer,
  })
  @ApiResponse({ status: 409, description: 'Nothing differs from what is live.' })
  @ApiResponse({
    status: 422,
    description: 'Something blocks. What is live was not touched.',
    content: {
      'application/problem+json': {
        schema: later(() => openApiSchema(refusalAnswer.schema, 'output')) as never,
        example: refusalAnswer.example,
      },
    },
  })
  apply(
    @Body(OptionalZodBody(applySchema)) { note }: ApplyBody,
    @AskedBy() principal: Principal,
  ): Promise<Release> {
    return this.configuration.apply({ note, created_by: principal.name });
  }
}
