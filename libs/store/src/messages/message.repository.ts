import type { TextMessage } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { Brackets } from 'typeorm';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { messageEntity } from '../entities/message.entity.js';
import type { MessageRow } from '../entities/message.entity.js';
import { looksById, pageOfLooks, WINDOW, withinPiece } from '../paging/looks.js';
import type { IdPiece, Look } from '../paging/looks.js';
import { readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { idBounds } from '../paging/time-bounds.js';

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

const LIST = 'messages';
const ENVIRONMENT = `json_extract(message.body, '$.environment_id')`;
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

  /** A page for which time was up is short, or empty, and still has a next one: see `pageOfLooks`. */
  async list(filter: MessageFilter = {}, request: PageRequest = {}): Promise<Page<TextMessage>> {
    const { size, after } = readPage(LIST, 1, request);
    const looks = this.#looks(filter, after === null ? null : String(after[0]), size + 1);
    return pageOfLooks(
      LIST,
      size,
      looks,
      (row) => row.id,
      (row) => row.body,
    );
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

  /** From the newest message, or from those before one, to the oldest. */
  async *#looks(
    filter: MessageFilter,
    before: Id | null,
    most: number,
  ): AsyncGenerator<Look<MessageRow, Id>, void, undefined> {
    await this.#fresh();
    const bounds = await idBounds(this.#reader, TIME, filter.from, filter.to);
    // Those with a number are found by its index.
    const window = filter.number === undefined && filter.with === undefined ? WINDOW : Infinity;
    const read = (piece: IdPiece) => withinPiece(this.#select(filter), piece).limit(most).getMany();
    yield* looksById(this.#reader, 'messages', { before, ...bounds }, { window, most }, read);
  }

  #select(filter: MessageFilter): SelectQueryBuilder<MessageRow> {
    const query = this.#messages().orderBy('message.id', 'DESC');
    const { direction, status, search, environment_id, from, to } = filter;
    if (direction) query.andWhere('message.direction = :direction', { direction });
    if (status) query.andWhere('message.status = :status', { status });
    for (const [name, number] of [
      ['one', filter.number],
      ['other', filter.with],
    ] as const) {
      if (number) query.andWhere(isPartyOf(name, number));
    }
    if (search) {
      query.andWhere(`instr(lower(json_extract(message.body, '$.text')), lower(:search)) > 0`, { search });
    }
    if (environment_id === null) query.andWhere(`${ENVIRONMENT} IS NULL`);
    else if (environment_id) query.andWhere(`${ENVIRONMENT} = :environment_id`, { environment_id });
    if (from) query.andWhere('message.created_at >= :from', { from });
    if (to) query.andWhere('message.created_at < :to', { to });
    return query;
  }

  async #query(): Promise<SelectQueryBuilder<MessageRow>> {
    await this.#fresh();
    return this.#messages();
  }

  #messages(): SelectQueryBuilder<MessageRow> {
    return this.#reader.getRepository(messageEntity).createQueryBuilder('message');
  }
}

function isPartyOf(name: string, number: string): Brackets {
  return new Brackets((query) =>
    query
      .where(`message.from_number = :${name}`, { [name]: number })
      .orWhere(`message.to_number = :${name}`, { [name]: number }),
  );
}
