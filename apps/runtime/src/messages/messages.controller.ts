import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { textResource } from '@hookswitch/calls';
import type { TextResource } from '@hookswitch/calls';
import type { Store } from '@hookswitch/store';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { May } from '../access/may.js';
import { MESSAGE_DESK, STORE } from '../composition/tokens.js';
import { Describe } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { environmentOf } from '../http/environment-filter.js';
import { pageAnswer } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { ZodBody } from '../http/zod-body.js';
import { messageAnswer } from './message-answers.js';
import type { MessageDesk } from './message-desk.js';
import { messageListAnswer } from './message-list.js';
import type { MessageList } from './message-list.js';
import { MessageQuery } from './message-query.js';
import { INBOUND_EXAMPLE, inboundMessageSchema, SEND_EXAMPLE, sendMessageSchema } from './message.schema.js';

/** Text messages, in and out. */
@ApiTags('Messages')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(MESSAGE_DESK) private readonly desk: MessageDesk,
  ) {}

  @May('messages:read')
  @Get()
  @Describe({
    id: 'list_messages',
    summary: 'Text messages, newest first',
    description:
      'Where few of very many fit, a page may have fewer rows and a next one all the same: see `searched`.',
    answer: messageListAnswer,
  })
  async list(@Query(DtoQuery(MessageQuery)) query: MessageQuery): Promise<MessageList> {
    const filter = { ...query, environment_id: environmentOf(query.environment_id) };
    const page = await this.store.messages.list(filter, query);
    const { searchedFrom: from } = page;
    return { ...pageAnswer(page, textResource), searched: from === null ? null : { from } };
  }

  @May('messages:read')
  @Get(':id')
  @Describe({ id: 'get_message', summary: 'One text message', answer: messageAnswer })
  async get(@Param('id', ValidId('message')) id: string): Promise<TextResource> {
    return textResource(await this.desk.find(id));
  }

  @May('messages:send')
  @Post()
  @Describe({
    id: 'send_message',
    summary: 'Send a text message',
    description: 'Answers once it is written down to be sent; message_updated tells what became of it.',
    body: { schema: sendMessageSchema, example: SEND_EXAMPLE },
    status: 201,
    answer: messageAnswer,
  })
  async send(
    @Body(ZodBody(sendMessageSchema)) body: z.output<typeof sendMessageSchema>,
  ): Promise<TextResource> {
    return textResource(await this.desk.send(body));
  }

  @May('messages:receive', 'of_a_caller')
  @Post('inbound')
  @Describe({
    id: 'receive_message',
    summary: 'A provider brings a text message that came in',
    description:
      'Runs the flow that its number has for messages. Answers once it is written down: 201, or 200 for one that was brought before.',
    body: { schema: inboundMessageSchema, example: INBOUND_EXAMPLE },
    status: 201,
    answer: messageAnswer,
  })
  async receive(
    @Body(ZodBody(inboundMessageSchema)) body: z.output<typeof inboundMessageSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TextResource> {
    const { message, isNew } = await this.desk.receive(body);
    void reply.status(isNew ? 201 : 200);
    return textResource(message);
  }

  @May('messages:delete')
  @Delete(':id')
  @HttpCode(204)
  @Describe({ id: 'delete_message', summary: 'Remove a text message that is sent, has failed, or came in' })
  async remove(@Param('id', ValidId('message')) id: string): Promise<void> {
    await this.desk.remove(id);
  }
}
