import { Controller, Get, Headers, Inject, Req, Res } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy } from '../access/principal.js';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/may.js';
import { AccessService } from '../access/access.service.js';
import { STREAM } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';
import { StreamConnection } from './stream-connection.js';
import type { StreamRing } from './stream-ring.js';

/** Connections at a time: an admin has a handful of tabs, an integration one. */
const MOST_CONNECTIONS = 200;

/** What happens, while it happens, as server-sent events. */
@ApiTags('Stream')
@Controller('api/v1/stream')
export class StreamController implements BeforeApplicationShutdown {
  private readonly connections = new Set<StreamConnection>();

  constructor(
    @Inject(STREAM) private readonly ring: StreamRing,
    @Inject(AccessService) private readonly access: AccessService,
  ) {
    access.onChange(() => {
      for (const connection of this.connections) void connection.check();
    });
  }

  @SignedIn()
  @Get()
  @ApiOperation({
    operationId: 'open_stream',
    summary: 'Server-sent events: what happens, while it happens',
    description: [
      'Each message has an `id`, an `event` (a type of GET /event_types, or `delivery_updated`,',
      '`configuration_applied`, `draft_updated`, `inbox_received`, `simulator_call_updated`, `limits_updated`, `presence_changed`,',
      '`queue_changed`, `agent_changed`, `gateway_finding`, `recover_run_updated`, `redaction_rules_updated`) and the resource as `data`.',
      'Each is told to who has the permission to read what it is of. After `redaction_rules_updated`, read again what shows',
      'deliveries: something else is hidden now. A client that comes back with `Last-Event-ID` gets what it missed; when that is no longer kept, it first gets',
      '`stream_gap`: read your lists again.',
    ].join(' '),
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'The stream; it does not end.', schema: { type: 'string' } })
  open(
    @AskedBy() principal: Principal,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    if (this.connections.size >= MOST_CONNECTIONS) {
      throw new HttpProblem(503, 'Too many listeners', 'Close other listeners of the stream first.', {
        headers: { 'retry-after': '5' },
      });
    }
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    if (request.method === 'HEAD') {
      reply.raw.end();
      return;
    }
    const connection = new StreamConnection(
      this.ring,
      reply.raw,
      lastEventId || null,
      () => this.connections.delete(connection),
      principal.permissions,
      async () => (await this.access.principalOf(request.headers))?.permissions ?? null,
    );
    this.connections.add(connection);
  }

  beforeApplicationShutdown(): void {
    for (const connection of this.connections) connection.close();
  }
}
