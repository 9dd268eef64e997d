import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/principal.js';
import { READINESS } from '../composition/tokens.js';
import type { Readiness } from './readiness.js';

/** For whoever watches the process: open to all. */
@Public()
@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers' })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether calls can be taken; 503 names what is missing' })
  ready(@Res({ passthrough: true }) reply: FastifyReply): {
    readonly status: 'ready' | 'not_ready';
    readonly checks: Readonly<Record<string, string>>;
  } {
    const { ready, checks } = this.readiness.report();
    if (!ready) void reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: ready ? 'ready' : 'not_ready', checks };
  }
}
