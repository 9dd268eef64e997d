import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from './may.js';
import type { z } from 'zod';
import { DtoQuery } from '../http/dto.js';
import { pageAnswer, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import type { ApiToken } from '@hookswitch/store';
import { ZodBody } from '../http/zod-body.js';
import { createTokenSchema } from './access.schema.js';
import { AccessService } from './access.service.js';
import { AskedBy } from './principal.js';
import type { Principal } from './principal.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { ValidId } from '../http/valid-id.js';
import { permissionsOfScopes } from './permissions.js';
import { newTokenAnswer, tokenAnswer } from './access-answers.js';

/** A token as lists show it: never its value. */
type TokenResource = z.infer<typeof tokenAnswer.schema>;

/** Tokens for integrations, sent as `Authorization: Bearer …`. */
@ApiTags('Access')
@Controller('api/v1/api_tokens')
export class ApiTokensController {
  constructor(@Inject(AccessService) private readonly access: AccessService) {}

  @May('tokens:manage')
  @Get()
  @Describe({ id: 'list_api_tokens', summary: 'API tokens, newest first', answer: pageOfAnswer(tokenAnswer) })
  async list(@Query(DtoQuery(PageQuery)) query: PageQuery): Promise<Page<TokenResource>> {
    return pageAnswer(await this.access.tokens(query), resource);
  }

  @May('tokens:manage')
  @Post()
  @Describe({
    id: 'create_api_token',
    summary: 'A new API token; its value is shown this once',
    body: {
      schema: createTokenSchema,
      example: { name: 'CRM integration', scopes: ['cdrs:read'], expires_at: null },
    },
    status: 201,
    answer: newTokenAnswer,
  })
  async create(
    @Body(ZodBody(createTokenSchema)) body: z.infer<typeof createTokenSchema>,
    @AskedBy() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenResource & { readonly token: string }> {
    const { token, record } = await this.access.createToken(body, principal);
    void reply.header('cache-control', 'no-store');
    return { ...resource(record), token };
  }

  @May('tokens:manage')
  @Delete(':id')
  @Describe({ id: 'delete_api_token', summary: 'End a token at once' })
  @HttpCode(204)
  async revoke(@Param('id', ValidId('API token')) id: string): Promise<void> {
    await this.access.revokeToken(id);
  }
}

function resource(token: ApiToken): TokenResource {
  const { id, name, hint, created_at, created_by, role, expires_at, last_used_at } = token;
  // A permission of an earlier version that there is no longer is not shown.
  const scopes = token.scopes === null ? null : [...permissionsOfScopes(token.scopes)];
  return { id, name, hint, created_at, created_by, role, scopes, expires_at, last_used_at };
}
