import { setTimeout as after } from 'node:timers/promises';
import { AriError } from '../ari/ari-error.js';
import { ifThere } from '../ari/if-there.js';
import { carryOut } from './carry-out.js';
import type { ChannelCommand, Tools } from './carry-out.js';
import { channelRecord } from './channel-record.js';
import type { ChannelRecord } from './channel-record.js';

const NO_SUCH_CHANNEL = 'no_such_channel';

/**
 * How often a command is tried whose fate stays unknown, and how long apart in milliseconds. A hang-up is tried until it is
 * answered: nobody asks for it again, and the channel would stay for good.
 */
const TRIES = 3;
const TRY_PAUSE_MS = 250;

/** A channel that Asterisk does not know any more, and of whose end nothing was heard, has ended after this long. */
const SUSPICION_MS = 1_000;
const LOOK_MS = 20;

/** What the dispatch needs besides the tools of the commands. */
export interface DispatchParts extends Tools {
  /** Whether there is a connection, and what happened without it is known. */
  readonly isReady: () => boolean;
  /** Resolves when there is. */
  readonly whenReady: () => Promise<void>;
}

/**
 * Takes commands, and sees to it that each is carried out once, those of one channel in order. Without a connection they
 * wait. A hang-up and the end of a playback wait for nothing.
 */
export class Dispatch {
  readonly #parts: DispatchParts;

  constructor(parts: DispatchParts) {
    this.#parts = parts;
  }

  take(command: ChannelCommand): void {
    const record = this.#recordFor(command);
    if (record === undefined) return;
    if (record.fates.has(command.id)) return this.#tellFate(record, command);
    if (record.ended !== null) return this.#refuse(command, record.id);
    // An engine that comes back sends no keys again: these are new.
    const again = record.unseen && command.kind !== 'send_digits';
    record.fates.set(command.id, null);
    if (command.kind === 'play') record.playing.set(command.id, 'waiting');
    if (command.kind === 'hangup' || command.kind === 'stop_playback') void this.#run(record, command, again);
    else this.#queue(record, command, again);
  }

  /** The channel that a command is about. Of a bridge, all must be there: the one that is missing is told. */
  #recordFor(command: ChannelCommand): ChannelRecord | undefined {
    const { exchange } = this.#parts;
    if (command.kind === 'originate')
      return exchange.find(command.channel_id) ?? exchange.add(channelRecord(command.channel_id, 'outbound'));
    const ids = this.#channelsOf(command);
    const gone = this.#goneOf(ids);
    const [first] = ids;
    if (first === undefined) return undefined;
    const known = exchange.find(first);
    if (gone === undefined || (command.kind !== 'bridge' && known !== undefined)) return known;
    this.#refuse(command, gone);
    return undefined;
  }

  #goneOf(channelIds: readonly string[]): string | undefined {
    return channelIds.find((id) => this.#parts.exchange.find(id)?.ended !== null);
  }

  #channelsOf(command: Exclude<ChannelCommand, { kind: 'originate' }>): readonly string[] {
    if (command.kind === 'bridge') return command.channel_ids;
    if (command.kind === 'unbridge') return this.#parts.exchange.membersOf(command.bridge_id).slice(0, 1);
    return [command.channel_id];
  }

  #tellFate(record: ChannelRecord, { id, kind }: ChannelCommand): void {
    const { exchange } = this.#parts;
    const milestone =
      kind === 'answer' || kind === 'originate' ? record.told.get('channel_answered') : undefined;
    exchange.again(record.ended ?? record.fates.get(id) ?? milestone);
  }

  #refuse(command: ChannelCommand, channelId: string): void {
    this.#parts.exchange.fail(command, channelId, NO_SUCH_CHANNEL, this.#parts.now());
  }

  #queue(record: ChannelRecord, command: ChannelCommand, again: boolean): void {
    const records = this.#concerned(record, command);
    const before = records.flatMap(({ work }) => work ?? []);
    const work: Promise<void> =
      before.length === 0
        ? this.#run(record, command, again)
        : Promise.all(before).then(() => this.#run(record, command, again));
    const done = work.then(() => {
      for (const each of records) if (each.work === done) each.work = null;
    });
    for (const each of records) each.work = done;
  }

  #concerned(record: ChannelRecord, command: ChannelCommand): readonly ChannelRecord[] {
    if (command.kind !== 'bridge') return [record];
    return command.channel_ids.flatMap((id) => this.#parts.exchange.find(id) ?? []);
  }

  /** Never rejects: failure is told. */
  async #run(record: ChannelRecord, command: ChannelCommand, repeated: boolean): Promise<void> {
    let again = repeated;
    for (let tries = 1; ; tries += 1) {
      try {
        if (!this.#parts.isReady()) await this.#parts.whenReady();
        if (record.ended !== null && command.kind !== 'hangup') return this.#tooLate(record, command);
        return await carryOut(this.#parts, record, command, again);
      } catch (error) {
        const isLost = error instanceof AriError && error.isLost;
        if (!isLost || (tries >= TRIES && command.kind !== 'hangup'))
          return await this.#fail(record, command, error);
        again = true;
        if (this.#parts.isReady()) await after(TRY_PAUSE_MS, undefined, { ref: false });
      }
    }
  }

  /** The channel has ended before its turn came. What was to play has been told as stopped. */
  #tooLate(record: ChannelRecord, command: ChannelCommand): void {
    if (command.kind !== 'play') this.#refuse(command, record.id);
  }

  async #fail(record: ChannelRecord, command: ChannelCommand, error: unknown): Promise<void> {
    const { exchange, now } = this.#parts;
    if (command.kind === 'play' && !record.playing.delete(command.id)) return;
    if (command.kind === 'bridge') return this.#failBridge(command, error as Error);
    // What was missing may be something else that the command names.
    const isGone = error instanceof AriError && error.isGone && (await this.#isGone(record));
    if (isGone || record.ended !== null) {
      this.#refuse(command, record.id);
      if (isGone) this.#suspect(record);
      return;
    }
    exchange.fail(command, record.id, (error as Error).message, now());
    if (command.kind === 'originate')
      exchange.end(record, { cause: 'unreachable', ended_by: 'gateway', sip_status: null }, now());
  }

  /** Who hangs up just then is gone for Asterisk before it tells so. Without an end, it was not the parties' fault. */
  async #failBridge(command: Extract<ChannelCommand, { kind: 'bridge' }>, error: Error): Promise<void> {
    const { exchange, now } = this.#parts;
    let gone = this.#goneOf(command.channel_ids);
    for (let waited = 0; gone === undefined && waited < SUSPICION_MS; waited += LOOK_MS) {
      await after(LOOK_MS, undefined, { ref: false });
      gone = this.#goneOf(command.channel_ids);
    }
    if (gone !== undefined) this.#refuse(command, gone);
    else exchange.fail(command, command.channel_ids[0] ?? '', error.message, now());
  }

  async #isGone({ id: channelId }: ChannelRecord): Promise<boolean> {
    try {
      return (await ifThere(this.#parts.client.request('GET /channels/{channelId}', { channelId }))) === null;
    } catch {
      // The connection is gone: it is found out when there is one again.
      return false;
    }
  }

  /** Its end is on its way, as a rule. */
  #suspect(record: ChannelRecord): void {
    const { exchange, now } = this.#parts;
    setTimeout(
      () => exchange.end(record, { cause: 'gateway_lost', ended_by: 'gateway', sip_status: null }, now()),
      SUSPICION_MS,
    ).unref();
  }
}
