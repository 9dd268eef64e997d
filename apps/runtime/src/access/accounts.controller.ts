import { Body, Controller, Get, HttpCode, Inject, Param, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DtoBody, DtoQuery } from '../http/dto.js';
import { pageAnswer, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import type { Account } from '@hookswitch/store';
import { ChangePasswordBody } from './access.schema.js';
import { AccessService } from './access.service.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { ValidId } from '../http/valid-id.js';
import { accountAnswer } from './access-answers.js';

type AccountResource = Pick<Account, 'id' | 'username' | 'created_at' | 'updated_at'>;

/** The people who sign in to the editor. PBX users are `/users`. */
@ApiTags('Access')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(@Inject(AccessService) private readonly access: AccessService) {}

  @Get()
  @Describe({ id: 'list_accounts', summary: 'People who sign in', answer: pageOfAnswer(accountAnswer) })
  async list(@Query(DtoQuery(PageQuery)) query: PageQuery): Promise<Page<AccountResource>> {
    return pageAnswer(await this.access.accounts(query), resource);
  }

  @Get(':id')
  @Describe({ id: 'get_account', summary: 'One account', answer: accountAnswer })
  async get(@Param('id', ValidId('account')) id: string): Promise<AccountResource> {
    return resource(await this.access.account(id));
  }

  @Put(':id/password')
  @Describe({
    id: 'change_password',
    summary: 'Change a password; signs the account out everywhere',
  })
  @HttpCode(204)
  async changePassword(
    @Param('id', ValidId('account')) id: string,
    @Body(DtoBody(ChangePasswordBody)) body: ChangePasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.access.changePassword(id, body.current_password, body.new_password, request.ip);
  }
}

function resource({ id, username, created_at, updated_at }: Account): AccountResource {
  return { id, username, created_at, updated_at };
}
