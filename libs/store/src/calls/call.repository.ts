import type { DataSource } from 'typeorm';
import type { Call, CallState, Signal } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { callEntity, signalEntity } from '../entities/call.entity.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { idBounds } from '../paging/time-bounds.js';

/** Narrows a list of calls; what is missing does not. */
export interface CallFilter {
  readonly state?: CallState;
  /** True: in progress; false: ended. */
  readonly live?: boolean;
  /** Started at or after, and before: RFC 3339 UTC. */
  readonly from?: string;
  readonly to?: string;
}

/** In the column `live`: it stands in the place of a call, where a text message runs a flow. */
const NO_CALL = 2;

const LIST = 'calls';
const TIME = { name: 'calls', column: 'started_at' } as const;

/** Calls, newest first. Written by the folding of the journal alone. */
export class CallRepository {
  readonly #reader: DataSource;
  readonly #fresh: () => Promise<void>;

  /** `fresh`: see `Store.fresh`. */
  constructor(reader: DataSource, fresh: () => Promise<void>) {
    this.#reader = reader;
    this.#fresh = fresh;
  }

  async list(filter: CallFilter = {}, request: PageRequest = {}): Promise<Page<Call>> {
    await this.#fresh();
    const { size, after } = readPage(LIST, 1, request);
    const query = this.#reader
      .getRepository(callEntity)
      .createQueryBuilder('call')
      .orderBy('call.id', 'DESC')
      .limit(size + 1);
    const live = filter.live ?? (filter.state === undefined ? undefined : filter.state !== 'hangup');
    // Written out, not as a parameter: only so does SQLite see that the index of live calls fits.
    if (live === true) query.andWhere('call.live = 1');
    if (live === false) query.andWhere('call.live = 0');
    if (live === undefined) query.andWhere('call.live < 2');
    if (filter.state) query.andWhere('call.state = :state', { state: filter.state });
    if (filter.from) query.andWhere('call.started_at >= :from', { from: filter.from });
    if (filter.to) query.andWhere('call.started_at < :to', { to: filter.to });
    const { lowest, highest } = await idBounds(this.#reader, TIME, filter.from, filter.to);
    if (lowest) query.andWhere('call.id >= :lowest', { lowest });
    if (highest) query.andWhere('call.id <= :highest', { highest });
    if (after) query.andWhere('call.id < :id', { id: after[0] });
    return makePage(
      LIST,
      size,
      await query.getMany(),
      (row) => [row.id],
      (row) => row.body,
    );
  }

  async get(id: Id): Promise<Call | null> {
    await this.#fresh();
    const row = await this.#reader.getRepository(callEntity).findOneBy({ id });
    return row === null || row.live === NO_CALL ? null : row.body;
  }

  /** All signalling of a call, in order: one call's is bounded by its length. */
  async signals(callId: Id): Promise<readonly Signal[]> {
    await this.#fresh();
    const rows = await this.#reader
      .getRepository(signalEntity)
      .find({ where: { call_id: callId }, order: { number: 'ASC' } });
    return rows.flatMap((row) => row.body);
  }

  /** Grows whenever there is more signalling of a call; cheap next to reading it. */
  async countSignals(callId: Id): Promise<number> {
    await this.#fresh();
    const [row] = await this.#reader.query<{ last: number | null }[]>(
      'SELECT max(number) AS last FROM signals WHERE call_id = ?',
      [callId],
    );
    return row?.last ?? 0;
  }

  /** Calls in progress. */
  async countLive(): Promise<number> {
    await this.#fresh();
    return this.#reader
      .getRepository(callEntity)
      .createQueryBuilder('call')
      .where('call.live = 1')
      .getCount();
  }
}
