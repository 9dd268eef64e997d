import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { callResource, recordingResource } from '@hookswitch/calls';
import type { Call, CallResource, RecordingResource } from '@hookswitch/calls';
import { CallRequestError, TransferTargetError } from '@hookswitch/engine';
import type { Engine } from '@hookswitch/engine';
import type { CallFilter, Store } from '@hookswitch/store';
import { May } from '../access/may.js';
import { ENGINE, STORE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoBody, DtoQuery, OptionalDtoBody } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { pageAnswer } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { NO_BODY, OptionalZodBody, ZodBody } from '../http/zod-body.js';
import { ActiveflowReader } from '../activeflows/activeflow-reader.js';
import { callAnswer, timelineAnswer } from './call-answers.js';
import { CallPlacing } from './call-placing.js';
import { ListCallsQuery, orderOf, RecordCallBody, SendDigitsBody } from './call.schema.js';
import { CallReader } from './call-reader.js';
import { MomentsQuery, pageOfMoments } from './moment-page.js';
import { PLACE_CALL_EXAMPLE, placeCallSchema } from './place-call.schema.js';
import type { PlaceCallBody } from './place-call.schema.js';
import { recordingAnswer } from '../recordings/recording-answers.js';
import { firstDeliveries, timelineOf } from './timeline.js';
import { TRANSFER_EXAMPLE, transferSchema } from './transfer.schema.js';
import type { TransferBody } from './transfer.schema.js';
import type { TimelineAnswer } from './timeline.js';

/** Calls while they run and after: what is shown has been written. */
@ApiTags('Calls')
@Controller('api/v1/calls')
export class CallsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CallReader) private readonly calls: CallReader,
    @Inject(CallPlacing) private readonly placing: CallPlacing,
    @Inject(ActiveflowReader) private readonly activeflows: ActiveflowReader,
  ) {}

  @May('calls:read')
  @Get()
  @Describe({ id: 'list_calls', summary: 'Calls, newest first', answer: pageOfAnswer(callAnswer) })
  async list(@Query(DtoQuery(ListCallsQuery)) query: ListCallsQuery): Promise<Page<CallResource>> {
    return pageAnswer(await this.store.calls.list(filterOf(query), query), callResource);
  }

  @May('calls:control')
  @Post()
  @HttpCode(201)
  @Describe({
    id: 'place_call',
    summary: 'Click to call: ring a user, then whom they want; or ring somebody for a flow',
    description:
      'With from, the user’s phone rings first; the call is accepted when they pick up, and then to is dialled: an extension, a ' +
      'number of ours, or a number outside by the outbound routes. With flow_id, to is rung, and the flow runs when it is answered. ' +
      'Answers once the call is durable, before anybody rings.',
    body: { schema: placeCallSchema, example: PLACE_CALL_EXAMPLE },
    status: 201,
    answer: callAnswer,
  })
  async place(@Body(ZodBody(placeCallSchema)) body: PlaceCallBody): Promise<CallResource> {
    return callResource(await this.placing.place(body));
  }

  @May('calls:read')
  @Get(':id')
  @Describe({ id: 'get_call', summary: 'One call', answer: callAnswer })
  async get(@Param('id', ValidId('call')) id: string): Promise<CallResource> {
    return callResource(await this.calls.find(id));
  }

  @May('calls:read')
  @Get(':id/timeline')
  @Describe({
    id: 'get_call_timeline',
    summary: 'Signalling, steps and webhook attempts of a call, in order of time: whole, or in pages',
    answer: timelineAnswer,
  })
  async timeline(
    @Param('id', ValidId('call')) id: string,
    @Query(DtoQuery(MomentsQuery)) query: MomentsQuery,
  ): Promise<TimelineAnswer> {
    const call = await this.calls.find(id);
    const [signals, steps, deliveries] = await Promise.all([
      this.store.calls.signals(id),
      this.activeflows.stepsOf(call.activeflow_id),
      firstDeliveries(this.store.deliveries.outlinesOfCall(id)),
    ]);
    return { call_id: id, ...pageOfMoments(timelineOf(signals, steps, deliveries), query) };
  }

  @May('calls:control')
  @Post(':id/digits')
  @HttpCode(200)
  @Describe({ id: 'send_digits', summary: 'Send digits to the caller’s side', answer: callAnswer })
  digits(
    @Param('id', ValidId('call')) id: string,
    @Body(DtoBody(SendDigitsBody)) { digits }: SendDigitsBody,
  ): Promise<CallResource> {
    return this.ask(id, (engine) => engine.sendDigits(id, digits));
  }

  @May('calls:control')
  @Post(':id/hold')
  @HttpCode(200)
  @Describe({ id: 'hold_call', summary: 'Put the caller on hold', answer: callAnswer })
  hold(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<CallResource> {
    return this.ask(id, (engine) => engine.hold(id));
  }

  @May('calls:control')
  @Post(':id/unhold')
  @HttpCode(200)
  @Describe({ id: 'unhold_call', summary: 'Take the caller off hold', answer: callAnswer })
  unhold(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<CallResource> {
    return this.ask(id, (engine) => engine.unhold(id));
  }

  @May('calls:control')
  @Post(':id/transfer')
  @HttpCode(200)
  @Describe({
    id: 'transfer_call',
    summary: 'Hand the caller over to an extension or a number',
    description:
      'Blind: who is connected is let go, and the target rings; busy, no answer and the like are outcomes of the object ' +
      'that ran. Attended: the one who is connected talks to the target first. A number of ours sends the caller into its flow.',
    body: { schema: transferSchema, example: TRANSFER_EXAMPLE },
    answer: callAnswer,
  })
  transfer(
    @Param('id', ValidId('call')) id: string,
    @Body(ZodBody(transferSchema)) body: TransferBody,
  ): Promise<CallResource> {
    return this.ask(id, (engine) => engine.transfer(id, body));
  }

  @May('calls:control')
  @Post(':id/transfer/complete')
  @HttpCode(200)
  @Describe({
    id: 'complete_transfer',
    summary: 'Give the caller to the target that was consulted',
    answer: callAnswer,
  })
  completeTransfer(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<CallResource> {
    return this.ask(id, (engine) => engine.completeTransfer(id));
  }

  @May('calls:control')
  @Post(':id/transfer/cancel')
  @HttpCode(200)
  @Describe({
    id: 'cancel_transfer',
    summary: 'End the consultation: the two who talked before talk again',
    answer: callAnswer,
  })
  cancelTransfer(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<CallResource> {
    return this.ask(id, (engine) => engine.cancelTransfer(id));
  }

  @May('calls:control')
  @Post(':id/record')
  @HttpCode(201)
  @Describe({
    id: 'record_call',
    summary: 'Record the caller’s line, from now on',
    status: 201,
    answer: recordingAnswer,
  })
  @ApiBody({ type: RecordCallBody, required: false })
  async record(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalDtoBody(RecordCallBody)) body: RecordCallBody,
  ): Promise<RecordingResource> {
    return recordingResource(await this.request(id, (engine) => engine.startRecording(id, orderOf(body))));
  }

  @May('calls:control')
  @Post(':id/recording/pause')
  @HttpCode(200)
  @Describe({
    id: 'pause_recording',
    summary: 'Leave out of the recording what is said from now on',
    answer: recordingAnswer,
  })
  async pauseRecording(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<RecordingResource> {
    return recordingResource(await this.request(id, (engine) => engine.pauseRecording(id, true)));
  }

  @May('calls:control')
  @Post(':id/recording/resume')
  @HttpCode(200)
  @Describe({
    id: 'resume_recording',
    summary: 'Record again what is said, in the same file',
    answer: recordingAnswer,
  })
  async resumeRecording(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<RecordingResource> {
    return recordingResource(await this.request(id, (engine) => engine.pauseRecording(id, false)));
  }

  @May('calls:control')
  @Post(':id/stop_recording')
  @HttpCode(200)
  @Describe({
    id: 'stop_recording',
    summary: 'End the recording that goes on: its file comes later',
    answer: recordingAnswer,
  })
  async stopRecording(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<RecordingResource> {
    return recordingResource(await this.request(id, (engine) => engine.stopRecording(id)));
  }

  @May('calls:control')
  @Post(':id/hangup')
  @HttpCode(200)
  @Describe({
    id: 'hang_up_call',
    summary: 'Hang a call up: it ends with end_reason stopped',
    answer: callAnswer,
  })
  hangup(
    @Param('id', ValidId('call')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<CallResource> {
    return this.ask(id, (engine) => engine.hangupCall(id));
  }

  private async ask(
    id: string,
    request: (engine: Engine) => Promise<Call | undefined>,
  ): Promise<CallResource> {
    return callResource(await this.request(id, request));
  }

  /** Asks the engine, and gives what it answers once the request is durable. @throws HttpProblem 404, 409, or 422 */
  private async request<T>(id: string, request: (engine: Engine) => Promise<T | undefined>): Promise<T> {
    await this.calls.find(id);
    const answer = await request(this.engine).catch(refuse);
    if (answer === undefined) throw HttpProblem.conflict('The call has ended.');
    return answer;
  }
}

function refuse(error: unknown): never {
  if (error instanceof CallRequestError) throw HttpProblem.conflict(error.message);
  if (error instanceof TransferTargetError) {
    const errors = [{ pointer: error.pointer, message: error.message }];
    throw new HttpProblem(422, 'Not transferred', 'The call cannot be transferred there: see "errors".', {
      errors,
    });
  }
  throw error;
}

function filterOf({ state, from, to }: ListCallsQuery): CallFilter {
  return {
    ...(state === 'live' ? { live: true } : state !== undefined && { state }),
    ...(from !== undefined && { from: new Date(from).toISOString() }),
    ...(to !== undefined && { to: new Date(to).toISOString() }),
  };
}
