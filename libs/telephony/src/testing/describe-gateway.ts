import { jest } from '@jest/globals';
import { backgroundSounds } from './background.conformance.js';
import { bridging } from './bridging.conformance.js';
import { disorder } from './channel-order.js';
import { conferences } from './conference.conformance.js';
import type { MakeRig } from './gateway-rig.js';
import { incomingCalls } from './incoming.conformance.js';
import { playingAndKeys } from './media.conformance.js';
import { outgoingCalls } from './outgoing.conformance.js';
import { presenceOfPhones } from './presence.conformance.js';
import { recordings } from './recording.conformance.js';
import { reconnection } from './reconnection.conformance.js';
import { repeatedCommands } from './repetition.conformance.js';
import { afterRestart } from './restart.conformance.js';
import { Station } from './station.js';
import { transfers } from './transfer.conformance.js';

/** Real telephony takes real seconds: one test's longest, in milliseconds. */
const TEST_TIMEOUT_MS = 60_000;

/**
 * The conformance suite: what every gateway must do, tried through the port alone, with the far ends played by a rig.
 * Call it at the top level of a Jest test file.
 *
 * @example
 * describeGateway('the simulator', () => new SimulatorRig());
 */
export function describeGateway(name: string, makeRig: MakeRig): void {
  jest.setTimeout(TEST_TIMEOUT_MS);
  describe(`${name} as a gateway`, () => {
    let station: Station | undefined;
    const at = () => {
      if (!station) throw new Error('The rig is not ready: use it inside a test.');
      return station;
    };

    beforeEach(async () => {
      station = new Station(await makeRig());
      await station.connect();
    });

    afterEach(async () => {
      const wrong = disorder(at().heard);
      await at().gateway.close();
      await at().rig.close();
      station = undefined;
      expect(wrong).toEqual([]);
    });

    incomingCalls(at);
    outgoingCalls(at);
    playingAndKeys(at);
    bridging(at);
    conferences(at);
    backgroundSounds(at);
    transfers(at);
    recordings(at);
    repeatedCommands(at);
    reconnection(at);
    afterRestart(at);
    presenceOfPhones(at);
  });
}
