import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccessService } from './access.service.js';
import { AccountsController } from './accounts.controller.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { SessionController } from './session.controller.js';

/** Sign-in, accounts, API tokens, and the guard before every route. */
@Module({
  controllers: [SessionController, AccountsController, ApiTokensController],
  providers: [AccessService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccessService],
})
export class AccessModule {}
