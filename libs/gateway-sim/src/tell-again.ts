import type { Command } from '@hookswitch/telephony';
import type { Channel, Happening } from './channel.js';
import type { Exchange } from './exchange.js';

/** Tells what came of a command that was carried out before; false when nothing has come of it yet. */
export function tellAgain(exchange: Exchange, channel: Channel, command: Command): boolean {
  let told = false;
  channel.history.forEach((happening, index) => {
    if (!cameOf(command, happening)) return;
    exchange.tell(channel, index + 1);
    told = true;
  });
  return told;
}

function cameOf(command: Command, happening: Happening): boolean {
  if (happening.type === 'command_failed') return happening.command_id === command.id;
  switch (command.kind) {
    case 'answer':
      return happening.type === 'channel_answered';
    case 'play':
      return happening.type === 'playback_finished' && happening.playback_id === command.id;
    case 'stop_playback':
      return happening.type === 'playback_finished' && happening.playback_id === command.playback_id;
    case 'originate':
      return ORIGINATED.has(happening.type);
    case 'bridge':
      return happening.type === 'channel_bridged' && happening.bridge_id === command.bridge_id;
    case 'unbridge':
      return happening.type === 'channel_unbridged' && happening.bridge_id === command.bridge_id;
    case 'hold':
      return happening.type === 'channel_held';
    case 'unhold':
      return happening.type === 'channel_unheld';
    case 'send_digits':
      return false;
    case 'hangup':
      return happening.type === 'channel_ended';
  }
}

const ORIGINATED: ReadonlySet<Happening['type']> = new Set([
  'channel_ringing',
  'channel_answered',
  'channel_ended',
]);
