import type { Command } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import { ifThere } from '../ari/if-there.js';
import { CONTEXTS } from '../config/configuration.js';
import { dialString, shownIdentity } from '../dial-strings.js';
import type { Tools } from './carry-out.js';
import type { ChannelRecord } from './channel-record.js';
import { LEG_ARGUMENT } from './stasis-arguments.js';

type Originate = Extract<Command, { kind: 'originate' }>;

/** A leg is under our control within milliseconds of being made; after this long we try all the same. */
const CONTROL_MS = 2_000;

/** Set just ahead of the dialling: a channel that is dialled twice is hung up. */
const DIALLED = 'HOOKSWITCH_DIALLED';

/**
 * Rings a party: makes the channel, and dials it once it is under our control. So it rings on, and is answered, even
 * while no connection is there; a channel that Asterisk dials by itself would be hung up when it is answered then.
 */
export async function originate(
  tools: Tools,
  record: ChannelRecord,
  { to, from, ring_time_ms }: Originate,
  again: boolean,
): Promise<void> {
  const { client, exchange, dialStrings, app, now } = tools;
  const channelId = record.id;
  const underControl = controlOf(record);
  try {
    await client.request('POST /channels/create', {
      channelId,
      endpoint: dialString(dialStrings, to),
      app,
      appArgs: LEG_ARGUMENT,
      // Transfers are ours, Asterisk only asks; and its end is kept for us while we are away.
      variables: {
        ...shownIdentity(from),
        'PJSIP_TRANSFER_HANDLING()': 'ari-only',
        'CHANNEL(hangup_handler_push)': `${CONTEXTS.ended},s,1`,
      },
    });
  } catch (error) {
    if (!(error instanceof AriError)) throw error;
    // "Allocation failed": nobody is registered there.
    if (error.status === 500)
      return exchange.end(record, { cause: 'unreachable', ended_by: 'remote', sip_status: 480 }, now());
    // It was made before, and lives.
    if (error.status !== 409) throw error;
    if (again && (await wasDialled(tools, channelId))) return;
  }
  await underControl;
  await Promise.all([
    client.request('POST /channels/{channelId}/variable', { channelId, variable: DIALLED, value: '1' }),
    client.request('POST /channels/{channelId}/dial', {
      channelId,
      timeout: Math.max(1, Math.ceil(ring_time_ms / 1000)),
    }),
  ]);
}

function controlOf(record: ChannelRecord): Promise<void> {
  return new Promise((resolve) => {
    record.underControl = resolve;
    setTimeout(resolve, CONTROL_MS).unref();
  });
}

async function wasDialled({ client }: Tools, channelId: string): Promise<boolean> {
  const mark = client.request('GET /channels/{channelId}/variable', { channelId, variable: DIALLED });
  return (await ifThere(mark))?.value === '1';
}
