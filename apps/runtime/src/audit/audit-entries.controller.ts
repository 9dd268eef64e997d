import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { AuditEntry, Store } from '@hookswitch/store';
import type { FastifyReply } from 'fastify';
import { May } from '../access/may.js';
import { STORE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { downloadHeaders } from '../http/download-headers.js';
import { DtoQuery } from '../http/dto.js';
import { pageAnswer } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { auditEntryAnswer } from './audit-answers.js';
import type { AuditEntryResource } from './audit-answers.js';
import { auditCsv } from './audit-csv.js';
import { AuditQuery } from './audit-query.js';

/** The audit log: it is read here; it is written by what every changing route declares. */
@ApiTags('Audit log')
@Controller('api/v1')
export class AuditEntriesController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @May('audit:read')
  @Get('audit_entries')
  @Describe({
    id: 'list_audit_entries',
    summary: 'Who changed what, newest first',
    description:
      'Every change, every resend, sign-ins and those that failed, and what a permission was lacking for. Kept for `HOOKSWITCH_AUDIT_RETENTION_DAYS`.',
    answer: pageOfAnswer(auditEntryAnswer),
  })
  async list(@Query(DtoQuery(AuditQuery)) query: AuditQuery): Promise<Page<AuditEntryResource>> {
    return pageAnswer(await this.store.audit.list(query, query), resource);
  }

  @May('audit:read')
  @Get('audit_entries.csv')
  @ApiOperation({
    operationId: 'export_audit_entries',
    summary: 'The same as CSV (RFC 4180), all pages at once',
  })
  @ApiProduces('text/csv')
  @ApiResponse({
    status: 200,
    description: 'A CSV file.',
    content: { 'text/csv': { schema: { type: 'string' } } },
  })
  async csv(@Query(DtoQuery(AuditQuery)) query: AuditQuery, @Res() reply: FastifyReply): Promise<void> {
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8; header=present',
        ...downloadHeaders('audit log.csv'),
      })
      .send(Readable.from(auditCsv(this.store.audit.all(query))));
  }
}

function resource(entry: AuditEntry): AuditEntryResource {
  const { id, time, outcome, ip, action, object_type, object_id, object_name, summary } = entry;
  return {
    id,
    time,
    outcome,
    actor: { type: entry.actor_type, id: entry.actor_id, name: entry.actor_name },
    ip,
    action,
    object: object_type === null ? null : { type: object_type, id: object_id, name: object_name },
    summary,
    changes: entry.changes === null ? null : [...entry.changes],
  };
}
