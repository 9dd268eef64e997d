import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { CdrResource } from '@hookswitch/calls';
import type { Store } from '@hookswitch/store';
import type { FastifyReply } from 'fastify';
import { May } from '../access/may.js';
import { STORE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { downloadHeaders } from '../http/download-headers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { cdrAnswer, cdrFiguresAnswer } from './cdr-answers.js';
import type { CdrFiguresAnswer } from './cdr-answers.js';
import { csvOf } from './cdr-csv.js';
import { figuresAnswer } from './cdr-figures.js';
import { CdrFiguresQuery, CdrQuery } from './cdr-query.js';
import { CdrReader } from './cdr-reader.js';

/** Steps that one answer may have: a month of hours. */
const MOST_STEPS = 1000;

/** Call detail records: what reports and billing read. */
@ApiTags('Reports')
@Controller('api/v1')
export class CdrsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(CdrReader) private readonly cdrs: CdrReader,
  ) {}

  @May('cdrs:read')
  @Get('cdrs')
  @Describe({
    id: 'list_cdrs',
    summary: 'Call detail records, newest first: one for each leg that has ended',
    answer: pageOfAnswer(cdrAnswer),
  })
  list(@Query(DtoQuery(CdrQuery)) query: CdrQuery): Promise<Page<CdrResource>> {
    return this.cdrs.list(query, query);
  }

  @May('cdrs:read')
  @Get('cdrs.csv')
  @ApiOperation({
    operationId: 'export_cdrs',
    summary: 'The same as CSV (RFC 4180), all pages at once; units are in the header',
  })
  @ApiProduces('text/csv')
  @ApiResponse({
    status: 200,
    description: 'A CSV file.',
    content: { 'text/csv': { schema: { type: 'string' } } },
  })
  async csv(@Query(DtoQuery(CdrQuery)) query: CdrQuery, @Res() reply: FastifyReply): Promise<void> {
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8; header=present',
        ...downloadHeaders('cdrs.csv'),
      })
      .send(Readable.from(csvOf(this.cdrs.all(query))));
  }

  @May('cdrs:read')
  @Get('cdrs/figures')
  @Describe({
    id: 'get_cdr_figures',
    summary: 'What the calls of a span of time come to, as a whole and step by step',
    answer: cdrFiguresAnswer,
  })
  async figures(@Query(DtoQuery(CdrFiguresQuery)) query: CdrFiguresQuery): Promise<CdrFiguresAnswer> {
    const { from, to, step_s } = query;
    if (Date.parse(to) - Date.parse(from) > MOST_STEPS * step_s * 1000) {
      const message = `Ask for ${MOST_STEPS} steps at most: a shorter span, or longer steps.`;
      throw HttpProblem.invalid([{ pointer: '/to', message }], 'query');
    }
    return figuresAnswer(from, to, step_s, await this.store.cdrs.figures(from, to, step_s));
  }

  @May('cdrs:read')
  @Get('cdrs/:id')
  @Describe({ id: 'get_cdr', summary: 'One call detail record', answer: cdrAnswer })
  get(@Param('id', ValidId('call detail record')) id: string): Promise<CdrResource> {
    return this.cdrs.get(id);
  }
}
