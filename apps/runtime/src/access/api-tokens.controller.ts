import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DtoBody, DtoQuery } from '../http/dto.js';
import { pageAnswer, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import type { ApiToken } from '@hookswitch/store';
import { CreateTokenBody } from './access.schema.js';
import { AccessService } from './access.service.js';
import { AskedBy } from './principal.js';
import type { Principal } from './principal.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { ValidId } from '../http/valid-id.js';
import { newTokenAnswer, tokenAnswer } from './access-answers.js';

/** A token as lists show it: never its value. */
type TokenResource = Pick<ApiToken, 'id' | 'name' | 'hint' | 'created_at' | 'created_by' | 'last_used_at'>;

/** Tokens for integrations, sent as `Authorization: Bearer …`. */
@ApiTags('Access')
@Controller('api/v1/api_tokens')
export class ApiTokensController {
  constructor(@Inject(AccessService) private readonly access: AccessService) {}

  @Get()
  @Describe({ id: 'list_api_tokens', summary: 'API tokens, newest first', answer: pageOfAnswer(tokenAnswer) })
  async list(@Query(DtoQuery(PageQuery)) query: PageQuery): Promise<Page<TokenResource>> {
    return pageAnswer(await this.access.tokens(query), resource);
  }

  @Post()
  @Describe({
    id: 'create_api_token',
    summary: 'A new API token; its value is shown this once',
    status: 201,
    answer: newTokenAnswer,
  })
  async create(
    @Body(DtoBody(CreateTokenBody)) body: CreateTokenBody,
    @AskedBy() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenResource & { readonly token: string }> {
    const { token, record } = await this.access.createToken(body.name, principal);
    void reply.header('cache-control', 'no-store');
    return { ...resource(record), token };
  }

  @Delete(':id')
  @Describe({ id: 'delete_api_token', summary: 'End a token at once' })
  @HttpCode(204)
  async revoke(@Param('id', ValidId('API token')) id: string): Promise<void> {
    await this.access.revokeToken(id);
  }
}

function resource(token: ApiToken): TokenResource {
  const { id, name, hint, created_at, created_by, last_used_at } = token;
  return { id, name, hint, created_at, created_by, last_used_at };
}
