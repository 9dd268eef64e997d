import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IdMap } from '@hookswitch/flow-model';
import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { AccountRepository } from './access/account.repository.js';
import { ApiTokenRepository } from './access/api-token.repository.js';
import { SessionRepository } from './access/session.repository.js';
import { ActiveflowRepository } from './activeflows/activeflow.repository.js';
import { AuditRepository } from './audit/audit.repository.js';
import { CallRepository } from './calls/call.repository.js';
import { CdrRepository } from './cdrs/cdr.repository.js';
import type { Committer, WriteClosure } from './committer/committer.js';
import { DraftRepository } from './configuration/draft.repository.js';
import { ReleaseRepository } from './configuration/release.repository.js';
import { SettingRepository } from './configuration/setting.repository.js';
import type { FolderLock } from './database/folder-lock.js';
import { DeliveryRepository } from './deliveries/delivery.repository.js';
import { SqliteDeliveryLog } from './deliveries/sqlite-delivery-log.js';
import { EndpointRecordRepository } from './endpoints/endpoint-record.repository.js';
import { EngineJournal } from './engine/engine-journal.js';
import type { DeliveryPlan, WrittenCalls } from './engine/engine-journal.js';
import { SqliteArchive } from './engine/sqlite-archive.js';
import type { Folding } from './folding/folding.js';
import type { Journal, JournalStatistics } from './journal/journal.js';
import type { StoreLog } from './log.js';
import { MessageRepository } from './messages/message.repository.js';
import { LostDeliveryRepository } from './recover-runs/lost-delivery.repository.js';
import { RecoverRunRepository } from './recover-runs/recover-run.repository.js';
import { RecordingFolder } from './recordings/recording-folder.js';
import { RecordingRepository } from './recordings/recording.repository.js';
import { TranscribeRepository } from './transcripts/transcribe.repository.js';
import { VoicemailRepository } from './recordings/voicemail.repository.js';
import { measureKept } from './retention/measure-kept.js';
import { Retention } from './retention/retention.js';
import type { SecretKey } from './secrets/secret-key.js';
import type { ReadChanges } from './search/read-changes.js';
import type { DeliverySearch } from './search/search.js';
import { SecretRepository } from './secrets/secret.repository.js';
import { RedactionRuleRepository } from './redaction/redaction-rule.repository.js';
import type { RetentionOptions, RetentionPolicy } from './retention/retention.js';

/** Sizes of the database, in bytes. */
export interface StoreSizes {
  readonly database_bytes: number;
  readonly wal_bytes: number;
  /** Part of the database that removed rows left free; it is used again before the file grows. */
  readonly free_bytes: number;
  /** What is written to the journal and not yet in the tables. */
  readonly journal_bytes: number;
}

/** What a store is put together from. */
export interface StoreParts {
  readonly file: string;
  readonly lock: FolderLock;
  readonly writer: BetterSqlite3.Database;
  readonly committer: Committer;
  readonly journal: Journal;
  readonly folding: Folding;
  readonly reader: DataSource;
  readonly search: DeliverySearch;
  readonly changes: ReadChanges;
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
  /** Who changed what, and when. */
  readonly audit: AuditRepository;
  readonly calls: CallRepository;
  readonly cdrs: CdrRepository;
  readonly activeflows: ActiveflowRepository;
  readonly deliveries: DeliveryRepository;
  /** Deliveries that came to nothing, and the runs that send them again. */
  readonly lostDeliveries: LostDeliveryRepository;
  readonly recoverRuns: RecoverRunRepository;
  readonly endpointRecords: EndpointRecordRepository;
  readonly recordings: RecordingRepository;
  readonly voicemails: VoicemailRepository;
  readonly transcribes: TranscribeRepository;
  /** Text messages. */
  readonly messages: MessageRepository;
  /** The recordings' files. */
  readonly recordingFolder: RecordingFolder;
  readonly settings: SettingRepository;
  /** What the delivery log does not show. */
  readonly redactionRules: RedactionRuleRepository;
  readonly #parts: StoreParts;
  readonly #written: WrittenCalls = new IdMap();
  #closing: Promise<void> | undefined;

  constructor(parts: StoreParts) {
    const { writer, committer, journal, folding, reader, search, key, now } = parts;
    this.#parts = parts;
    const fresh = (): Promise<void> => folding.fresh();
    this.committer = committer;
    this.settings = new SettingRepository(reader);
    this.redactionRules = new RedactionRuleRepository(writer, committer, this.settings);
    this.archive = new SqliteArchive(writer);
    this.deliveryLog = new SqliteDeliveryLog(journal, folding, writer);
    this.drafts = new DraftRepository(reader, now);
    this.releases = new ReleaseRepository(reader, writer, now, fresh);
    this.secrets = new SecretRepository(writer, key, now);
    this.accounts = new AccountRepository(reader, now);
    this.sessions = new SessionRepository(reader, now);
    this.apiTokens = new ApiTokenRepository(reader, now);
    this.audit = new AuditRepository(reader, now);
    this.calls = new CallRepository(reader, fresh);
    this.cdrs = new CdrRepository(reader, fresh);
    this.activeflows = new ActiveflowRepository(reader, fresh);
    this.deliveries = new DeliveryRepository(reader, search, fresh, this.redactionRules);
    this.lostDeliveries = new LostDeliveryRepository(reader, fresh);
    this.recoverRuns = new RecoverRunRepository(reader, journal, fresh);
    this.endpointRecords = new EndpointRecordRepository(reader, journal, fresh);
    this.recordings = new RecordingRepository(reader, journal, fresh);
    this.messages = new MessageRepository(reader, fresh);
    this.transcribes = new TranscribeRepository(reader, journal, fresh);
    this.voicemails = new VoicemailRepository(reader, journal, fresh);
    this.recordingFolder = new RecordingFolder(join(dirname(parts.file), 'recordings'));
  }

  /** The engine's journal. `plan` and `committed` tie it to the webhooks. */
  journal(plan: DeliveryPlan): EngineJournal {
    return new EngineJournal(this.#parts.journal, plan, this.#written);
  }

  /** Resolves once the tables hold everything that was written before. The repositories of what runs ask for it themselves. */
  fresh(): Promise<void> {
    return this.#parts.folding.fresh();
  }

  /** Writes what waits, now, and brings it into the tables. */
  async flush(): Promise<void> {
    this.#parts.journal.flush();
    this.committer.flush();
    await this.fresh();
  }

  /** Why calls cannot be written down at the moment, in words; `null` when they can. */
  get fault(): string | null {
    const { journal, folding } = this.#parts;
    return journal.fault?.message ?? folding.fault;
  }

  journalStatistics(): JournalStatistics {
    return this.#parts.journal.statistics();
  }

  /** Runs a synchronous closure in the next transaction; resolves once it is durable. For configuration and access. */
  write<T>(closure: WriteClosure<T>): Promise<T> {
    return this.committer.write(closure);
  }

  /** Removes what is old; `start()` it once. */
  retention(policy?: RetentionPolicy, removeRecordings?: RetentionOptions['removeRecordings']): Retention {
    const { committer, now, log, file } = this.#parts;
    const measure = (signal: AbortSignal) => measureKept(file, signal);
    return new Retention({ committer, now, log, policy, measure, removeRecordings });
  }

  sizes(): StoreSizes {
    const { file, writer } = this.#parts;
    const pageBytes = Number(writer.pragma('page_size', { simple: true }));
    return {
      database_bytes: Number(writer.pragma('page_count', { simple: true })) * pageBytes,
      wal_bytes: statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
      free_bytes: Number(writer.pragma('freelist_count', { simple: true })) * pageBytes,
      journal_bytes: this.#parts.folding.lag,
    };
  }

  /** Commits what waits, closes the files and gives the folder free. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { committer, journal, folding, reader, search, changes, writer, lock } = this.#parts;
    try {
      changes.stop();
      journal.close();
      await folding.close();
      await search.close();
      committer.close();
      await reader.destroy();
      writer.close();
    } finally {
      lock.release();
    }
  }
}
