import { Controller, Get, HttpCode, Inject, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { callResource, isUnfinished, recordingResource } from '@hookswitch/calls';
import type { Call } from '@hookswitch/calls';
import type { Engine } from '@hookswitch/engine';
import type { CallMoment } from '@hookswitch/events';
import type { Store } from '@hookswitch/store';
import { voipbinResources } from '@hookswitch/webhooks';
import type { Surroundings } from '@hookswitch/webhooks';
import { May } from '../../access/may.js';
import { ActiveflowReader } from '../../activeflows/activeflow-reader.js';
import { ENGINE, STORE } from '../../composition/tokens.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { HttpProblem } from '../../http/http-problem.js';
import { ValidId } from '../../http/valid-id.js';
import { listOf, pageWish } from './page.js';
import { VoipbinErrorFilter } from './voipbin-error.filter.js';

type AnyQuery = Readonly<Record<string, unknown>>;

/** What VoIPBIN's API tells of calls and of what runs for them. */
@ApiExcludeController()
@UseFilters(VoipbinErrorFilter)
@Controller('v1.0')
export class VoipbinReadsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIGURATION) private readonly configuration: Pick<ConfigurationParts, 'live'>,
    @Inject(ActiveflowReader) private readonly reader: ActiveflowReader,
  ) {}

  @May('calls:read')
  @Get('calls')
  async calls(@Query() query: AnyQuery): Promise<object> {
    const { result, next } = await this.store.calls.list({}, pageWish(query));
    return listOf(await Promise.all(result.map((call) => this.call(call))), next);
  }

  @May('calls:read')
  @Get('calls/:id')
  async oneCall(@Param('id', ValidId('call')) id: string): Promise<object> {
    const call = await this.store.calls.get(id);
    if (call === null) throw HttpProblem.notFound('call', id);
    return this.call(call);
  }

  @May('calls:read')
  @Get('activeflows')
  async activeflows(@Query() query: AnyQuery): Promise<object> {
    const { result, next } = await this.store.activeflows.list({}, pageWish(query));
    const shown = result.map(async (one) =>
      voipbinResources.activeflow(await this.reader.show(one), this.surroundings),
    );
    return listOf(await Promise.all(shown), next);
  }

  @May('calls:read')
  @Get('activeflows/:id')
  async activeflow(@Param('id', ValidId('activeflow')) id: string): Promise<object> {
    return voipbinResources.activeflow(await this.reader.show(await this.reader.find(id)), this.surroundings);
  }

  /** As at VoIPBIN, one that has ended is answered as it is. */
  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_stop_activeflow' })
  @Post('activeflows/:id/stop')
  @HttpCode(200)
  async stop(@Param('id', ValidId('activeflow')) id: string): Promise<object> {
    const { status } = await this.reader.find(id);
    if (status === 'running') await this.engine.stopActiveflow(id);
    return this.activeflow(id);
  }

  @May('recordings:read')
  @Get('recordings')
  async recordings(@Query() query: AnyQuery): Promise<object> {
    const { result, next } = await this.store.recordings.list({}, pageWish(query));
    return listOf(
      result.map((recording) => voipbinResources.recording(recordingResource(recording))),
      next,
    );
  }

  @May('recordings:read')
  @Get('recordings/:id')
  async recording(@Param('id', ValidId('recording')) id: string): Promise<object> {
    const recording = await this.store.recordings.get(id);
    if (recording === null) throw HttpProblem.notFound('recording', id);
    return voipbinResources.recording(recordingResource(recording));
  }

  private get surroundings(): Surroundings {
    return this.configuration.live.surroundings;
  }

  private async call(call: Call): Promise<object> {
    return voipbinResources.call(callResource(call), await this.momentOf(call), this.surroundings);
  }

  private async momentOf({ id, activeflow_id }: Call): Promise<CallMoment> {
    const { result } = await this.store.recordings.list({ call_id: id });
    const recordings = [...result].reverse();
    const activeflow = activeflow_id === null ? null : await this.store.activeflows.get(activeflow_id);
    const shown = activeflow && (await this.reader.show(activeflow));
    const current = shown?.current_action ?? null;
    return {
      action: current && { ...current, flow_id: current.flow_id ?? shown?.flow_id ?? '' },
      recording_id: recordings.find(isUnfinished)?.id ?? null,
      recording_ids: recordings.map((recording) => recording.id),
    };
  }
}
