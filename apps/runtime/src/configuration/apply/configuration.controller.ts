import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Release, Store } from '@hookswitch/store';
import { AskedBy } from '../../access/principal.js';
import type { Principal } from '../../access/principal.js';
import { STORE } from '../../composition/tokens.js';
import { OptionalZodBody } from '../../http/zod-body.js';
import type { ConfigurationParts } from '../compose-configuration.js';
import { CONFIGURATION } from '../tokens.js';
import { CHANGES_EXAMPLE, PROBLEM_EXAMPLE, REFERENCES_EXAMPLE, RELEASE_EXAMPLE } from './apply-examples.js';
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

  @Get('changes')
  @ApiOperation({
    operationId: 'list_changes',
    summary: 'What Apply would change, and what stands in its way',
  })
  @ApiOkResponse({ schema: { example: CHANGES_EXAMPLE } })
  async changes(): Promise<Pick<Judgement, 'changes' | 'problems'>> {
    const { changes, problems } = await this.configuration.preview();
    return { changes, problems };
  }

  @Post('discard')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'discard_changes',
    summary: 'Take drafts back to what is live: those named, or all',
  })
  @ApiBody({ required: false, schema: { example: { objects: [CHANGES_EXAMPLE.changes[0]?.object] } } })
  @ApiOkResponse({ schema: { example: { discarded: 1 } } })
  async discard(
    @Body(OptionalZodBody(discardSchema)) { objects }: DiscardBody,
  ): Promise<{ readonly discarded: number }> {
    return { discarded: await this.configuration.discard(objects ?? null) };
  }

  @Get('references')
  @ApiOperation({
    operationId: 'list_references',
    summary: 'Names and ids of everything that can be referred to',
  })
  @ApiOkResponse({ schema: { example: REFERENCES_EXAMPLE } })
  async references(): Promise<Readonly<Record<string, readonly Reference[]>>> {
    return referencesOf((await this.store.drafts.all()).drafts);
  }

  @Get('policy')
  @ApiOperation({
    operationId: 'get_network_policy',
    summary: 'Where webhooks may be sent, for checks while drawing',
  })
  @ApiOkResponse({
    schema: { example: { allow_http: false, allow_nets: [], inbox_origins: ['http://127.0.0.1:8080'] } },
  })
  policy(): { allow_http: boolean; allow_nets: readonly string[]; inbox_origins: readonly string[] } {
    const { allow_http, allow_nets, inbox_origins } = this.parts.policy;
    return { allow_http, allow_nets, inbox_origins: inbox_origins ?? [] };
  }

  @Post('apply')
  @HttpCode(201)
  @ApiOperation({ operationId: 'apply_configuration', summary: 'Make the drafts live, as a new release' })
  @ApiBody({ required: false, schema: { example: { note: 'New welcome' } } })
  @ApiResponse({ status: 201, schema: { example: RELEASE_EXAMPLE } })
  @ApiResponse({ status: 409, description: 'Nothing differs from what is live.' })
  @ApiResponse({
    status: 422,
    description: 'Something blocks. What is live was not touched.',
    schema: { example: { title: 'Not applied', status: 422, problems: [PROBLEM_EXAMPLE] } },
  })
  apply(
    @Body(OptionalZodBody(applySchema)) { note }: ApplyBody,
    @AskedBy() principal: Principal,
  ): Promise<Release> {
    return this.configuration.apply({ note, created_by: principal.name });
  }
}
