import { describeGateway } from '@hookswitch/telephony/testing';
import { AsteriskRig } from './testing/asterisk-rig.js';

describeGateway('Asterisk', () => AsteriskRig.start());
