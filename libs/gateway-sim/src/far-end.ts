import { moment } from './channel.js';
import type { Channel } from './channel.js';
import type { Exchange } from './exchange.js';
import { endRecordingsDue, sayIntoRecordings } from './recording.js';
import { comeUp, end, endPlayback, speechTime } from './signalling.js';
import { cancelConsultation, completeConsultation, consult, hold, requestTransfer } from './transferring.js';

/** What a person at the far end can do. */
export type Deed =
  | { readonly do: 'digits'; readonly digits: string }
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'transfer' | 'consult'; readonly to: string }
  | { readonly do: 'hangup' | 'hold' | 'unhold' | 'complete_transfer' | 'cancel_transfer' };

/** Lets everything happen that is due at or before `now`, each thing at its due time and in that order. */
export function advance(exchange: Exchange, now: number): void {
  for (let channel = exchange.dueBy(now); channel; channel = exchange.dueBy(now)) {
    happenNext(exchange, channel, channel.due);
  }
}

/** Where several things of one channel are due together, the order here decides: it is the same after a restart. */
function happenNext(exchange: Exchange, channel: Channel, at: number): void {
  const { reaction } = channel;
  const playback = channel.playbacks[0];
  if (reaction && reaction.at === at) {
    if (reaction.does === 'answer') comeUp(exchange, channel, at);
    else end(exchange, channel, at, reaction.does, reaction.by);
  } else if (playback && playback.ends_at === at) {
    endPlayback(exchange, channel, at, playback, 'done');
  } else if (channel.step_at === at) {
    takeStep(exchange, channel, at);
  } else if (channel.hangup_at === at) {
    end(exchange, channel, at, 'normal', 'remote');
  } else {
    endRecordingsDue(exchange, channel, at);
  }
}

function takeStep(exchange: Exchange, channel: Channel, at: number): void {
  const step = channel.script[channel.step];
  if (step && (step.do === 'hangup' || channel.state === 'up')) {
    channel.step += 1;
    const next = channel.script[channel.step];
    channel.step_at = next ? at + next.after_ms : null;
    act(exchange, channel, at, step);
  } else {
    channel.step_at = null;
  }
  exchange.schedule(channel);
}

/** The far end does something: by its script, or live from the test phone. */
export function act(exchange: Exchange, channel: Channel, at: number, deed: Deed): void {
  switch (deed.do) {
    case 'digits':
      for (const digit of deed.digits)
        exchange.happen(channel, { ...moment(channel, at), type: 'digit_received', digit });
      return;
    case 'say':
      exchange.happen(channel, { ...moment(channel, at), type: 'speech_received', text: deed.text });
      sayIntoRecordings(exchange, channel, at, deed.text, speechTime(deed.text, 1));
      return;
    case 'transfer':
      return requestTransfer(exchange, channel, at, deed.to, null);
    case 'consult':
      return consult(exchange, channel, at, deed.to);
    case 'complete_transfer':
      return completeConsultation(exchange, channel, at);
    case 'cancel_transfer':
      return cancelConsultation(exchange, channel, at);
    case 'hold':
    case 'unhold':
      return hold(exchange, channel, at, deed.do === 'hold');
    case 'hangup':
      end(exchange, channel, at, causeOfHangup(channel), 'remote');
  }
}

/** A caller who gives up cancels; a phone that hangs up while it rings declines. */
function causeOfHangup(channel: Channel) {
  if (channel.state === 'up') return 'normal';
  return channel.direction === 'inbound' ? 'cancelled' : 'declined';
}
