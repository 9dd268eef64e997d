import { statSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { AccountRepository } from './access/account.repository.js';
import { ApiTokenRepository } from './access/api-token.repository.js';
import { SessionRepository } from './access/session.repository.js';
import { ActiveflowRepository } from './activeflows/activeflow.repository.js';
import { CallRepository } from './calls/call.repository.js';
import type { Committer, WriteClosure } from './committer/committer.js';
import { DraftRepository } from './configuration/draft.repository.js';
import { ReleaseRepository } from './configuration/release.repository.js';
import { SettingRepository } from './configuration/setting.repository.js';
import type { FolderLock } from './database/folder-lock.js';
import { DeliveryRepository } from './deliveries/delivery.repository.js';
import { SqliteDeliveryLog } from './deliveries/sqlite-delivery-log.js';
import { LiveIdMark, readLiveIdMark } from './engine/live-id-mark.js';
import { SqliteArchive } from './engine/sqlite-archive.js';
import { SqliteJournal } from './engine/sqlite-journal.js';
import type { DeliveryPlan } from './engine/sqlite-journal.js';
import type { StoreLog } from './log.js';
import { Retention } from './retention/retention.js';
import type { SecretKey } from './secrets/secret-key.js';
import { SecretRepository } from './secrets/secret.repository.js';
import type { RetentionPolicy } from './retention/retention.js';

/** Sizes of the database, in bytes. */
export interface StoreSizes {
  readonly database_bytes: number;
  readonly wal_bytes: number;
  /** Part of the database that removed rows left free; it is used again before the file grows. */
  readonly free_bytes: number;
}

/** What a store is put together from. */
export interface StoreParts {
  readonly file: string;
  readonly lock: FolderLock;
  readonly writer: BetterSqlite3.Database;
  readonly committer: Committer;
  readonly reader: DataSource;
  readonly key: SecretKey;
  readonly now: () => number;
  readonly log: StoreLog;
}

/**
 * The open data folder. Reads are asynchronous methods of the repositories; each write takes the writer of a committer
 * closure, so that several can be made one: `store.write((w) => { store.drafts.insert(w, …); store.settings.set(w, …); })`.
 */
export class Store {
  readonly committer: Committer;
  readonly archive: SqliteArchive;
  readonly deliveryLog: SqliteDeliveryLog;
  readonly drafts: DraftRepository;
  readonly releases: ReleaseRepository;
  readonly secrets: SecretRepository;
  readonly accounts: AccountRepository;
  readonly sessions: SessionRepository;
  readonly apiTokens: ApiTokenRepository;
  readonly calls: CallRepository;
  readonly activeflows: ActiveflowRepository;
  readonly deliveries: DeliveryRepository;
  readonly settings: SettingRepository;
  readonly #parts: StoreParts;
  readonly #liveIds: LiveIdMark;
  #closing: Promise<void> | undefined;

  constructor(parts: StoreParts) {
    const { writer, committer, reader, key, now, log } = parts;
    this.#parts = parts;
    this.#liveIds = new LiveIdMark(committer, readLiveIdMark(writer));
    this.committer = committer;
    this.archive = new SqliteArchive(writer, this.#liveIds);
    this.deliveryLog = new SqliteDeliveryLog(committer, writer, log);
    this.drafts = new DraftRepository(reader, now);
    this.releases = new ReleaseRepository(reader, writer, now);
    this.secrets = new SecretRepository(writer, key, now);
    this.accounts = new AccountRepository(reader, now);
    this.sessions = new SessionRepository(reader, now);
    this.apiTokens = new ApiTokenRepository(reader, now);
    this.calls = new CallRepository(reader);
    this.activeflows = new ActiveflowRepository(reader);
    this.deliveries = new DeliveryRepository(reader);
    this.settings = new SettingRepository(reader);
  }

  /** The engine's journal. `plan` and `committed` tie it to the webhooks. */
  journal(plan: DeliveryPlan): SqliteJournal {
    return new SqliteJournal({ ...plan, committer: this.committer, liveIds: this.#liveIds });
  }

  /** Runs a synchronous closure in the next transaction; resolves once it is durable. */
  write<T>(closure: WriteClosure<T>): Promise<T> {
    return this.committer.write(closure);
  }

  /** Removes what is old; `start()` it once. */
  retention(policy?: RetentionPolicy): Retention {
    const { committer, now, log } = this.#parts;
    return new Retention({ committer, now, log, policy });
  }

  sizes(): StoreSizes {
    const { file, writer } = this.#parts;
    const pageBytes = Number(writer.pragma('page_size', { simple: true }));
    return {
      database_bytes: Number(writer.pragma('page_count', { simple: true })) * pageBytes,
      wal_bytes: statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
      free_bytes: Number(writer.pragma('freelist_count', { simple: true })) * pageBytes,
    };
  }

  /** Commits what waits, closes the files and gives the folder free. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { committer, reader, writer, lock } = this.#parts;
    try {
      committer.close();
      await reader.destroy();
      writer.close();
    } finally {
      lock.release();
    }
  }
}
