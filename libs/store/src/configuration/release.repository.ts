import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { BUILT_IN_FLOW_IDS } from '@hookswitch/flow-model';
import type { Change, CompiledFlow, Id, ReleaseContent } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import { releaseEntity } from '../entities/release.entity.js';
import type { ReleaseRow } from '../entities/release.entity.js';
import { NotFoundError } from '../errors.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { ReleaseContents } from './release-contents.js';

/** The immutable result of Apply, without its content. */
export interface Release {
  readonly number: number;
  readonly hash: string;
  readonly note: string | null;
  readonly created_at: string;
  /** Who applied it: a username or an API token's name. */
  readonly created_by: string | null;
  readonly live: boolean;
  /** Calls that run on it now. */
  readonly live_calls: number;
  readonly changes: readonly Change[];
  /** Ids of the flows that it runs and nobody has drawn: Apply added them. */
  readonly built_in_flows: readonly Id[];
}

/** A release to be; number and time are given by the store. */
export interface NewRelease {
  readonly content: ReleaseContent;
  readonly changes: readonly Change[];
  readonly note: string | null;
  readonly created_by: string | null;
}

/** That a release left out an object which the one before it had. */
export interface RemovalByRelease {
  readonly object_id: Id;
  readonly number: number;
  readonly created_at: string;
  readonly created_by: string | null;
}

const LIST = 'releases';

/** Releases and what they consist of. Newest first. */
export class ReleaseRepository {
  readonly #reader: DataSource;
  readonly #contents: ReleaseContents;
  readonly #now: () => number;
  readonly #fresh: () => Promise<void>;

  /** `fresh`: see `Store.fresh`; calls are counted. */
  constructor(
    reader: DataSource,
    database: BetterSqlite3.Database,
    now: () => number,
    fresh: () => Promise<void>,
  ) {
    this.#reader = reader;
    this.#fresh = fresh;
    this.#contents = new ReleaseContents(database);
    this.#now = now;
  }

  async list(request: PageRequest = {}): Promise<Page<Release>> {
    const { size, after } = readPage(LIST, 1, request);
    const query = this.#reader
      .getRepository(releaseEntity)
      .createQueryBuilder('release')
      .orderBy('release.number', 'DESC')
      .limit(size + 1);
    if (after) query.where('release.number < :number', { number: after[0] });
    const [rows, liveCalls] = [await query.getMany(), await this.#liveCalls()];
    return makePage(
      LIST,
      size,
      rows,
      (row) => [row.number],
      (row) => toRelease(row, liveCalls),
    );
  }

  async get(number: number): Promise<Release | null> {
    const row = await this.#reader.getRepository(releaseEntity).findOneBy({ number });
    return row === null ? null : toRelease(row, await this.#liveCalls());
  }

  async live(): Promise<Release | null> {
    const row = await this.#reader.getRepository(releaseEntity).findOneBy({ live: 1 });
    return row === null ? null : toRelease(row, await this.#liveCalls());
  }

  /** The whole content of a release: what restore and the list of changes compare with. */
  async content(number: number): Promise<ReleaseContent> {
    const row = await this.#reader.getRepository(releaseEntity).findOneBy({ number });
    if (row === null) throw new NotFoundError('release', number);
    return this.#contents.read(row.hash, row.manifest);
  }

  /** A compiled flow of any release, at once: the engine asks for it when a call goes on after a restart. */
  flow(hash: string): CompiledFlow | undefined {
    return this.#contents.flow(hash);
  }

  /** Under which hash a release has this flow; `null` when it has none, or there is no such release. */
  async flowHash(number: number, flowId: Id): Promise<string | null> {
    const row = await this.#reader.getRepository(releaseEntity).findOneBy({ number });
    return row?.manifest.flows[flowId] ?? null;
  }

  /** Which releases removed these objects, the oldest first. Reads what every release changed: for what is seldom asked. */
  async removals(type: Change['object']['type'], ids: readonly Id[]): Promise<readonly RemovalByRelease[]> {
    if (ids.length === 0) return [];
    return this.#reader.query<RemovalByRelease[]>(
      `SELECT change.value ->> '$.object.id' AS object_id, number, created_at, created_by
        FROM releases, json_each(releases.changes) AS change
        WHERE change.value ->> '$.kind' = 'removed' AND change.value ->> '$.object.type' = ?
          AND change.value ->> '$.object.id' IN (SELECT value FROM json_each(?))
        ORDER BY number`,
      [type, JSON.stringify(ids)],
    );
  }

  /** Writes the next release and makes it live, with what else the closure does or not at all. */
  insertLive(writer: Writer, release: NewRelease): Release {
    const manifest = this.#contents.write(writer, release.content);
    const last = writer.get<{ number: number | null }>('SELECT max(number) AS number FROM releases');
    const row: ReleaseRow = {
      number: (last?.number ?? 0) + 1,
      hash: release.content.hash,
      note: release.note,
      created_at: new Date(this.#now()).toISOString(),
      created_by: release.created_by,
      live: 1,
      changes: release.changes,
      manifest,
    };
    writer.run('UPDATE releases SET live = 0 WHERE live = 1');
    writer.run(
      `INSERT INTO releases (number, hash, note, created_at, created_by, live, changes, manifest)
        VALUES (?, ?, ?, ?, ?, 1, ?, ?)`,
      row.number,
      row.hash,
      row.note,
      row.created_at,
      row.created_by,
      JSON.stringify(row.changes),
      JSON.stringify(row.manifest),
    );
    return toRelease(row, new Map());
  }

  /** Number and hash of the live release as this transaction sees it. */
  readLive(writer: Writer): { readonly number: number; readonly hash: string } | null {
    return (
      writer.get<{ number: number; hash: string }>('SELECT number, hash FROM releases WHERE live = 1') ?? null
    );
  }

  async #liveCalls(): Promise<ReadonlyMap<number, number>> {
    await this.#fresh();
    const rows = await this.#reader.query<{ release: number; calls: number }[]>(
      'SELECT release, count(*) AS calls FROM calls WHERE live = 1 AND release IS NOT NULL GROUP BY release',
    );
    return new Map(rows.map(({ release, calls }) => [release, calls]));
  }
}

function toRelease(row: ReleaseRow, liveCalls: ReadonlyMap<number, number>): Release {
  const { number, hash, note, created_at, created_by, changes } = row;
  const live_calls = liveCalls.get(number) ?? 0;
  const built_in_flows = BUILT_IN_FLOW_IDS.filter((id) => Object.hasOwn(row.manifest.flows, id));
  const live = row.live === 1;
  return { number, hash, note, created_at, created_by, live, live_calls, changes, built_in_flows };
}
