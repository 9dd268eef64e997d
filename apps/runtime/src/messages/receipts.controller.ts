import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/principal.js';
import { MESSAGE_DESK } from '../composition/tokens.js';
import { Describe } from '../http/answers.js';
import { ValidId } from '../http/valid-id.js';
import type { MessageDesk } from './message-desk.js';
import { FORM_TYPE } from './receipt-bodies.js';

/**
 * Where providers bring receipts to. Open, since they show no password: the address is the key, one for each message
 * (`ReceiptAddress`).
 */
@Public('of_a_caller')
@ApiTags('Messages')
@ApiSecurity({})
@Controller('api/v1/messages/:id/receipts')
export class ReceiptsController {
  constructor(@Inject(MESSAGE_DESK) private readonly desk: MessageDesk) {}

  @Post(':token')
  @HttpCode(204)
  @ApiParam({ name: 'token', schema: { type: 'string' }, description: 'As `{status_url}` has it.' })
  @ApiConsumes('application/json', FORM_TYPE)
  @ApiBody({
    schema: { type: 'object', additionalProperties: true },
    examples: { example: { value: { status: 'undelivered', error_code: '30003' } } },
  })
  @Describe({
    id: 'take_receipt',
    summary: 'A provider says what became of a text message',
    description:
      'At the address that it was given with the message ({status_url}), without a token of the API. What stands where is set by HOOKSWITCH_MESSAGES_STATUS and _CODE; the same again, or less than is known, changes nothing.',
  })
  async take(
    @Param('id', ValidId('message')) id: string,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.desk.takeReceipt(id, token, body);
  }
}
