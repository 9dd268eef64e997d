import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from './may.js';
import { DtoBody } from '../http/dto.js';
import { refuseOtherSites } from './access.guard.js';
import { SignInBody } from './access.schema.js';
import { AccessService } from './access.service.js';
import { csrfTokenOf } from './credentials.js';
import { permissionsOf } from './permissions.js';
import { AskedBy, Public } from './principal.js';
import type { Principal } from './principal.js';
import { expiredSessionCookie, readSessionCookie, sessionCookie } from './session-cookie.js';
import type { z } from 'zod';
import { Describe } from '../http/answers.js';
import { sessionAnswer } from './access-answers.js';

type SessionAnswer = z.infer<typeof sessionAnswer.schema>;

/** Signing in and out of the editor. Integrations use API tokens. */
@ApiTags('Access')
@Controller('api/v1/session')
export class SessionController {
  constructor(@Inject(AccessService) private readonly access: AccessService) {}

  @Public()
  @Post()
  @HttpCode(200)
  @Describe({
    id: 'sign_in',
    summary: 'Sign in to the editor',
    description: 'Sets the session cookie. Too many wrong tries are answered 429 with Retry-After.',
    answer: sessionAnswer,
  })
  async signIn(
    @Body(DtoBody(SignInBody)) body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    refuseOtherSites(request);
    const signedIn = await this.access.signIn(body.username, body.password, request.ip);
    void reply.header('set-cookie', sessionCookie(signedIn.cookie, request.headers.origin));
    void reply.header('cache-control', 'no-store');
    const { id, username, role } = signedIn.account;
    return {
      username,
      csrf_token: signedIn.csrf_token,
      account_id: id,
      role,
      permissions: [...permissionsOf(role)],
    };
  }

  @SignedIn()
  @Get()
  @Describe({ id: 'get_session', summary: 'Who is signed in', answer: sessionAnswer })
  who(@AskedBy() principal: Principal, @Req() request: FastifyRequest): SessionAnswer {
    const cookie = readSessionCookie(request.headers.cookie);
    const bySession = principal.kind === 'session' && cookie !== null;
    return {
      username: principal.name,
      csrf_token: bySession ? csrfTokenOf(cookie) : null,
      account_id: principal.account_id,
      role: principal.role,
      permissions: [...principal.permissions],
    };
  }

  @SignedIn()
  @Delete()
  @Describe({ id: 'sign_out', summary: 'Sign out' })
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const cookie = readSessionCookie(request.headers.cookie);
    if (cookie !== null) await this.access.signOut(cookie);
    void reply.header('set-cookie', expiredSessionCookie());
  }
}
