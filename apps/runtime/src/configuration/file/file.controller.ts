import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiConsumes, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { May } from '../../access/may.js';
import { Describe } from '../../http/answers.js';
import { downloadHeaders } from '../../http/download-headers.js';
import { BooleanField } from '../../http/boolean-field.js';
import { DtoQuery } from '../../http/dto.js';
import { ZodBody } from '../../http/zod-body.js';
import { configurationFileSchema, FILE_MEDIA_TYPE } from './configuration-file.js';
import type { ConfigurationFile } from './configuration-file.js';
import { ExportService } from './export.service.js';
import { fileAnswer, importAnswer } from './file-answers.js';
import { ImportService } from './import.service.js';
import type { ImportReport } from './import.service.js';

const CONFIGURATIONS = ['drafts', 'live'] as const;
const MODES = ['merge', 'replace'] as const;

export class ExportQuery {
  @ApiPropertyOptional({ enum: CONFIGURATIONS, default: 'drafts' })
  @IsOptional()
  @IsIn(CONFIGURATIONS, { message: 'Say "drafts" or "live".' })
  of?: (typeof CONFIGURATIONS)[number];
}

export class ImportQuery {
  @ApiPropertyOptional({
    enum: MODES,
    default: 'merge',
    description: '`merge` leaves drafts alone that the file does not have; `replace` deletes them.',
  })
  @IsOptional()
  @IsIn(MODES, { message: 'Say "merge" or "replace".' })
  mode?: (typeof MODES)[number];

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Only says what would be done.' })
  @IsOptional()
  @BooleanField()
  dry_run?: boolean;
}

/** The whole configuration as one file. */
@ApiTags('Configuration')
@Controller('api/v1/configuration')
export class FileController {
  constructor(
    @Inject(ExportService) private readonly exports: ExportService,
    @Inject(ImportService) private readonly imports: ImportService,
  ) {}

  @May('configuration:read')
  @Get('export')
  @Describe({
    id: 'export_configuration',
    summary: 'The whole configuration as one file',
    description: 'Secrets are masked, and the sounds of prompts are left out.',
    answer: fileAnswer,
  })
  async export(
    @Query(DtoQuery(ExportQuery)) { of = 'drafts' }: ExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.exports.export(of);
    const day = (file.exported_at ?? '').slice(0, 10);
    await reply
      .header('content-type', 'application/json; charset=utf-8')
      .headers(downloadHeaders(`hookswitch ${of} ${day}.json`))
      .send(`${JSON.stringify(file, null, 2)}\n`);
  }

  @May('configuration:write')
  @Post('import')
  @HttpCode(200)
  @ApiConsumes('application/json', FILE_MEDIA_TYPE)
  @Describe({
    id: 'import_configuration',
    summary: 'Take a configuration file into the drafts: all of it, or nothing',
    description: `Objects are told apart by their ids. A file beyond 1 MiB is sent as \`${FILE_MEDIA_TYPE}\`.`,
    body: fileAnswer,
    answer: importAnswer,
  })
  import(
    @Query(DtoQuery(ImportQuery)) { mode = 'merge', dry_run = false }: ImportQuery,
    @Body(ZodBody(configurationFileSchema)) file: ConfigurationFile,
  ): Promise<ImportReport> {
    return this.imports.import(file, { mode, dry_run });
  }
}
