import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DtoBody, DtoQuery } from '../http/dto.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import type { ApiToken } from './access-store.js';
import { CreateTokenBody } from './access.schema.js';
import { AccessService } from './access.service.js';
import { AskedBy } from './principal.js';
import type { Principal } from './principal.js';

/** A token as lists show it: never its value. */
type TokenResource = Pick<ApiToken, 'id' | 'name' | 'hint' | 'created_at' | 'created_by'>;

/** Tokens for integrations, sent as `Authorization: Bearer …`. */
@ApiTags('access')
@Controller('api/v1/api_tokens')
export class ApiTokensController {
  constructor(@Inject(AccessService) private readonly access: AccessService) {}

  @Get()
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<TokenResource> {
    const after = afterKey(query);
    const rows = this.access.listTokens().filter((token) => after === null || token.id > after);
    return pageOf(rows.slice(0, query.page_size + 1).map(resource), query.page_size, (token) => token.id);
  }

  /** Answers the value as `token`: the only time that it is shown. */
  @Post()
  async create(
    @Body(DtoBody(CreateTokenBody)) body: CreateTokenBody,
    @AskedBy() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenResource & { readonly token: string }> {
    const { token, value } = await this.access.createToken(body.name, principal);
    void reply.header('cache-control', 'no-store');
    return { ...resource(token), token: value };
  }

  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id') id: string): Promise<void> {
    await this.access.revokeToken(id);
  }
}

function resource({ id, name, hint, created_at, created_by }: ApiToken): TokenResource {
  return { id, name, hint, created_at, created_by };
}
