import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { May } from '../../access/may.js';
import { Describe } from '../../http/answers.js';
import { downloadHeaders } from '../../http/download-headers.js';
import { BooleanField } from '../../http/boolean-field.js';
import { DtoQuery } from '../../http/dto.js';
import { HttpProblem } from '../../http/http-problem.js';
import { CSV_TABLES } from './csv-tables.js';
import type { CsvTableName } from './csv-tables.js';
import { CsvService } from './csv.service.js';
import type { CsvReport } from './csv.service.js';

const NAMES = Object.keys(CSV_TABLES);

export class CsvImportQuery {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Only says what would be done.' })
  @IsOptional()
  @BooleanField()
  dry_run?: boolean;
}

const reportAnswer = {
  schema: z.strictObject({
    dry_run: z.boolean(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
  }),
  example: { dry_run: false, added: 2, changed: 0, unchanged: 1 },
};

/** Users and numbers as tables, for spreadsheets. */
@ApiTags('Configuration')
@Controller('api/v1/configuration/csv')
export class CsvController {
  constructor(@Inject(CsvService) private readonly tables: CsvService) {}

  @May('configuration:read')
  @Get(':table')
  @ApiParam({ name: 'table', enum: NAMES })
  @ApiProduces('text/csv')
  @Describe({ id: 'export_csv', summary: 'Users or numbers of the drafts, as CSV' })
  async export(@Param('table') table: string, @Res() reply: FastifyReply): Promise<void> {
    const name = tableName(table);
    await reply
      .status(200)
      .header('content-type', 'text/csv; charset=utf-8')
      .headers(downloadHeaders(`${name}.csv`))
      .send(await this.tables.export(name));
  }

  @May('configuration:write')
  @Post(':table')
  @HttpCode(200)
  @ApiParam({ name: 'table', enum: NAMES })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', example: 'extension,name\r\n1001,Alex Example\r\n' } })
  @Describe({
    id: 'import_csv',
    summary: 'Add and change users or numbers by a CSV file: all its rows, or none',
    description: 'Users are told apart by `extension`, numbers by `number`. Nothing is deleted.',
    answer: reportAnswer,
  })
  import(
    @Param('table') table: string,
    @Query(DtoQuery(CsvImportQuery)) { dry_run = false }: CsvImportQuery,
    @Body() text: unknown,
  ): Promise<CsvReport> {
    const name = tableName(table);
    if (typeof text !== 'string' || text === '') {
      const message = 'Send the table as text/csv.';
      throw HttpProblem.invalid([{ pointer: '', message }]);
    }
    return this.tables.import(name, text, dry_run);
  }
}

function tableName(table: string): CsvTableName {
  if (Object.hasOwn(CSV_TABLES, table)) return table as CsvTableName;
  throw new HttpProblem(404, 'Not found', `Tables are ${NAMES.join(' and ')}.`);
}
