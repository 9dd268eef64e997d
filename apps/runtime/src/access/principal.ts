import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who sent a request. */
export interface Principal {
  readonly kind: 'session' | 'token';
  /** The account's name, or the token's. What `created_by` says. */
  readonly name: string;
  /** `null` for a token. */
  readonly account_id: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

export const PUBLIC = Symbol('public');

/** Opens a route, or all of a controller's, to everybody. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** Hands a route the one who asks: `apply(@AskedBy() principal: Principal)`. Not for `@Public()` routes. */
export const AskedBy = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (principal === undefined) throw new Error('AskedBy() stands on a route that is open to everybody.');
  return principal;
});
