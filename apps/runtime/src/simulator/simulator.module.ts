import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { SimulatorCallsController } from './simulator-calls.controller.js';
import { SimulatorPhonesController } from './simulator-phones.controller.js';
import { SimulatorService } from './simulator.service.js';

/** The simulated outside world. */
@Module({
  imports: [CallsModule],
  controllers: [SimulatorCallsController, SimulatorPhonesController],
  providers: [SimulatorService],
})
export class SimulatorModule {}
