import { moment } from './channel.js';
import type { Channel, TransferReport } from './channel.js';
import type { Exchange } from './exchange.js';
import { placeInbound } from './placing.js';
import { end } from './signalling.js';

/** A phone wants to hand its call over: it asks, and waits for what it is told. */
export function requestTransfer(
  exchange: Exchange,
  channel: Channel,
  at: number,
  to: string,
  consultation_channel_id: string | null,
): void {
  if (channel.state !== 'up') return;
  channel.transfer = null;
  exchange.happen(channel, {
    ...moment(channel, at),
    type: 'transfer_requested',
    to,
    consultation_channel_id,
  });
}

/** A phone puts its call on hold and calls somebody on its second line, unless that is taken. */
export function consult(exchange: Exchange, channel: Channel, at: number, to: string): void {
  if (channel.state !== 'up' || secondLine(exchange, channel) !== undefined) return;
  hold(exchange, channel, at, true);
  channel.consultations = (channel.consultations ?? 0) + 1;
  // Derived, not drawn: whoever repeats the journal gets the same one.
  channel.consultation = `${channel.id}.${channel.consultations}`;
  const { extension = null } = channel;
  const own = channel.direction === 'inbound' ? channel.from : channel.to;
  const from = extension === null ? { number: own.number, name: own.name } : { extension };
  placeInbound(exchange, channel.consultation, { from, to }, at);
}

/** The phone asks to connect the parties of its two lines. With no second line there is nothing to ask. */
export function completeConsultation(exchange: Exchange, channel: Channel, at: number): void {
  const second = secondLine(exchange, channel);
  if (second !== undefined) requestTransfer(exchange, channel, at, '', second.id);
}

/** The phone hangs up its second line and takes its call back. */
export function cancelConsultation(exchange: Exchange, channel: Channel, at: number): void {
  const second = secondLine(exchange, channel);
  if (second !== undefined)
    end(exchange, second, at, second.state === 'up' ? 'normal' : 'cancelled', 'remote');
  channel.consultation = null;
  hold(exchange, channel, at, false);
}

/** What a phone does when it hears what came of its transfer: it hangs up when there is nothing left for it to do. */
export function hearReport(exchange: Exchange, channel: Channel, result: TransferReport, at: number): void {
  channel.transfer = result;
  exchange.note(channel);
  if (result !== 'done') return;
  const second = secondLine(exchange, channel);
  if (second !== undefined) end(exchange, second, at, 'normal', 'remote');
  end(exchange, channel, at, 'normal', 'remote');
}

/** A far end puts its call on hold, or takes it off: told when it changes something. */
export function hold(exchange: Exchange, channel: Channel, at: number, holds: boolean): void {
  if (channel.holds === holds) return;
  channel.holds = holds;
  exchange.happen(channel, { ...moment(channel, at), type: holds ? 'channel_held' : 'channel_unheld' });
}

function secondLine(exchange: Exchange, { consultation }: Channel): Channel | undefined {
  const second = exchange.channels.get(consultation ?? '');
  return second === undefined || second.state === 'ended' ? undefined : second;
}
