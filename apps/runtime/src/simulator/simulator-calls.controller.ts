import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callResource } from '@hookswitch/calls';
import type { CallResource } from '@hookswitch/calls';
import { callRequestSchema } from '@hookswitch/gateway-sim';
import type { CallRequest } from '@hookswitch/gateway-sim';
import type { z } from 'zod';
import { ValidId } from '../http/valid-id.js';
import { NO_BODY, OptionalZodBody, ZodBody } from '../http/zod-body.js';
import type { SimulatedCall } from './simulated-call.js';
import { pressSchema, saySchema } from './simulator.schema.js';
import { SimulatorService } from './simulator.service.js';

/** Simulated calls: placing them, and doing what their callers do. */
@ApiTags('simulator')
@Controller('api/v1/simulator/calls')
export class SimulatorCallsController {
  constructor(@Inject(SimulatorService) private readonly simulator: SimulatorService) {}

  /** Places an inbound call. Answers once the call, and the release that it runs on, are durable. */
  @Post()
  async place(@Body(ZodBody(callRequestSchema)) body: CallRequest): Promise<CallResource> {
    return callResource(await this.simulator.place(body));
  }

  /** What the caller hears and sees now. From then on the stream tells of changes as `simulator_call_updated`. */
  @Get(':id')
  hear(@Param('id', ValidId('call')) id: string): Promise<SimulatedCall> {
    return this.simulator.hear(id);
  }

  @Post(':id/digits')
  @HttpCode(200)
  press(
    @Param('id', ValidId('call')) id: string,
    @Body(ZodBody(pressSchema)) body: z.infer<typeof pressSchema>,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.press(channel, body.digits));
  }

  @Post(':id/say')
  @HttpCode(200)
  say(
    @Param('id', ValidId('call')) id: string,
    @Body(ZodBody(saySchema)) body: z.infer<typeof saySchema>,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.say(channel, body.text));
  }

  @Post(':id/hangup')
  @HttpCode(200)
  hangup(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.hangup(channel));
  }

  @Post(':id/hold')
  @HttpCode(200)
  hold(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.hold(channel));
  }

  @Post(':id/unhold')
  @HttpCode(200)
  unhold(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.unhold(channel));
  }
}
