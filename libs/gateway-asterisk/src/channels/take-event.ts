import type { AriEvent, Channel, ChannelTransfer } from '../ari/ari.generated.js';
import { channelRecord } from './channel-record.js';
import type { ChannelRecord } from './channel-record.js';
import type { Exchange } from './exchange.js';
import { endOf } from './end-of-channel.js';
import { announce } from './incoming-channel.js';
import { MILESTONE } from './milestones.js';
import { LEG_ARGUMENT, SNOOP_ARGUMENT } from './stasis-arguments.js';
import { utc } from './timestamp.js';

/** What an event asks us to do. */
export interface Chores {
  /** A bridge that connects nobody any more goes away. */
  destroyBridge(bridgeId: string): void;
  /** Nothing plays on the channel any more, or it has left its bridge: its background is heard (again). */
  resumeBackground(record: ChannelRecord): void;
}

/** The cause of a hang-up that came from Asterisk's own side ("normal unspecified"), and not from the far end. */
const OWN_HANGUP = 32;

/** Takes one event of Asterisk into the exchange. What it does not know is of no interest. */
export function takeEvent(exchange: Exchange, event: AriEvent, chores: Chores): void {
  const at = utc(event.timestamp);
  switch (event.type) {
    case 'StasisStart':
      return takeStart(exchange, event.channel, event.args, at);
    case 'ChannelStateChange':
      return takeState(exchange.find(event.channel.id), exchange, event.channel, at);
    case 'Dial':
      // A far end that sends early media without ringing has been reached all the same.
      if (event.dialstatus === 'PROGRESS') rings(exchange, exchange.find(event.peer.id), at);
      return;
    case 'ChannelDtmfReceived':
      return onRecord(exchange, event.channel, (record) =>
        exchange.tell(record, { type: 'digit_received', digit: event.digit }, at),
      );
    case 'ChannelTransfer':
      return takeTransfer(exchange, event, at);
    case 'ChannelHold':
    case 'ChannelUnhold':
      return onRecord(exchange, event.channel, (record) =>
        exchange.hold(record, event.type === 'ChannelHold', at),
      );
    case 'ChannelEnteredBridge':
      if (event.channel !== undefined && exchange.find(event.channel.id) !== undefined)
        exchange.entered(event.bridge.id, event.channel.id, at);
      return;
    case 'ChannelLeftBridge':
      if (exchange.left(event.bridge.id, event.channel.id, at)) chores.destroyBridge(event.bridge.id);
      // What it was told to hear while it was still connected sounds now.
      return onRecord(exchange, event.channel, (record) => chores.resumeBackground(record));
    case 'PlaybackFinished':
      return takePlayback(exchange, event.playback, at, chores);
    case 'ChannelHangupRequest':
      return onRecord(exchange, event.channel, (record) => {
        // The first says why; those that follow are Asterisk's own tidying up.
        record.end ??= {
          cause: event.cause ?? 0,
          ...(event.tech_cause ? { tech_cause: event.tech_cause } : {}),
        };
      });
    case 'ChannelDestroyed':
      return onRecord(exchange, event.channel, (record) => {
        const { cause, tech_cause } = event;
        // Asterisk itself hangs up when the ring time is over: the cause that it gives then is a later one.
        const ranOut = record.end === null || record.end.cause === OWN_HANGUP;
        const said = ranOut ? { cause, ...(tech_cause ? { tech_cause } : {}) } : record.end;
        exchange.end(record, endOf(record, said, ranOut), at);
      });
    case 'StasisEnd':
      return onRecord(exchange, event.channel, (record) => {
        if (record.kind === 'outbound' && record.end !== null) return;
        exchange.end(record, endOf(record, record.end, false), at);
      });
    default:
  }
}

function onRecord(
  exchange: Exchange,
  channel: Channel | undefined,
  act: (record: ChannelRecord) => void,
): void {
  const record = channel === undefined ? undefined : exchange.find(channel.id);
  if (record !== undefined) act(record);
}

/** A channel has come under our control: a call that came in, or a leg of ours that is about to be dialled. */
function takeStart(exchange: Exchange, channel: Channel, args: readonly string[], at: string): void {
  const known = exchange.find(channel.id);
  if (known !== undefined) {
    known.underControl?.();
    known.underControl = null;
    return;
  }
  if (args[0] === LEG_ARGUMENT || args[0] === SNOOP_ARGUMENT) return;
  announce(exchange, exchange.add(channelRecord(channel.id, 'inbound')), channel, args, at);
}

function takeState(
  record: ChannelRecord | undefined,
  exchange: Exchange,
  channel: Channel,
  at: string,
): void {
  if (record === undefined) return;
  if (channel.state === 'Ringing') rings(exchange, record, at);
  if (channel.state === 'Up') exchange.tell(record, { type: 'channel_answered' }, at, MILESTONE.answered);
}

function rings(exchange: Exchange, record: ChannelRecord | undefined, at: string): void {
  if (record?.kind === 'outbound') exchange.tell(record, { type: 'channel_ringing' }, at, MILESTONE.ringing);
}

/** A phone's REFER. Those with a state are reports of our own. */
function takeTransfer(
  exchange: Exchange,
  { state, refer_to, referred_by }: ChannelTransfer,
  at: string,
): void {
  const record = exchange.find(referred_by.source_channel.id);
  if (record === undefined || state !== undefined) return;
  const consultation = refer_to.destination_channel?.id ?? null;
  const to = consultation === null ? (refer_to.requested_destination.destination ?? '') : '';
  exchange.tell(record, { type: 'transfer_requested', to, consultation_channel_id: consultation }, at);
}

function takePlayback(
  exchange: Exchange,
  { id, state, target_uri }: { readonly id: string; readonly state: string; readonly target_uri: string },
  at: string,
  chores: Chores,
): void {
  const record = exchange.find(target_uri.replace(/^channel:/, ''));
  if (record === undefined) return;
  const isStopped = record.playing.get(id) === 'stopping' || record.end !== null || record.hangup !== null;
  if (isStopped) exchange.finishPlayback(record, id, 'stopped', at);
  else exchange.finishPlayback(record, id, state === 'failed' ? 'failed' : 'done', at);
  if (record.end === null) chores.resumeBackground(record);
}
