import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { textResource } from '@hookswitch/calls';
import type { TextResource } from '@hookswitch/calls';
import type { z } from 'zod';
import { May } from '../access/may.js';
import { MESSAGE_DESK } from '../composition/tokens.js';
import { Describe } from '../http/answers.js';
import { ZodBody } from '../http/zod-body.js';
import { messageAnswer } from './message-answers.js';
import type { MessageDesk } from './message-desk.js';
import { SIMULATED_EXAMPLE, simulatedMessageSchema } from './message.schema.js';

/** Text messages from the simulated world outside. */
@ApiTags('Simulator')
@Controller('api/v1/simulator/messages')
export class SimulatorMessagesController {
  constructor(@Inject(MESSAGE_DESK) private readonly desk: MessageDesk) {}

  @May('messages:receive', 'of_a_caller')
  @Post()
  @Describe({
    id: 'place_simulated_message',
    summary: 'A text message comes in',
    description: 'As from a provider. Answers once it is written down.',
    body: { schema: simulatedMessageSchema, example: SIMULATED_EXAMPLE },
    status: 201,
    answer: messageAnswer,
  })
  async receive(
    @Body(ZodBody(simulatedMessageSchema)) body: z.output<typeof simulatedMessageSchema>,
  ): Promise<TextResource> {
    const { message } = await this.desk.receive({ ...body, provider_id: null });
    return textResource(message);
  }
}
