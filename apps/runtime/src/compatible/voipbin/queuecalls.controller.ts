import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { CallRequestError } from '@hookswitch/engine';
import type { Engine } from '@hookswitch/engine';
import { voipbinResources } from '@hookswitch/webhooks';
import { May } from '../../access/may.js';
import { ENGINE } from '../../composition/tokens.js';
import { HttpProblem } from '../../http/http-problem.js';
import { ValidId } from '../../http/valid-id.js';
import { LiveWrites } from './live-writes.js';
import { found, pageInMemory } from './page.js';

type Waiting = ReturnType<Engine['queues']['queueCalls']>[number];

/** VoIPBIN's queuecalls: callers who wait in a live queue now. */
@ApiExcludeController()
@Controller('v1.0/queuecalls')
export class VoipbinQueuecallsController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(LiveWrites) private readonly writes: LiveWrites,
  ) {}

  @May('queues:read')
  @Get()
  list(@Query() query: Readonly<Record<string, unknown>>): object {
    return pageInMemory(this.all, query, voipbinResources.queuecall);
  }

  @May('queues:read')
  @Get(':id')
  get(@Param('id', ValidId('queuecall')) id: string): object {
    return voipbinResources.queuecall(found(this.all, id, 'queuecall'));
  }

  /** Takes a caller out of the queue: the flow goes on behind it. */
  @May('queues:control')
  @ApiOperation({ operationId: 'voipbin_kick_queuecall' })
  @Post(':id/kick')
  @HttpCode(200)
  kick(@Param('id', ValidId('queuecall')) id: string): Promise<object> {
    return this.withdraw(found(this.all, id, 'queuecall'));
  }

  /** The same by the id of the call. */
  @May('queues:control')
  @ApiOperation({ operationId: 'voipbin_kick_queuecall_of_call' })
  @Post('reference_id/:id/kick')
  @HttpCode(200)
  kickCall(@Param('id', ValidId('call')) id: string): Promise<object> {
    const waiting = this.all.find(({ call_id }) => call_id === id);
    if (waiting === undefined) throw HttpProblem.notFound('call in a queue', id);
    return this.withdraw(waiting);
  }

  @May('queues:control')
  @ApiOperation({ operationId: 'voipbin_remove_queuecall' })
  @Delete(':id')
  remove(@Param('id', ValidId('queuecall')) id: string): Promise<object> {
    return this.kick(id);
  }

  private get all(): readonly Waiting[] {
    return this.writes.all('queue').flatMap(({ id }) => this.engine.queues.queueCalls(id));
  }

  /** @returns what it has become @throws HttpProblem 409 when the caller does not wait any more */
  private async withdraw(waiting: Waiting): Promise<object> {
    const call = await this.engine.queues.withdraw(waiting.call_id).catch((error: unknown) => {
      if (error instanceof CallRequestError) throw HttpProblem.conflict(error.message);
      throw error;
    });
    if (call === undefined) throw HttpProblem.conflict('The call has ended.');
    const now = voipbinResources.time(new Date().toISOString());
    const last = voipbinResources.queuecall(waiting);
    return { ...last, status: 'abandoned', tm_update: now, tm_delete: now };
  }
}
