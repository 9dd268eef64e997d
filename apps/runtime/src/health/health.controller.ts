import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../access/principal.js';
import { Describe } from '../http/answers.js';
import { READINESS } from '../composition/tokens.js';
import type { Readiness } from './readiness.js';

/** For whoever watches the process: open to all. */
@Public()
@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('live')
  @Describe({
    id: 'get_liveness',
    summary: 'Whether the process answers',
    answer: { schema: z.strictObject({ status: z.literal('ok') }), example: { status: 'ok' } },
  })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Describe({
    id: 'get_readiness',
    summary: 'Whether calls can be taken; 503 names what is missing',
    answer: {
      schema: z.strictObject({
        status: z.enum(['ready', 'not_ready']),
        checks: z.record(z.string(), z.string()),
      }),
      example: {
        status: 'ready',
        checks: {
          process: 'ok',
          gateway_simulator: 'ok',
          data_folder: 'ok',
          calls: 'ok',
          outbox: 'ok',
          memory: 'ok',
        },
      },
    },
  })
  ready(@Res({ passthrough: true }) reply: FastifyReply): {
    readonly status: 'ready' | 'not_ready';
    readonly checks: Readonly<Record<string, string>>;
  } {
    const { ready, checks } = this.readiness.report();
    if (!ready) void reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: ready ? 'ready' : 'not_ready', checks };
  }
}
