import { describeGateway } from '@hookswitch/telephony/testing';
import { SimulatorRig } from './testing/simulator-rig.js';

describeGateway('the simulator', () => new SimulatorRig());
