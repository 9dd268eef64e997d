import { isMessage, markHeard, voicemailResource } from '@hookswitch/calls';
import type { Message, Recording } from '@hookswitch/calls';
import type { EngineChange } from '@hookswitch/engine';
import type { Id, MailboxFields, UserFields } from '@hookswitch/flow-model';
import type { MailboxCount, Store } from '@hookswitch/store';
import type { Gateway } from '@hookswitch/telephony';
import type { LiveConfiguration } from '../configuration/live/live-configuration.js';
import type { StreamRing } from '../stream/stream-ring.js';

/** What the board reaches for. */
export interface MessageBoardParts {
  readonly store: Pick<Store, 'voicemails'>;
  readonly live: Pick<LiveConfiguration, 'current'>;
  readonly gateways: readonly Pick<Gateway, 'lamps'>[];
  readonly stream: Pick<StreamRing, 'push'>;
  readonly now: () => number;
}

type Count = Omit<MailboxCount, 'mailbox_id'>;
const NONE: Count = { new_messages: 0, old_messages: 0 };

/**
 * How many messages wait in each mailbox: read once at the start, and counted on from what is committed. Phones show it by
 * their lamps, the API and the stream tell it, and calls go by it where a mailbox is full.
 */
export class MessageBoard {
  readonly #parts: MessageBoardParts;
  readonly #counts = new Map<Id, Count>();
  /** Extensions whose phones were told of messages. */
  readonly #lit = new Set<string>();
  /** One change of a message at a time, so that each is counted once. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(parts: MessageBoardParts) {
    this.#parts = parts;
  }

  /** Before any call is taken. */
  async start(): Promise<void> {
    for (const { mailbox_id, ...count } of await this.#parts.store.voicemails.counts())
      this.#counts.set(mailbox_id, count);
    this.showAll();
  }

  /** How many messages are in a mailbox. */
  messagesIn(mailboxId: Id): number {
    const { new_messages, old_messages } = this.#counts.get(mailboxId) ?? NONE;
    return new_messages + old_messages;
  }

  /** The mailboxes that hold messages. */
  counts(): readonly MailboxCount[] {
    return [...this.#counts].map(([mailbox_id, count]) => ({ mailbox_id, ...count }));
  }

  countOf(mailbox_id: Id): MailboxCount {
    return { mailbox_id, ...(this.#counts.get(mailbox_id) ?? NONE) };
  }

  /** What the engine has committed: messages that were left. */
  readonly onChange = ({ recordings }: Pick<EngineChange, 'recordings'>): void => {
    for (const recording of recordings)
      if (isMessage(recording) && recording.status === 'done')
        this.#count(recording.message.mailbox.id, 1, 0);
  };

  /** Its owner has heard a message, or wants it to count as new. `null`: there is no such message. */
  setHeard(id: Id, heard: boolean): Promise<Message | null> {
    return this.#inLine(async () => {
      const { store, stream, now } = this.#parts;
      const before = await store.voicemails.get(id);
      if (before === null || (before.message.heard_at !== null) === heard) return before;
      const message = markHeard(before, heard ? new Date(now()).toISOString() : null);
      await store.voicemails.put(message);
      this.#count(message.message.mailbox.id, heard ? -1 : 1, heard ? 1 : -1);
      stream.push('voicemail_updated', voicemailResource(message));
      return message;
    });
  }

  /** Nobody sees these any more. */
  readonly onRemoved = (recordings: readonly Recording[]): void => {
    for (const recording of recordings) {
      if (!isMessage(recording) || recording.status !== 'done') continue;
      const { mailbox, heard_at } = recording.message;
      this.#count(mailbox.id, heard_at === null ? -1 : 0, heard_at === null ? 0 : -1);
      this.#parts.stream.push('voicemail_deleted', voicemailResource(recording));
    }
  };

  /** Lights the lamps anew: at the start, and when the mailboxes or their users are others now. */
  showAll(): void {
    const waiting = new Map<string, Count>([...this.#lit].map((extension) => [extension, NONE]));
    for (const [extension, mailboxes] of this.#extensions()) waiting.set(extension, this.#sum(mailboxes));
    for (const [extension, count] of waiting) this.#show(extension, count);
  }

  #count(mailboxId: Id, moreNew: number, moreOld: number): void {
    const { new_messages, old_messages } = this.#counts.get(mailboxId) ?? NONE;
    const count = { new_messages: new_messages + moreNew, old_messages: old_messages + moreOld };
    if (count.new_messages + count.old_messages === 0) this.#counts.delete(mailboxId);
    else this.#counts.set(mailboxId, count);
    this.#parts.stream.push('mailbox_counted', this.countOf(mailboxId));
    for (const [extension, mailboxes] of this.#extensions())
      if (mailboxes.includes(mailboxId)) this.#show(extension, this.#sum(mailboxes));
  }

  #show(extension: string, count: Count): void {
    if (count === NONE && !this.#lit.has(extension)) return;
    this.#lit.add(extension);
    for (const { lamps } of this.#parts.gateways) lamps?.show({ extension, ...count });
  }

  #sum(mailboxes: readonly Id[]): Count {
    let sum = NONE;
    for (const id of mailboxes) {
      const { new_messages, old_messages } = this.#counts.get(id) ?? NONE;
      if (new_messages + old_messages === 0) continue;
      sum = {
        new_messages: sum.new_messages + new_messages,
        old_messages: sum.old_messages + old_messages,
      };
    }
    return sum;
  }

  /** The mailboxes of each extension, as they are live. */
  #extensions(): ReadonlyMap<string, readonly Id[]> {
    const { mailbox = [], user = [] } = this.#parts.live.current()?.content.objects ?? {};
    const extensions = new Map(user.map(({ id, body }) => [id, (body as unknown as UserFields).extension]));
    const found = new Map<string, Id[]>();
    for (const { id, body } of mailbox) {
      const extension = extensions.get((body as unknown as MailboxFields).user_id ?? '') ?? null;
      if (extension !== null) found.set(extension, [...(found.get(extension) ?? []), id]);
    }
    return found;
  }

  #inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#line.then(work);
    this.#line = result.catch(() => undefined);
    return result;
  }
}
