import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { OptionalZodBody } from '../http/zod-body.js';
import { INBOX_LIMIT, InboxService } from './inbox.service.js';
import { createInboxSchema } from './inbox.schema.js';
import type { CreateInbox } from './inbox.schema.js';
import { INBOX_PATH } from './inbox-receiver.js';
import { OwnOrigin } from './own-origin.js';
import type { Inbox, ReceivedRequest } from './received-request.js';

/** An inbox on the wire. */
export interface InboxResource extends Inbox {
  /** Where to send: `http://127.0.0.1:8080/inbox/<id>`. */
  readonly url: string;
  /** Requests that it keeps now, 100 at most. */
  readonly request_count: number;
}

const INBOX_EXAMPLE: InboxResource = {
  id: '01937a5e-4000-7b3f-8000-1f0d6a5c0a01',
  name: 'Inbox',
  created_at: '2026-11-21T09:30:00.000Z',
  url: 'http://127.0.0.1:8080/inbox/01937a5e-4000-7b3f-8000-1f0d6a5c0a01',
  request_count: 1,
};

const REQUEST_EXAMPLE: ReceivedRequest = {
  id: '01937a5e-5000-7b3f-8000-1f0d6a5c0a02',
  inbox_id: INBOX_EXAMPLE.id,
  received_at: '2026-11-21T09:30:02.110Z',
  method: 'POST',
  url: `/inbox/${INBOX_EXAMPLE.id}`,
  headers: [{ name: 'content-type', value: 'application/json' }],
  body: '{"type":"webhook_component_event"}',
  body_encoding: 'utf8',
  size: 34,
};

/** The built-in receiver, as the editor shows it: what arrived, newest first. */
@ApiTags('Inbox')
@Controller('api/v1/inboxes')
export class InboxesController {
  constructor(
    @Inject(InboxService) private readonly inboxes: InboxService,
    @Inject(OwnOrigin) private readonly origin: OwnOrigin,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list_inboxes', summary: 'All inboxes, oldest first' })
  @ApiOkResponse({ schema: { example: { result: [INBOX_EXAMPLE], next_page_token: null } } })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<InboxResource> {
    const after = afterKey(query) ?? '';
    const rows = this.inboxes.list().filter(({ id }) => id > after);
    const page = pageOf(rows.slice(0, query.page_size + 1), query.page_size, ({ id }) => id);
    return { ...page, result: page.result.map((inbox) => this.resource(inbox)) };
  }

  @Post()
  @ApiOperation({ operationId: 'create_inbox', summary: 'A new inbox with an address of its own' })
  @ApiBody({ schema: { example: { name: 'Demo' } } })
  @ApiResponse({ status: 201, schema: { example: INBOX_EXAMPLE } })
  async create(@Body(OptionalZodBody(createInboxSchema)) { name }: CreateInbox): Promise<InboxResource> {
    const inbox = await this.inboxes.create(name);
    if (inbox === undefined) {
      throw HttpProblem.conflict(`There are ${INBOX_LIMIT} inboxes already. Delete one that is not needed.`);
    }
    return this.resource(inbox);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'get_inbox', summary: 'One inbox' })
  @ApiOkResponse({ schema: { example: INBOX_EXAMPLE } })
  get(@Param('id') id: string): InboxResource {
    return this.resource(this.expect(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'delete_inbox',
    summary: 'Remove an inbox: its address answers 404 from then on',
  })
  async remove(@Param('id') id: string): Promise<void> {
    if (!(await this.inboxes.remove(id))) throw HttpProblem.notFound('inbox', id);
  }

  @Get(':id/requests')
  @ApiOperation({
    operationId: 'list_inbox_requests',
    summary: 'What arrived, newest first; the last 100 are kept',
  })
  @ApiOkResponse({ schema: { example: { result: [REQUEST_EXAMPLE], next_page_token: null } } })
  requests(@Param('id') id: string, @Query(DtoQuery(PageQuery)) query: PageQuery): Page<ReceivedRequest> {
    const { id: inboxId } = this.expect(id);
    const rows = this.inboxes.requests(inboxId, query.page_size + 1, afterKey(query) ?? undefined);
    return pageOf(rows, query.page_size, (request) => request.id);
  }

  @Delete(':id/requests')
  @HttpCode(204)
  @ApiOperation({ operationId: 'clear_inbox', summary: 'Forget what arrived' })
  clear(@Param('id') id: string): void {
    this.inboxes.clear(this.expect(id).id);
  }

  private expect(id: string): Inbox {
    const inbox = this.inboxes.get(id);
    if (inbox === undefined) throw HttpProblem.notFound('inbox', id);
    return inbox;
  }

  private resource(inbox: Inbox): InboxResource {
    return {
      ...inbox,
      url: `${this.origin.origin()}${INBOX_PATH}${inbox.id}`,
      request_count: this.inboxes.count(inbox.id),
    };
  }
}
