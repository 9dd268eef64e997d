import type { GatewayEvent } from '../gateway-events.js';

/** What is wrong with the order of one channel's events, in a sentence each; told-again events are left out. */
export function disorder(heard: readonly GatewayEvent[]): string[] {
  const wrong: string[] = [];
  const channels = byChannel(firstTold(heard));
  for (const [channelId, events] of channels) {
    wrong.push(...wrongRecordings(channelId, events));
    let last: GatewayEvent | undefined;
    for (const event of events) {
      if (event.type === 'command_failed' && event.cursor === 0) continue;
      // It stands outside the channel's order: the file may arrive long after the channel has ended.
      if (event.type === 'recording_finished') continue;
      if (last?.type === 'channel_ended') wrong.push(`${channelId}: ${event.type} after channel_ended`);
      if (last && last.at > event.at) wrong.push(`${channelId}: ${event.type} is told late, at ${event.at}`);
      if (last && event.cursor > 0 && event.cursor <= last.cursor) {
        wrong.push(`${channelId}: ${event.type} has cursor ${event.cursor} after ${last.cursor}`);
      }
      if (event.type === 'channel_incoming' && last) wrong.push(`${channelId}: announced after ${last.type}`);
      last = event;
    }
  }
  return wrong;
}

/** A recording is finished once, not before it is started, and outside the channel's count. */
function wrongRecordings(channelId: string, events: readonly GatewayEvent[]): string[] {
  const wrong: string[] = [];
  const finished = new Set<string>();
  for (const event of events) {
    if (event.type === 'recording_started' && finished.has(event.recording_id)) {
      wrong.push(`${channelId}: recording ${event.recording_id} is started after its end`);
    }
    if (event.type !== 'recording_finished') continue;
    if (finished.has(event.recording_id)) {
      wrong.push(`${channelId}: recording ${event.recording_id} has two ends`);
    }
    if (event.cursor !== 0) wrong.push(`${channelId}: recording_finished has cursor ${event.cursor}`);
    finished.add(event.recording_id);
  }
  return wrong;
}

/** Leaves out what was told before: an event that is equal in all its parts. */
function firstTold(heard: readonly GatewayEvent[]): GatewayEvent[] {
  const told = new Set<string>();
  return heard.filter((event) => {
    const text = JSON.stringify(event);
    return !told.has(text) && told.add(text);
  });
}

function byChannel(heard: readonly GatewayEvent[]): Map<string, GatewayEvent[]> {
  const channels = new Map<string, GatewayEvent[]>();
  for (const event of heard) {
    const events = channels.get(event.channel_id);
    if (events) events.push(event);
    else channels.set(event.channel_id, [event]);
  }
  return channels;
}
