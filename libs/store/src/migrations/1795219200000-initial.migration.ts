import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Identifiers are UUIDv7 in text, so that the order of the primary key is the order of age. Indexes on
 * what changes with every step are partial, so that the rule (a call that ended, a delivery that arrived) costs nothing.
 */
export class Initial1795219200000 implements MigrationInterface {
  readonly name = 'Initial1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...configuration, ...access, ...running, ...deliveries]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('The first schema has nothing before it.');
  }
}

const configuration = [
  `CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE drafts (
    type TEXT NOT NULL, id TEXT NOT NULL, num_id INTEGER NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
    etag INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    PRIMARY KEY (type, id))`,
  `CREATE INDEX drafts_by_name ON drafts (type, name COLLATE NOCASE, id)`,
  `CREATE UNIQUE INDEX drafts_by_num_id ON drafts (num_id)`,
  `CREATE TABLE releases (
    number INTEGER PRIMARY KEY, hash TEXT NOT NULL, note TEXT, created_at TEXT NOT NULL, created_by TEXT,
    live INTEGER NOT NULL, changes TEXT NOT NULL, manifest TEXT NOT NULL)`,
  `CREATE UNIQUE INDEX releases_live ON releases (live) WHERE live = 1`,
  `CREATE TABLE release_contents (
    kind TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, hash))`,
  `CREATE TABLE secret_slots (slot TEXT PRIMARY KEY, current_version INTEGER) WITHOUT ROWID`,
  `CREATE TABLE secret_versions (
    slot TEXT NOT NULL REFERENCES secret_slots (slot) ON DELETE CASCADE, version INTEGER NOT NULL,
    sealed BLOB NOT NULL, hint TEXT NOT NULL, created_at TEXT NOT NULL, valid_until INTEGER,
    PRIMARY KEY (slot, version)) WITHOUT ROWID`,
];

const access = [
  `CREATE TABLE accounts (
    id TEXT PRIMARY KEY, username TEXT NOT NULL COLLATE NOCASE UNIQUE, password_hash TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL)`,
  `CREATE TABLE sessions (
    id_hash TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL, expires_at INTEGER NOT NULL)`,
  `CREATE INDEX sessions_by_account ON sessions (account_id)`,
  `CREATE INDEX sessions_by_expiry ON sessions (expires_at)`,
  `CREATE TABLE api_tokens (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE, hint TEXT NOT NULL,
    created_at TEXT NOT NULL, created_by TEXT, last_used_at TEXT, revoked_at TEXT)`,
];

const running = [
  `CREATE TABLE calls (
    id TEXT PRIMARY KEY, live INTEGER NOT NULL, state TEXT NOT NULL, release INTEGER, channel_id TEXT NOT NULL,
    started_at TEXT NOT NULL, ended_at TEXT, body TEXT NOT NULL)`,
  `CREATE INDEX calls_live ON calls (id) WHERE live = 1`,
  `CREATE INDEX calls_by_channel ON calls (channel_id)`,
  `CREATE TABLE signals (
    call_id TEXT NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (call_id, number)) WITHOUT ROWID`,
  `CREATE TABLE activeflows (
    id TEXT PRIMARY KEY, flow_id TEXT NOT NULL, flow_name TEXT NOT NULL, release INTEGER NOT NULL,
    reference_type TEXT NOT NULL, reference_id TEXT NOT NULL, status TEXT NOT NULL, step_count INTEGER NOT NULL,
    end_reason TEXT, tm_create TEXT NOT NULL, tm_update TEXT NOT NULL, tm_delete TEXT, snapshot TEXT NOT NULL)`,
  `CREATE INDEX activeflows_running ON activeflows (id) WHERE status = 'running'`,
  `CREATE INDEX activeflows_by_flow ON activeflows (flow_id, id)`,
  `CREATE INDEX activeflows_by_reference ON activeflows (reference_id, id)`,
  `CREATE INDEX activeflows_by_release ON activeflows (release, id)`,
  `CREATE TABLE steps (
    activeflow_id TEXT NOT NULL, last_sequence INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (activeflow_id, last_sequence)) WITHOUT ROWID`,
  `CREATE TABLE timers (
    activeflow_id TEXT NOT NULL, visit INTEGER NOT NULL, id TEXT NOT NULL, due_at INTEGER NOT NULL,
    event TEXT NOT NULL, PRIMARY KEY (activeflow_id, visit, id)) WITHOUT ROWID`,
];

const deliveries = [
  `CREATE TABLE deliveries (
    id TEXT PRIMARY KEY, status TEXT NOT NULL, http_status INTEGER, attempt_count INTEGER NOT NULL,
    next_attempt_at INTEGER, lane TEXT NOT NULL, webhook_id TEXT, flow_id TEXT, node_id TEXT,
    event_type TEXT NOT NULL, call_id TEXT, sequence INTEGER, profile TEXT NOT NULL, test INTEGER NOT NULL,
    created_at TEXT NOT NULL, "wait" TEXT, request TEXT, body TEXT NOT NULL, first_attempt TEXT)`,
  `CREATE INDEX deliveries_owed ON deliveries (lane, id) WHERE status IN ('pending', 'sending', 'retrying')`,
  `CREATE INDEX deliveries_undelivered ON deliveries (status, id)
    WHERE status IN ('failed', 'expired', 'held', 'blocked', 'cancelled')`,
  `CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, id) WHERE webhook_id IS NOT NULL`,
  `CREATE INDEX deliveries_by_call ON deliveries (call_id, id) WHERE call_id IS NOT NULL`,
  `CREATE INDEX deliveries_by_event_type ON deliveries (event_type, id) WHERE webhook_id IS NOT NULL`,
  `CREATE INDEX deliveries_by_refusal ON deliveries (http_status, id)
    WHERE http_status IS NOT NULL AND http_status NOT BETWEEN 200 AND 299`,
  `CREATE TABLE attempts (
    delivery_id TEXT NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (delivery_id, number)) WITHOUT ROWID`,
];
