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

/** A token as lists show it: never its value. */
type TokenResource = Pick<ApiToken, 'id' | 'name' | 'hint' | 'created_at' | 'created_by' | 'last_used_at'>;

/** Tokens for integrations, sent as `Authorization: Bearer …`. */
@ApiTags('access')
@Controller('api/v1/api_tokens')
export class ApiTokensController {
  constructor(@Inject(AccessService) private readonly access: AccessService) {}

  /** Newest first, without those that were deleted. */
  @Get()
  async list(@Query(DtoQuery(PageQuery)) query: PageQuery): Promise<Page<TokenResource>> {
    return pageAnswer(await this.access.tokens(query), resource);
  }

  /** Answers the value as `token`: the only time that it is shown. */
  @Post()
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
  @HttpCode(204)
  async revoke(@Param('id') id: string): Promise<void> {
    await this.access.revokeToken(id);
  }
}

function resource(token: ApiToken): TokenResource {
  const { id, name, hint, created_at, created_by, last_used_at } = token;
  return { id, name, hint, created_at, created_by, last_used_at };
}
