import type { TextMessage } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { messageEntity } from '../entities/message.entity.js';
import type { MessageRow } from '../entities/message.entity.js';
import { lookFor } from '../paging/looks.js';
import { makePage, pageToken, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { idBounds } from '../paging/time-bounds.js';
import { messageLooks } from './find-messages.js';

/** Narrows a list of text messages; what is missing does not. */
export interface MessageFilter {
  readonly direction?: TextMessage['direction'];
  readonly status?: TextMessage['status'];
  /** Who wrote, or was written to: in E.164. */
  readonly number?: string;
  /** The other one of the two. */
  readonly with?: string;
  /** What stands in the text, in letters of either case (ASCII). */
  readonly search?: string;
  /** Where it belongs; `null`: to no environment. */
  readonly environment_id?: Id | null | undefined;
  /** Written at or after, and before: RFC 3339 UTC. */
  readonly from?: string;
  readonly to?: string;
}

/** A page of text messages. */
export interface MessagePage extends Page<TextMessage> {
  /** Time was up: messages before this one, written then, were not looked through yet. `null` when the page is as long as can be. */
  readonly searchedFrom: string | null;
}

const LIST = 'messages';
/** How long an answer may look for messages that fit: most of it others get done what they have to. Milliseconds. */
const LOOK_MS = 1_000;
const TIME = { name: 'messages', column: 'created_at' } as const;

/** Text messages, newest first. Written by the folding of the journal alone. */
export class MessageRepository {
  readonly #reader: DataSource;
  readonly #fresh: () => Promise<void>;

  /** `fresh`: see `Store.fresh`. */
  constructor(reader: DataSource, fresh: () => Promise<void>) {
    this.#reader = reader;
    this.#fresh = fresh;
  }

  /**
   * The next page. Where few fit, looking for them may take longer than one answer should: then the page has fewer rows, and
   * the next one goes on from there.
   *
   * @param lookMs how long it may look, milliseconds
   */
  async list(filter: MessageFilter = {}, request: PageRequest = {}, lookMs = LOOK_MS): Promise<MessagePage> {
    const { size, after } = readPage(LIST, 1, request);
    const query = await this.#query();
    const bounds = await idBounds(this.#reader, TIME, filter.from, filter.to);
    const before = after === null ? null : String(after[0]);
    const range = { ...bounds, before, limit: size + 1 };
    const looks = messageLooks(this.#reader, filter, range);
    const { rows: found, pausedAt } = await lookFor(looks, size + 1, lookMs);
    const ids = found.slice(0, size + 1);
    const rows = ids.length === 0 ? [] : await query.where('message.id IN (:...ids)', { ids }).getMany();
    const inOrder = rows.toSorted((one, other) => (one.id < other.id ? 1 : -1));
    const page = makePage(
      LIST,
      size,
      inOrder,
      (row) => [row.id],
      (row) => row.body,
    );
    if (pausedAt === null) return { ...page, searchedFrom: null };
    const paused = await (await this.#query()).where('message.id = :pausedAt', { pausedAt }).getOne();
    return { ...page, next: pageToken(LIST, [pausedAt]), searchedFrom: paused?.created_at ?? null };
  }

  async get(id: Id): Promise<TextMessage | null> {
    const row = await (await this.#query()).where('message.id = :id', { id }).getOne();
    return row?.body ?? null;
  }

  /** The message that came in under a provider's id. */
  async received(providerId: string): Promise<TextMessage | null> {
    const row = await (
      await this.#query()
    )
      .where(`message.direction = 'inbound' AND message.provider_id = :providerId`, { providerId })
      .getOne();
    return row?.body ?? null;
  }

  /** What is still to be sent, oldest first. */
  async owed(): Promise<readonly TextMessage[]> {
    // Written out, not as parameters: only so does SQLite see that the index of these fits.
    const query = (await this.#query())
      .where(`message.status IN ('queued', 'sending')`)
      .orderBy('message.id');
    return (await query.getMany()).map((row) => row.body);
  }

  async #query(): Promise<SelectQueryBuilder<MessageRow>> {
    await this.#fresh();
    return this.#reader.getRepository(messageEntity).createQueryBuilder('message');
  }
}
