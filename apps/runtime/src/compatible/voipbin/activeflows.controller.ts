import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { maskedVariables } from '@hookswitch/engine';
import type { Engine } from '@hookswitch/engine';
import type { Store } from '@hookswitch/store';
import { voipbinResources } from '@hookswitch/webhooks';
import { May } from '../../access/may.js';
import { ActiveflowReader } from '../../activeflows/activeflow-reader.js';
import { ENGINE, STORE } from '../../composition/tokens.js';
import { HttpProblem } from '../../http/http-problem.js';
import { ValidId } from '../../http/valid-id.js';
import { ZodBody } from '../../http/zod-body.js';
import { newActiveflowSchema } from './call-body.js';
import type { NewActiveflow } from './call-body.js';
import { CallDesk } from './call-desk.js';
import { anyId } from './flows/flow-body.js';
import { listOf, pageWish } from './page.js';
import { ShownCalls } from './shown-calls.js';

const id = () => Param('id', ValidId('activeflow'));

/** VoIPBIN's activeflows: runs of flows, each for a call or a text message. */
@ApiExcludeController()
@Controller('v1.0/activeflows')
export class VoipbinActiveflowsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(ActiveflowReader) private readonly reader: ActiveflowReader,
    @Inject(CallDesk) private readonly desk: CallDesk,
    @Inject(ShownCalls) private readonly shown: ShownCalls,
  ) {}

  @May('calls:read')
  @Get()
  async list(@Query() query: Readonly<Record<string, unknown>>): Promise<object> {
    const { reference_id, ...page } = query;
    const filter = reference_id === undefined ? {} : { reference_id: referenceOf(reference_id) };
    const { result, next } = await this.store.activeflows.list(filter, pageWish(page));
    return listOf(await Promise.all(result.map((one) => this.shown.activeflow(one.id))), next);
  }

  @May('calls:read')
  @Get(':id')
  get(@id() activeflow: string): Promise<object> {
    return this.shown.activeflow(activeflow);
  }

  @May('calls:read')
  @Get(':id/variables')
  async variables(@id() activeflow: string): Promise<object> {
    const { snapshot } = await this.reader.find(activeflow);
    return { variables: maskedVariables(snapshot.variables, snapshot.masked) };
  }

  /** Rings somebody, and runs the flow when they have answered: an activeflow belongs to a call here. */
  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_start_activeflow' })
  @Post()
  @HttpCode(200)
  async start(@Body(ZodBody(newActiveflowSchema)) body: NewActiveflow): Promise<object> {
    const { activeflow_id } = await this.desk.start(body);
    if (activeflow_id === null) throw new Error('A call that was placed has no activeflow.');
    return this.get(activeflow_id);
  }

  /** As at VoIPBIN, one that has ended is answered as it is. */
  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_stop_activeflow' })
  @Post(':id/stop')
  @HttpCode(200)
  async stop(@id() activeflow: string): Promise<object> {
    const { status } = await this.reader.find(activeflow);
    if (status === 'running') await this.engine.stopActiveflow(activeflow);
    return this.get(activeflow);
  }

  /** Stops it where it runs. Its record stays: it is removed with its call, when its time is over. */
  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_remove_activeflow' })
  @Delete(':id')
  async remove(@id() activeflow: string): Promise<object> {
    const stopped = await this.stop(activeflow);
    return { ...stopped, tm_delete: voipbinResources.time(new Date().toISOString()) };
  }
}

/** @throws HttpProblem 400 */
function referenceOf(text: unknown): string {
  const { success, data } = anyId.safeParse(text);
  if (success) return data;
  throw HttpProblem.invalid([{ pointer: '/reference_id', message: 'Write the UUID of a call.' }], 'query');
}
