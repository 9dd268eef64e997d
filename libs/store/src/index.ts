export { openStore } from './open-store.js';
export type { OpenStoreOptions } from './open-store.js';
export { Store } from './store.js';
export type { StoreSizes } from './store.js';
export type { StoreLog } from './log.js';
export {
  DataFolderError,
  DuplicateError,
  InvalidPageError,
  LastAdminError,
  NotFoundError,
  StaleEtagError,
  StoreClosedError,
  StoreError,
} from './errors.js';
export { Committer } from './committer/committer.js';
export type { CommitterOptions, CommitterStatistics, WriteClosure } from './committer/committer.js';
export { Writer } from './committer/writer.js';
export { MAX_PAGE_SIZE } from './paging/page.js';
export type { Page, PageRequest } from './paging/page.js';
export { EngineJournal } from './engine/engine-journal.js';
export type { DeliveryPlan } from './engine/engine-journal.js';
export type { JournalOptions, JournalStatistics } from './journal/journal.js';
export { SqliteArchive } from './engine/sqlite-archive.js';
export { SqliteDeliveryLog } from './deliveries/sqlite-delivery-log.js';
export { DeliveryRepository } from './deliveries/delivery.repository.js';
export { EndpointRecordRepository } from './endpoints/endpoint-record.repository.js';
export type { EndpointRecord } from './endpoints/endpoint-record.repository.js';
export { LostDeliveryRepository } from './recover-runs/lost-delivery.repository.js';
export type { RecoverFilter, RecoverPart, RecoverRun } from './recover-runs/recover-run.js';
export { RecoverRunRepository } from './recover-runs/recover-run.repository.js';
export type { DeliveryPage, StateCount } from './deliveries/delivery.repository.js';
export type { DeliveryFilter, DeliverySearchFilter, LoggedDelivery } from './deliveries/delivery-filter.js';
export type { AttemptOutline, DeliveryOutline } from './deliveries/delivery-outline.js';
export { wordsOf } from './search/words.js';
export { redactDelivery } from './redaction/redact-delivery.js';
export { REDACTION_KINDS } from './redaction/redaction-rule.js';
export type { RedactionKind, RedactionRule } from './redaction/redaction-rule.js';
export { RedactionRuleRepository } from './redaction/redaction-rule.repository.js';
export { Redaction } from './redaction/redaction.js';
export { DraftRepository } from './configuration/draft.repository.js';
export type { NewDraft } from './configuration/draft.repository.js';
export type { Draft } from './entities/draft.entity.js';
export { promptKeysInUse } from './configuration/prompt-keys.js';
export { ReleaseRepository } from './configuration/release.repository.js';
export type { NewRelease, Release, RemovalByRelease } from './configuration/release.repository.js';
export { ensureInstallation } from './configuration/installation.js';
export type { StoredInstallation } from './configuration/installation.js';
export { nextNumber, SettingRepository } from './configuration/setting.repository.js';
export { ROTATION_OVERLAP_MS, SecretRepository } from './secrets/secret.repository.js';
export { AccountRepository } from './access/account.repository.js';
export { SessionRepository } from './access/session.repository.js';
export { ApiTokenRepository } from './access/api-token.repository.js';
export type { NewApiToken } from './access/api-token.repository.js';
export { ROLES } from './entities/account.entity.js';
export type { Account, ApiToken, Role, Session } from './entities/account.entity.js';
export { AuditRepository } from './audit/audit.repository.js';
export type { AuditFilter } from './audit/audit.repository.js';
export type { AuditChange, AuditEntry } from './entities/audit-entry.entity.js';
export { CallRepository } from './calls/call.repository.js';
export type { CallFilter } from './calls/call.repository.js';
export { CdrRepository } from './cdrs/cdr.repository.js';
export type { CdrFigures, CdrFilter, StoredCdr } from './cdrs/cdr.repository.js';
export { ActiveflowRepository } from './activeflows/activeflow.repository.js';
export type { ActiveflowFilter } from './activeflows/activeflow.repository.js';
export { RecordingFolder } from './recordings/recording-folder.js';
export type { RecordingPlace } from './recordings/recording-folder.js';
export { RecordingRepository } from './recordings/recording.repository.js';
export type { RecordingFilter } from './recordings/select-recordings.js';
export { VoicemailRepository } from './recordings/voicemail.repository.js';
export type { MailboxCount, VoicemailFilter } from './recordings/voicemail.repository.js';
export { MessageRepository } from './messages/message.repository.js';
export type { MessageFilter } from './messages/message.repository.js';
export { TranscribeRepository } from './transcripts/transcribe.repository.js';
export type { TranscribeFilter } from './transcripts/transcribe.repository.js';
export { DEFAULT_RETENTION, Retention } from './retention/retention.js';
export type { RetentionPolicy, RetentionReport } from './retention/retention.js';
