import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Store } from '@hookswitch/store';
import { May } from '../access/may.js';
import { noteForAudit } from '../audit/audit-note.js';
import { STORE } from '../composition/tokens.js';
import { Describe } from '../http/answers.js';
import { ZodBody } from '../http/zod-body.js';
import { REDACTION_RULES_EXAMPLE, redactionRulesAnswer, redactionRulesSchema } from './redaction-rules.schema.js';
import type { RedactionRules } from './redaction-rules.schema.js';

/** What the delivery log does not show. Acts at once, past drafts and Apply; what is sent never changes. */
@ApiTags('Deliveries')
@Controller('api/v1/redaction_rules')
export class RedactionRulesController {
  constructor(@Inject(STORE) private readonly store: Pick<Store, 'redactionRules'>) {}

  @May('configuration:read')
  @Get()
  @Describe({
    id: 'get_redaction_rules',
    summary: 'What the delivery log does not show',
    answer: redactionRulesAnswer,
  })
  get(): RedactionRules {
    return { rules: [...this.store.redactionRules.rules] };
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
  async put(@Body(ZodBody(redactionRulesSchema)) body: RedactionRules): Promise<RedactionRules> {
    const { redactionRules } = this.store;
    const changes = [{ pointer: '/rules', old: redactionRules.rules, new: body.rules }];
    noteForAudit({ object: { type: 'redaction_rules', id: null, name: null }, changes });
    await redactionRules.replace(body.rules);
    return this.get();
  }
}
