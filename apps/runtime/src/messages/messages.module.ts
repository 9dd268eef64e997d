import { Module } from '@nestjs/common';
import { MessagesController } from './messages.controller.js';
import { SimulatorMessagesController } from './simulator-messages.controller.js';

/** Text messages. */
@Module({ controllers: [MessagesController, SimulatorMessagesController] })
export class MessagesModule {}
