import { Module } from '@nestjs/common';
import { BackupService } from './backup.service.js';
import { BackupsController } from './backups.controller.js';

/** Making, listing and deleting backups. */
@Module({ controllers: [BackupsController], providers: [BackupService] })
export class BackupsModule {}
