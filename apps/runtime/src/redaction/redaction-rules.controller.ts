import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Redaction, redactDelivery } from '@hookswitch/store';
import type { Store } from '@hookswitch/store';
import { May } from '../access/may.js';
import { noteForAudit } from '../audit/audit-note.js';
import { STORE, STREAM } from '../composition/tokens.js';
import { deliveryResource } from '../deliveries/delivery-resource.js';
import { Describe } from '../http/answers.js';
import { etagOfContent, requireMatch } from '../http/etag.js';
import { ZodBody } from '../http/zod-body.js';
import type { StreamRing } from '../stream/stream-ring.js';
import {
  REDACTION_RULES_EXAMPLE,
  redactionPreviewAnswer,
  redactionRulesAnswer,
  redactionRulesSchema,
} from './redaction-rules.schema.js';
import type { RedactionPreview, RedactionRules } from './redaction-rules.schema.js';

/** What the delivery log does not show. Acts at once, past drafts and Apply; what is sent never changes. */
@ApiTags('Deliveries')
@Controller('api/v1/redaction_rules')
export class RedactionRulesController {
  constructor(
    @Inject(STORE) private readonly store: Pick<Store, 'redactionRules' | 'deliveries'>,
    @Inject(STREAM) private readonly stream: StreamRing,
  ) {}

  @May('configuration:read')
  @Get()
  @Describe({
    id: 'get_redaction_rules',
    summary: 'What the delivery log does not show',
    answer: redactionRulesAnswer,
  })
  get(@Res({ passthrough: true }) reply: FastifyReply): RedactionRules {
    const { rules } = this.store.redactionRules;
    void reply.header('etag', etagOfContent(rules));
    return { rules: [...rules] };
  }

  @May('configuration:write')
  @Put()
  @Describe({
    id: 'replace_redaction_rules',
    summary: 'Say what the delivery log does not show, to nobody, from now on and of what was sent before',
    description:
      'What matches is shown as dots in lists, details, stream, timelines and past events of previews, and is not searched. Receivers get the true bytes, when something is sent again too.',
    body: { schema: redactionRulesSchema, example: REDACTION_RULES_EXAMPLE },
    answer: redactionRulesAnswer,
  })
  @ApiHeader({ name: 'if-match', required: true, description: 'The ETag that was read last.' })
  async put(
    @Body(ZodBody(redactionRulesSchema)) body: RedactionRules,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RedactionRules> {
    const { redactionRules } = this.store;
    const changes = [{ pointer: '/rules', old: redactionRules.rules, new: body.rules }];
    noteForAudit({ object: { type: 'redaction_rules', id: null, name: null }, changes });
    await redactionRules.replace(body.rules, (current) => requireMatch(ifMatch, etagOfContent(current)));
    this.stream.makeAnew();
    // Not the rules themselves: whoever shows a delivery hears it, and may not be allowed to read them.
    this.stream.push('redaction_rules_updated', {});
    return this.get(reply);
  }

  @May(['configuration:write', 'deliveries:read'], 'asks_only')
  @Post('preview')
  @HttpCode(200)
  @Describe({
    id: 'preview_redaction',
    summary: 'The newest delivery as these rules would show it; they are not saved',
    body: { schema: redactionRulesSchema, example: REDACTION_RULES_EXAMPLE },
    answer: redactionPreviewAnswer,
  })
  async preview(@Body(ZodBody(redactionRulesSchema)) { rules }: RedactionRules): Promise<RedactionPreview> {
    const { result } = await this.store.deliveries.list({}, { page_size: 1 });
    const newest = result[0] && (await this.store.deliveries.getWhole(result[0].delivery.id));
    return { delivery: newest ? deliveryResource(redactDelivery(newest, new Redaction(rules))) : null };
  }
}
