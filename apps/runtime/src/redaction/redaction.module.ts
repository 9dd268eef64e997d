import { Module } from '@nestjs/common';
import { RedactionRulesController } from './redaction-rules.controller.js';

/** `/redaction_rules`: what is hidden wherever deliveries are shown. */
@Module({ controllers: [RedactionRulesController] })
export class RedactionModule {}
