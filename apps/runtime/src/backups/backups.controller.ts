import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StoredBackup } from '@hookswitch/store/backup';
import { May } from '../access/may.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { NO_BODY, OptionalZodBody } from '../http/zod-body.js';
import { backupAnswer } from './backup-answers.js';
import type { BackupResource } from './backup-answers.js';
import { BackupService } from './backup.service.js';

/** Backups of the data folder. What is in them leaves the machine by its file system alone: they hold every secret. */
@ApiTags('Backups')
@Controller('api/v1/backups')
export class BackupsController {
  constructor(@Inject(BackupService) private readonly backups: BackupService) {}

  @May('backups:manage')
  @Get()
  @Describe({
    id: 'list_backups',
    summary: 'Backups in the data folder, newest first',
    answer: pageOfAnswer(backupAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) { page_size, page_token }: PageQuery): Page<BackupResource> {
    const older = this.backups.list().filter(({ name }) => page_token === undefined || name < page_token);
    const rows = older.slice(0, page_size);
    const next = older.length > rows.length ? (rows.at(-1)?.name ?? null) : null;
    return { result: rows.map(resource), next_page_token: next };
  }

  @May('backups:manage')
  @Post()
  @Describe({
    id: 'create_backup',
    summary: 'Back the data folder up while calls go on',
    description: [
      'Answers when the backup is whole. It is a folder of files for the owner of the data folder alone, and holds',
      'the key that opens every secret. Put it back with `npx hookswitch restore`.',
    ].join(' '),
    status: 201,
    answer: backupAnswer,
  })
  async create(@Body(OptionalZodBody(NO_BODY)) _body: object): Promise<BackupResource> {
    return resource(await this.backups.create());
  }

  @May('backups:manage')
  @Get(':name')
  @Describe({ id: 'get_backup', summary: 'A backup and its files', answer: backupAnswer })
  get(@Param('name') name: string): BackupResource {
    return resource(this.backups.get(name));
  }

  @May('backups:manage', 'makes_room')
  @Delete(':name')
  @Describe({ id: 'delete_backup', summary: 'Delete a backup' })
  @HttpCode(204)
  async remove(@Param('name') name: string): Promise<void> {
    await this.backups.remove(name);
  }
}

function resource({ name, manifest }: StoredBackup): BackupResource {
  const { created_at, version, files } = manifest;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { name, created_at, version, bytes, files };
}
