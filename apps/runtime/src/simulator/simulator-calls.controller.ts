import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callResource } from '@hookswitch/calls';
import type { CallResource } from '@hookswitch/calls';
import { callRequestSchema } from '@hookswitch/gateway-sim';
import type { CallRequest } from '@hookswitch/gateway-sim';
import type { z } from 'zod';
import { May } from '../access/may.js';
import { ValidId } from '../http/valid-id.js';
import { callAnswer } from '../calls/call-answers.js';
import { Describe } from '../http/answers.js';
import { CALL_REQUEST_EXAMPLE, simulatedCallAnswer } from './simulator-answers.js';
import { NO_BODY, OptionalZodBody, ZodBody } from '../http/zod-body.js';
import type { SimulatedCall } from './simulated-call.js';
import { callerTransferSchema, pressSchema, saySchema } from './simulator.schema.js';
import { SimulatorService } from './simulator.service.js';

/** Simulated calls: placing them, and doing what their callers do. */
@ApiTags('Simulator')
@Controller('api/v1/simulator/calls')
export class SimulatorCallsController {
  constructor(@Inject(SimulatorService) private readonly simulator: SimulatorService) {}

  @May('calls:control', 'of_a_caller')
  @Post()
  @Describe({
    id: 'place_simulated_call',
    summary: 'Place an inbound call',
    description: 'Answers once the call, and the release that it is bound to, are durable.',
    body: { schema: callRequestSchema, example: CALL_REQUEST_EXAMPLE },
    status: 201,
    answer: callAnswer,
  })
  async place(@Body(ZodBody(callRequestSchema)) body: CallRequest): Promise<CallResource> {
    return callResource(await this.simulator.place(body));
  }

  @May('calls:read')
  @Get(':id')
  @Describe({
    id: 'get_simulated_call',
    summary: 'What the caller hears and sees now',
    description: 'From then on the stream tells of changes as simulator_call_updated.',
    answer: simulatedCallAnswer,
  })
  hear(@Param('id', ValidId('call')) id: string): Promise<SimulatedCall> {
    return this.simulator.hear(id);
  }

  @May('calls:control', 'of_a_caller')
  @Post(':id/digits')
  @HttpCode(200)
  @Describe({
    id: 'press_keys',
    summary: 'The caller presses keys',
    body: { schema: pressSchema, example: { digits: '1' } },
    answer: simulatedCallAnswer,
  })
  press(
    @Param('id', ValidId('call')) id: string,
    @Body(ZodBody(pressSchema)) body: z.infer<typeof pressSchema>,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.press(channel, body.digits));
  }

  @May('calls:control', 'of_a_caller')
  @Post(':id/say')
  @HttpCode(200)
  @Describe({
    id: 'say',
    summary: 'The caller says something',
    body: { schema: saySchema, example: { text: 'Hello' } },
    answer: simulatedCallAnswer,
  })
  say(
    @Param('id', ValidId('call')) id: string,
    @Body(ZodBody(saySchema)) body: z.infer<typeof saySchema>,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.say(channel, body.text));
  }

  @May('calls:control', 'of_a_caller')
  @Post(':id/transfer')
  @HttpCode(200)
  @Describe({
    id: 'caller_transfers',
    summary: 'The caller asks to hand the call over, as its phone does',
    body: { schema: callerTransferSchema, example: { to: '1002' } },
    answer: simulatedCallAnswer,
  })
  transfer(
    @Param('id', ValidId('call')) id: string,
    @Body(ZodBody(callerTransferSchema)) body: z.infer<typeof callerTransferSchema>,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.transfer(channel, body.to));
  }

  @May('calls:control', 'of_a_caller')
  @Post(':id/hangup')
  @HttpCode(200)
  @Describe({
    id: 'caller_hangs_up',
    summary: 'The caller hangs up',
    answer: simulatedCallAnswer,
  })
  hangup(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.hangup(channel));
  }

  @May('calls:control', 'of_a_caller')
  @Post(':id/hold')
  @HttpCode(200)
  @Describe({
    id: 'caller_holds',
    summary: 'The caller puts the call on hold',
    answer: simulatedCallAnswer,
  })
  hold(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.hold(channel));
  }

  @May('calls:control', 'of_a_caller')
  @Post(':id/unhold')
  @HttpCode(200)
  @Describe({
    id: 'caller_unholds',
    summary: 'The caller takes the call off hold',
    answer: simulatedCallAnswer,
  })
  unhold(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<SimulatedCall> {
    return this.simulator.act(id, (simulator, channel) => simulator.unhold(channel));
  }
}
