import type { MessageLamps, SwitchLamp, SwitchLamps, WaitingMessages } from '@hookswitch/telephony';
import type { AriClient } from '../ari/ari-client.js';
import { LampRow } from './lamp-row.js';

/** The context of Asterisk's names of mailboxes: `mailboxes = 1001@hookswitch` at a phone's endpoint. */
export const MAILBOX_CONTEXT = 'hookswitch';

/** Begins the name of the device that stands for a code; what follows the code's star follows. */
const SWITCH_DEVICE = 'Stasis:hookswitch-';

/** The device whose state a phone sees that watches a code: `*28` is `Stasis:hookswitch-28`. */
export function switchDevice(afterStar: string): string {
  return SWITCH_DEVICE + afterStar;
}

/**
 * Lamps of Asterisk's phones. How many messages wait in the mailbox `<extension>@hookswitch`, which the phone's endpoint
 * names: Asterisk tells the phone (SIP NOTIFY). And whether a code's switch is turned: a device of ours is in use then,
 * which the dialplan's hint of the code names.
 *
 * Messages need `res_ari_mailboxes` and `res_mwi_external`, which not every distribution's Asterisk has; switches need
 * `res_ari_device_states` and `res_stasis_device_state`. What is missing is said once.
 */
export class AsteriskLamps implements MessageLamps, SwitchLamps {
  readonly #messages: LampRow<WaitingMessages>;
  readonly #switches: LampRow<SwitchLamp>;

  constructor(client: Pick<AriClient, 'request'>, warn: (sentence: string) => void) {
    this.#messages = new LampRow({
      put: ({ extension, new_messages, old_messages }) =>
        client.request('PUT /mailboxes/{mailboxName}', {
          mailboxName: `${extension}@${MAILBOX_CONTEXT}`,
          oldMessages: old_messages,
          newMessages: new_messages,
        }),
      complain: (reason) =>
        warn(
          `Phones do not show waiting messages: Asterisk refuses to take their number (${reason}). It needs the modules res_ari_mailboxes and res_mwi_external.`,
        ),
    });
    this.#switches = new LampRow({
      put: ({ code, lit }) =>
        client.request('PUT /deviceStates/{deviceName}', {
          deviceName: switchDevice(code.slice(1)),
          deviceState: lit ? 'INUSE' : 'NOT_INUSE',
        }),
      complain: (reason) =>
        warn(
          `Phones do not show which schedules are switched: Asterisk refuses to take it (${reason}). It needs the modules res_ari_device_states and res_stasis_device_state.`,
        ),
    });
  }

  show(waiting: WaitingMessages): void {
    this.#messages.show(waiting.extension, waiting);
  }

  showSwitch(lamp: SwitchLamp): void {
    this.#switches.show(lamp.code, lamp);
  }

  /** There is a connection. */
  open(): void {
    this.#messages.open();
    this.#switches.open();
  }

  lost(): void {
    this.#messages.lost();
    this.#switches.lost();
  }
}
