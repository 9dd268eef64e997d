import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { CallRequestError } from '@hookswitch/engine';
import type { Engine } from '@hookswitch/engine';
import type { Store } from '@hookswitch/store';
import type { z } from 'zod';
import { May } from '../../access/may.js';
import { CallReader } from '../../calls/call-reader.js';
import { ENGINE, STORE } from '../../composition/tokens.js';
import { HttpProblem } from '../../http/http-problem.js';
import { ValidId } from '../../http/valid-id.js';
import { ZodBody } from '../../http/zod-body.js';
import { callRecordingSchema, newCallSchema } from './call-body.js';
import type { CallRecording } from './call-body.js';
import { CallDesk } from './call-desk.js';
import { listOf, pageWish } from './page.js';
import { ShownCalls } from './shown-calls.js';

const id = () => Param('id', ValidId('call'));

/** What VoIPBIN calls no limit is as long as a recording can be here. */
const LONGEST_RECORDING_S = 14_400;

/** VoIPBIN's calls: what they are, and what can be asked of them. */
@ApiExcludeController()
@Controller('v1.0/calls')
export class VoipbinCallsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CallReader) private readonly reader: CallReader,
    @Inject(CallDesk) private readonly desk: CallDesk,
    @Inject(ShownCalls) private readonly shown: ShownCalls,
  ) {}

  @May('calls:read')
  @Get()
  async list(@Query() query: Readonly<Record<string, unknown>>): Promise<object> {
    const { result, next } = await this.store.calls.list({}, pageWish(query));
    return listOf(await Promise.all(result.map((call) => this.shown.call(call))), next);
  }

  @May('calls:read')
  @Get(':id')
  async get(@id() call: string): Promise<object> {
    return this.shown.call(await this.reader.find(call));
  }

  /** As VoIPBIN answers: the calls that were placed, and no group calls. */
  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_place_call' })
  @Post()
  @HttpCode(200)
  async place(@Body(ZodBody(newCallSchema)) body: z.infer<typeof newCallSchema>): Promise<object> {
    return { calls: [await this.shown.call(await this.desk.place(body))], groupcalls: [] };
  }

  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_hang_up_call' })
  @Post(':id/hangup')
  @HttpCode(200)
  hangup(@id() call: string): Promise<object> {
    return this.ask(call, () => this.engine.hangupCall(call));
  }

  /** Ends it where it goes on. Its record stays: calls are removed when their time is over. */
  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_remove_call' })
  @Delete(':id')
  async remove(@id() call: string): Promise<object> {
    await this.reader.find(call);
    await this.engine.hangupCall(call);
    return this.get(call);
  }

  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_hold_call' })
  @Post(':id/hold')
  @HttpCode(200)
  async hold(@id() call: string): Promise<void> {
    await this.ask(call, () => this.engine.hold(call));
  }

  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_unhold_call' })
  @Delete(':id/hold')
  async unhold(@id() call: string): Promise<void> {
    await this.ask(call, () => this.engine.unhold(call));
  }

  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_record_call' })
  @Post(':id/recording_start')
  @HttpCode(200)
  startRecording(
    @id() call: string,
    @Body(ZodBody(callRecordingSchema)) { duration, end_of_silence }: CallRecording,
  ): Promise<object> {
    const order = {
      max_duration_ms: (duration === 0 ? LONGEST_RECORDING_S : duration) * 1000,
      sides: 'both',
      max_silence_ms: end_of_silence === 0 ? null : end_of_silence * 1000,
      transcribe: null,
    } as const;
    return this.ask(call, () => this.engine.startRecording(call, order));
  }

  @May('calls:control')
  @ApiOperation({ operationId: 'voipbin_stop_recording' })
  @Post(':id/recording_stop')
  @HttpCode(200)
  stopRecording(@id() call: string): Promise<object> {
    return this.ask(call, () => this.engine.stopRecording(call));
  }

  /** @returns the call as it is once the request is durable @throws HttpProblem 404, 409 */
  private async ask(call: string, request: () => Promise<object | undefined>): Promise<object> {
    await this.reader.find(call);
    // What the engine refuses at once is thrown before it promises anything.
    const taken = await Promise.resolve()
      .then(request)
      .catch((error: unknown) => {
        if (error instanceof CallRequestError) throw HttpProblem.conflict(error.message);
        throw error;
      });
    if (taken !== undefined) return this.get(call);
    throw new HttpProblem(409, 'Conflict', 'The call has ended.', {
      members: { reason: 'CALL_ALREADY_HANGUP' },
    });
  }
}
