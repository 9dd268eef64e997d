import type { Party } from '@hookswitch/telephony';
import type { Channel } from '../ari/ari.generated.js';
import type { ExtensionDevices } from '../presence/extension-devices.js';
import type { ChannelRecord } from './channel-record.js';
import type { Exchange } from './exchange.js';
import { MILESTONE } from './milestones.js';

/** Tells the engine of a call that has come in. */
export function announce(
  exchange: Exchange,
  record: ChannelRecord,
  channel: Channel,
  args: readonly string[],
  at: string,
): void {
  const [kind, called, presentation, endpoint] = args;
  const extension = kind === 'internal' ? callingExtension(exchange.devices, channel, endpoint) : null;
  const diverted = channel.caller_rdnis;
  exchange.tell(
    record,
    {
      type: 'channel_incoming',
      from: caller(channel, presentation, extension),
      to: { number: called || channel.dialplan.exten, name: null },
      extension,
      crm_id: null,
      ...(diverted ? { diverted_from: { number: diverted, name: null } } : {}),
    },
    at,
    MILESTONE.incoming,
  );
}

/** `prohib…` in the presentation is the caller's wish not to be shown (RFC 3323, RFC 3325). */
function caller({ caller: { number, name } }: Channel, presentation = '', extension: string | null): Party {
  const party = { number: number || (extension ?? ''), name: name || null };
  const isWithheld = presentation.startsWith('prohib') || /^anonymous$/i.test(number);
  return isWithheld ? { ...party, withheld: true } : party;
}

/**
 * Whose phone calls: `1001` for the endpoint `desk-1001` where extensions are dialled as `PJSIP/desk-{extension}`. An
 * endpoint that is dialled otherwise is taken for the extension itself, which a dialplan of the admin's own may hand over.
 */
function callingExtension(
  devices: ExtensionDevices | null,
  { name }: Channel,
  endpoint: string | undefined,
): string {
  const calling = endpoint || endpointOfChannel(name);
  return devices?.extensionOf(`${devices.technology}/${calling}`) ?? calling;
}

/** `1001` of `PJSIP/1001-0000002a`. */
function endpointOfChannel(channelName: string): string {
  return channelName.replace(/^[^/]*\//, '').replace(/-[0-9a-f]+(;[12])?$/, '');
}
