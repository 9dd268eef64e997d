import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May, SignedIn } from './may.js';
import type { z } from 'zod';
import { DtoBody, DtoQuery } from '../http/dto.js';
import { pageAnswer, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import type { Account } from '@hookswitch/store';
import { ZodBody } from '../http/zod-body.js';
import { ChangePasswordBody, changeAccountSchema, createAccountSchema } from './access.schema.js';
import { AccessService } from './access.service.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { ValidId } from '../http/valid-id.js';
import { accountAnswer } from './access-answers.js';
import { AskedBy, requirePermission } from './principal.js';
import type { Principal } from './principal.js';

type AccountResource = Pick<Account, 'id' | 'username' | 'role' | 'created_at' | 'updated_at'>;

/** The people who sign in to the editor. PBX users are `/users`. */
@ApiTags('Access')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(@Inject(AccessService) private readonly access: AccessService) {}

  @May('accounts:manage')
  @Get()
  @Describe({ id: 'list_accounts', summary: 'People who sign in', answer: pageOfAnswer(accountAnswer) })
  async list(@Query(DtoQuery(PageQuery)) query: PageQuery): Promise<Page<AccountResource>> {
    return pageAnswer(await this.access.accounts(query), resource);
  }

  @May('accounts:manage')
  @Get(':id')
  @Describe({ id: 'get_account', summary: 'One account', answer: accountAnswer })
  async get(@Param('id', ValidId('account')) id: string): Promise<AccountResource> {
    return resource(await this.access.account(id));
  }

  @May('accounts:manage')
  @Post()
  @Describe({
    id: 'create_account',
    summary: 'An account for somebody who signs in',
    body: {
      schema: createAccountSchema,
      example: { username: 'anna', password: 'correct horse battery staple', role: 'operator' },
    },
    status: 201,
    answer: accountAnswer,
  })
  async create(
    @Body(ZodBody(createAccountSchema)) body: z.infer<typeof createAccountSchema>,
  ): Promise<AccountResource> {
    return resource(await this.access.createAccount(body.username, body.password, body.role));
  }

  @May('accounts:manage')
  @Put(':id')
  @Describe({
    id: 'change_account',
    summary: 'Another role, which acts at once, and a new password if one is given',
    description: 'Answers 409 when no account with the role admin would be left.',
    body: { schema: changeAccountSchema, example: { role: 'viewer' } },
    answer: accountAnswer,
  })
  async change(
    @Param('id', ValidId('account')) id: string,
    @Body(ZodBody(changeAccountSchema)) body: z.infer<typeof changeAccountSchema>,
  ): Promise<AccountResource> {
    return resource(await this.access.changeAccount(id, body.role, body.password));
  }

  @May('accounts:manage')
  @Delete(':id')
  @Describe({ id: 'delete_account', summary: 'Delete an account; its sessions end at once' })
  @HttpCode(204)
  async remove(@Param('id', ValidId('account')) id: string): Promise<void> {
    await this.access.deleteAccount(id);
  }

  @SignedIn()
  @Put(':id/password')
  @Describe({
    id: 'change_password',
    summary: 'Change a password; signs the account out everywhere',
  })
  @HttpCode(204)
  async changePassword(
    @Param('id', ValidId('account')) id: string,
    @Body(DtoBody(ChangePasswordBody)) body: ChangePasswordBody,
    @AskedBy() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    if (principal.account_id !== id) requirePermission(principal, 'accounts:manage');
    await this.access.changePassword(id, body.current_password, body.new_password, request.ip);
  }
}

function resource({ id, username, role, created_at, updated_at }: Account): AccountResource {
  return { id, username, role, created_at, updated_at };
}
