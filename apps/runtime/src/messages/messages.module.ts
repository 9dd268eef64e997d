import { Module } from '@nestjs/common';
import { MessagesController } from './messages.controller.js';
import { ReceiptsController } from './receipts.controller.js';
import { SimulatorMessagesController } from './simulator-messages.controller.js';

/** Text messages. */
@Module({ controllers: [MessagesController, ReceiptsController, SimulatorMessagesController] })
export class MessagesModule {}
