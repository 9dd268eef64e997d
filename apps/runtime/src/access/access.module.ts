import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SETTINGS } from '../composition/tokens.js';
import type { Settings } from '../settings/settings.js';
import { AccessGuard } from './access.guard.js';
import { AccessService } from './access.service.js';
import { AccountsController } from './accounts.controller.js';
import { CommandLine } from './command-line.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { PermissionsController } from './permissions.controller.js';
import { AuditModule } from '../audit/audit.module.js';
import { SessionController } from './session.controller.js';

/** Sign-in, accounts, API tokens, and the guard before every route. */
@Module({
  imports: [AuditModule],
  controllers: [SessionController, AccountsController, ApiTokensController, PermissionsController],
  providers: [
    AccessService,
    {
      provide: CommandLine,
      useFactory: ({ dataDir }: Settings) => new CommandLine(dataDir),
      inject: [SETTINGS],
    },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessService],
})
export class AccessModule {}
