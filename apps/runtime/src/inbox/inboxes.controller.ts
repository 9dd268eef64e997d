import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../access/may.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { OptionalZodBody } from '../http/zod-body.js';
import { inboxAnswer, requestAnswer } from './inbox-answers.js';
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

/** The built-in receiver, as the editor shows it: what arrived, newest first. */
@ApiTags('Inbox')
@Controller('api/v1/inboxes')
export class InboxesController {
  constructor(
    @Inject(InboxService) private readonly inboxes: InboxService,
    @Inject(OwnOrigin) private readonly origin: OwnOrigin,
  ) {}

  @May('inbox:read')
  @Get()
  @Describe({ id: 'list_inboxes', summary: 'All inboxes, oldest first', answer: pageOfAnswer(inboxAnswer) })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<InboxResource> {
    const after = afterKey(query) ?? '';
    const rows = this.inboxes.list().filter(({ id }) => id > after);
    const page = pageOf(rows.slice(0, query.page_size + 1), query.page_size, ({ id }) => id);
    return { ...page, result: page.result.map((inbox) => this.resource(inbox)) };
  }

  @May('inbox:write')
  @Post()
  @Describe({
    id: 'create_inbox',
    summary: 'A new inbox with an address of its own',
    body: { schema: createInboxSchema, example: { name: 'Demo' } },
    status: 201,
    answer: inboxAnswer,
  })
  async create(@Body(OptionalZodBody(createInboxSchema)) { name }: CreateInbox): Promise<InboxResource> {
    const inbox = await this.inboxes.create(name);
    if (inbox === undefined) {
      throw HttpProblem.conflict(`There are ${INBOX_LIMIT} inboxes already. Delete one that is not needed.`);
    }
    return this.resource(inbox);
  }

  @May('inbox:read')
  @Get(':id')
  @Describe({ id: 'get_inbox', summary: 'One inbox', answer: inboxAnswer })
  get(@Param('id') id: string): InboxResource {
    return this.resource(this.expect(id));
  }

  @May('inbox:write')
  @Delete(':id')
  @HttpCode(204)
  @Describe({ id: 'delete_inbox', summary: 'Remove an inbox: its address answers 404 from then on' })
  async remove(@Param('id') id: string): Promise<void> {
    if (!(await this.inboxes.remove(id))) throw HttpProblem.notFound('inbox', id);
  }

  @May('inbox:read')
  @Get(':id/requests')
  @Describe({
    id: 'list_inbox_requests',
    summary: 'What arrived, newest first; the last 100 are kept',
    answer: pageOfAnswer(requestAnswer),
  })
  requests(@Param('id') id: string, @Query(DtoQuery(PageQuery)) query: PageQuery): Page<ReceivedRequest> {
    const { id: inboxId } = this.expect(id);
    const rows = this.inboxes.requests(inboxId, query.page_size + 1, afterKey(query) ?? undefined);
    return pageOf(rows, query.page_size, (request) => request.id);
  }

  @May('inbox:write')
  @Delete(':id/requests')
  @HttpCode(204)
  @Describe({ id: 'clear_inbox', summary: 'Forget what arrived' })
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
