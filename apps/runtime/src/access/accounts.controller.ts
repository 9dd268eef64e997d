import { Body, Controller, Get, HttpCode, Inject, Param, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DtoBody, DtoQuery } from '../http/dto.js';
import { pageAnswer, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import type { Account } from '@hookswitch/store';
import { ChangePasswordBody } from './access.schema.js';
import { AccessService } from './access.service.js';

type AccountResource = Pick<Account, 'id' | 'username' | 'created_at' | 'updated_at'>;

/** The people who sign in to the editor. PBX users are `/users`. */
@ApiTags('access')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(@Inject(AccessService) private readonly access: AccessService) {}

  @Get()
  async list(@Query(DtoQuery(PageQuery)) query: PageQuery): Promise<Page<AccountResource>> {
    return pageAnswer(await this.access.accounts(query), resource);
  }

  @Get(':id')
  async get(@Param('id') id: string): Promise<AccountResource> {
    return resource(await this.access.account(id));
  }

  /** Changes a password and signs the account out everywhere. */
  @Put(':id/password')
  @HttpCode(204)
  async changePassword(
    @Param('id') id: string,
    @Body(DtoBody(ChangePasswordBody)) body: ChangePasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.access.changePassword(id, body.current_password, body.new_password, request.ip);
  }
}

function resource({ id, username, created_at, updated_at }: Account): AccountResource {
  return { id, username, created_at, updated_at };
}
