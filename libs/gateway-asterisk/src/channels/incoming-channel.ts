import type { Party } from '@hookswitch/telephony';
import type { Channel } from '../ari/ari.generated.js';
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
  const extension = kind === 'internal' ? endpoint || endpointOf(channel.name) : null;
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

/** `1001` of `PJSIP/1001-0000002a`. */
function endpointOf(channelName: string): string {
  return channelName.replace(/^[^/]*\//, '').replace(/-[0-9a-f]+(;[12])?$/, '');
}
