import { AriError } from '../ari/ari-error.js';
import type { Bridge, Channel } from '../ari/ari.generated.js';
import type { Tools } from './carry-out.js';
import { endOf } from './end-of-channel.js';
import { dropKeptEnd, keptEnd } from './kept-ends.js';
import { channelRecord } from './channel-record.js';
import type { ChannelRecord } from './channel-record.js';
import type { Exchange } from './exchange.js';
import { announce } from './incoming-channel.js';
import { MILESTONE } from './milestones.js';
import { ROOM_NAME } from './rooms.js';
import { wasPlayed } from './played-marks.js';
import { sendBack } from './send-back.js';
import { argumentsOf, LEG_ARGUMENT } from './stasis-arguments.js';
import { utc } from './timestamp.js';

/** Channels that Asterisk makes to listen in, for recordings: they are no calls. */
const SNOOP = /^Snoop\//;

/** How a channel ends of whose end nothing is known. */
const GIVEN_UP = { cause: 'gateway_lost', ended_by: 'gateway', sip_status: null } as const;

/** What reconciling needs besides the tools of the commands. */
export interface ReconcileParts extends Pick<Tools, 'client' | 'exchange' | 'app' | 'now'> {
  /** Channels that were told as ended while Asterisk could not be reached. */
  readonly givenUp: ReadonlySet<string>;
}

/**
 * Makes up for what happened without a connection, from what Asterisk can still tell: which channels and bridges there
 * are. A channel that is gone has ended; one that nobody knows is a call that came in meanwhile.
 */
export async function reconcile(parts: ReconcileParts): Promise<void> {
  const { client, exchange, app, now } = parts;
  const [application, channels, bridges] = await Promise.all([
    client.request('GET /applications/{applicationName}', { applicationName: app }, true),
    client.request('GET /channels', {}, true),
    client.request('GET /bridges', {}, true),
  ]);
  const found = new Map(channels.map((channel) => [channel.id, channel]));
  const at = now();
  const gone: Promise<void>[] = [];
  for (const record of [...exchange.records()]) {
    if (record.ended !== null) continue;
    const channel = found.get(record.id);
    if (channel === undefined) gone.push(lost(parts, record, at));
    else comesBack(exchange, record, channel, at);
  }
  await Promise.all(gone);
  for (const id of application.channel_ids) {
    const channel = found.get(id);
    const record = exchange.find(id);
    if (channel === undefined) continue;
    if (record === undefined) await meet(parts, channel, at);
    // It was given up, and lives.
    else if (record.ended !== null) await sendBack(client, record);
  }
  await reconcileBridges(parts, bridges, new Set(application.bridge_ids), at);
  await Promise.all([...exchange.records()].map((record) => finishedPlaybacks(parts, record, at)));
}

/** A leg of which nothing was told may not have been placed yet: its command waits, or is on its way again. */
async function lost({ client, exchange }: ReconcileParts, record: ChannelRecord, at: string): Promise<void> {
  const kept = await keptEnd(client, record.id);
  if (kept !== null) {
    exchange.end(record, endOf(record, kept, kept.cause === 19), kept.at);
    await dropKeptEnd(client, record.id);
    return;
  }
  if (record.cursor === 0 && (record.unseen || record.work !== null)) return;
  exchange.end(record, GIVEN_UP, at);
}

function comesBack(exchange: Exchange, record: ChannelRecord, channel: Channel, at: string): void {
  if (record.unseen) record.kind = isCall(channel) ? 'inbound' : 'outbound';
  // The engine has given it up, and is here once more only for its recording.
  if (record.cursor >= MILESTONE.ended) return exchange.end(record, GIVEN_UP, at);
  if (record.kind === 'outbound' && channel.state === 'Ringing')
    exchange.tell(record, { type: 'channel_ringing' }, at, MILESTONE.ringing);
  if (channel.state === 'Up') exchange.tell(record, { type: 'channel_answered' }, at, MILESTONE.answered);
}

/** Calls came through the dialplan's Stasis(); legs of ours have run no dialplan, or say so themselves. */
function isCall({ dialplan }: Channel): boolean {
  return dialplan.app_name === 'Stasis' && argumentsOf(dialplan.app_data)[0] !== LEG_ARGUMENT;
}

async function meet(parts: ReconcileParts, channel: Channel, at: string): Promise<void> {
  const { exchange, client, givenUp } = parts;
  if (SNOOP.test(channel.name)) return;
  const record = channelRecord(channel.id, isCall(channel) ? 'inbound' : 'outbound');
  if (record.kind === 'outbound' || givenUp.has(record.id)) return sendBack(client, record);
  exchange.add(record);
  announce(exchange, record, channel, argumentsOf(channel.dialplan.app_data), utc(channel.creationtime));
  comesBack(exchange, record, channel, at);
}

async function reconcileBridges(
  { client, exchange }: ReconcileParts,
  bridges: readonly Bridge[],
  ours: ReadonlySet<string>,
  at: string,
): Promise<void> {
  const found = new Map(bridges.map((bridge) => [bridge.id, bridge.channels]));
  const rooms = new Set(bridges.flatMap(({ id, name }) => (ours.has(id) && name === ROOM_NAME ? [id] : [])));
  for (const id of exchange.bridgeIds()) {
    const members = found.get(id) ?? [];
    for (const member of exchange.membersOf(id)) if (!members.includes(member)) exchange.left(id, member, at);
  }
  for (const [id, channels] of found) {
    const members = channels.filter((member) => exchange.find(member) !== undefined);
    const isKnown = exchange.bridgeIds().includes(id);
    if (isKnown) for (const member of members) exchange.entered(id, member, at);
    else if (members.length > (rooms.has(id) ? 0 : 1)) exchange.restoreBridge(id, members, rooms.has(id));
    if (!ours.has(id) || members.length > (rooms.has(id) ? 0 : 1)) continue;
    await client.request('DELETE /bridges/{bridgeId}', { bridgeId: id }).catch(() => undefined);
  }
}

/** Of what played, what Asterisk does not play any more has come to its end. */
async function finishedPlaybacks(
  { client, exchange }: ReconcileParts,
  record: ChannelRecord,
  at: string,
): Promise<void> {
  for (const [playbackId, state] of [...record.playing]) {
    if (state === 'waiting' || record.ended !== null) continue;
    try {
      await client.request('GET /playbacks/{playbackId}', { playbackId }, true);
    } catch (error) {
      if (!(error instanceof AriError) || !error.isGone) throw error;
      // It did not get there: its command is on its way again.
      if (state === 'playing' && !(await wasPlayed(client, record, playbackId))) continue;
      exchange.finishPlayback(record, playbackId, state === 'stopping' ? 'stopped' : 'done', at);
    }
  }
}
