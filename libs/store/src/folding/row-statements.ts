import { OWED, UNDELIVERED } from '../deliveries/status-rules.js';

/** The SQL of folding. An update names no indexed column that it does not change: that would rewrite the index. */

const CALL = `INSERT INTO calls (id, live, state, release, channel_id, started_at, ended_at, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET`;

export const WRITE_LIVE_CALL = `${CALL} state = excluded.state, release = excluded.release, body = excluded.body`;

export const WRITE_ENDED_CALL = `${CALL} live = excluded.live, state = excluded.state, release = excluded.release,
  ended_at = excluded.ended_at, body = excluded.body`;

export const WRITE_RUNNING_ACTIVEFLOW = `INSERT INTO activeflows (id, flow_id, flow_name, release, reference_type,
  reference_id, status, step_count, end_reason, tm_create, tm_update, tm_delete, snapshot)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET step_count = excluded.step_count, tm_update = excluded.tm_update,
  snapshot = excluded.snapshot`;

export const WRITE_ENDED_ACTIVEFLOW = `${WRITE_RUNNING_ACTIVEFLOW}, status = excluded.status,
  end_reason = excluded.end_reason, tm_delete = excluded.tm_delete`;

/** What changes of an activeflow that is in the table. The timers of one that has ended go with it. */
export const CHANGE_RUNNING_ACTIVEFLOW = `UPDATE activeflows SET step_count = ?, tm_update = ?, snapshot = ? WHERE id = ?`;

export const CHANGE_ENDED_ACTIVEFLOW = `UPDATE activeflows SET status = ?, step_count = ?, end_reason = ?, tm_update = ?,
  tm_delete = ?, snapshot = ? WHERE id = ?`;

/** The flow's name is that of the activeflow, which is written before. One that is written again has perhaps lost its activeflow. */
export const WRITE_CDR = `INSERT INTO cdrs (live_id, id, call_id, subject, started_at, ended_at, direction, user_id,
  from_number, to_number, disposition, talk_ms, crm_id, flow_name, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT flow_name FROM activeflows WHERE id = ?), ?)
  ON CONFLICT (live_id) DO UPDATE SET disposition = excluded.disposition, talk_ms = excluded.talk_ms,
  subject = excluded.subject, ended_at = excluded.ended_at, flow_name = coalesce(excluded.flow_name, flow_name),
  body = excluded.body`;

export const READ_CALL = `SELECT body FROM calls WHERE id = ?`;

export const WRITE_STEPS = `INSERT OR REPLACE INTO steps (activeflow_id, last_sequence, body) VALUES (?, ?, ?)`;

export const WRITE_SIGNALS = `INSERT INTO signals (call_id, number, body)
  VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM signals WHERE call_id = ?), ?)`;

/** Which mailbox, call and numbers a recording is of never changes. */
export const WRITE_RECORDING = `INSERT INTO recordings (id, call_id, status, started_at, from_number, to_number,
  mailbox_id, is_new, remove_at, user_ids, queue_names, transcribe, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET status = excluded.status,
  started_at = excluded.started_at, is_new = excluded.is_new, remove_at = excluded.remove_at,
  user_ids = excluded.user_ids, queue_names = excluded.queue_names, transcribe = excluded.transcribe, body = excluded.body`;

export const REMOVE_RECORDING = `DELETE FROM recordings WHERE id = ?`;

export const WRITE_TRANSCRIBE = `INSERT INTO transcribes (id, recording_id, call_id, status, body)
  VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET status = excluded.status, body = excluded.body`;

export const REMOVE_TRANSCRIBE = `DELETE FROM transcribes WHERE id = ?`;

/** Who writes to whom, and when, never changes. */
export const WRITE_MESSAGE = `INSERT INTO messages (id, direction, status, from_number, to_number, created_at,
  provider_id, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET status = excluded.status,
  provider_id = excluded.provider_id, body = excluded.body`;

export const REMOVE_MESSAGE = `DELETE FROM messages WHERE id = ?`;

export const WRITE_RECORD = `INSERT OR REPLACE INTO records (kind, id, body) VALUES (?, ?, ?)`;

export const REMOVE_RECORD = `DELETE FROM records WHERE kind = ? AND id = ?`;

export const SET_TIMER = `INSERT OR REPLACE INTO timers (activeflow_id, visit, id, due_at, event) VALUES (?, ?, ?, ?, ?)`;

export const CLEAR_TIMER = `DELETE FROM timers WHERE activeflow_id = ? AND visit = ? AND id = ?`;

export const CLEAR_TIMERS = `DELETE FROM timers WHERE activeflow_id = ?`;

export const INSERT_DELIVERY = `INSERT OR IGNORE INTO deliveries (id, status, attempt_count, next_attempt_at, lane,
  webhook_id, flow_id, node_id, event_type, call_id, sequence, profile, test, created_at, "wait", body, request,
  http_status, first_attempt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export const SETTLE_FIRST = `UPDATE deliveries SET status = ?, attempt_count = max(attempt_count, 1), next_attempt_at = ?,
  http_status = ?, first_attempt = ? WHERE id = ?`;

export const SETTLE_LATER = `UPDATE deliveries SET status = ?, attempt_count = max(attempt_count, ?), next_attempt_at = ?,
  http_status = ? WHERE id = ?`;

export const SETTLE_UNTRIED = `UPDATE deliveries SET status = ?, next_attempt_at = ? WHERE id = ?`;

/** The index of the log looks at the delivery again. */
export const NOTE_CHANGE = `INSERT INTO delivery_changes (delivery_row) SELECT rowid FROM deliveries WHERE id = ?`;

/** Not for a delivery that retention has removed meanwhile. */
export const ADD_ATTEMPT = `INSERT OR REPLACE INTO attempts (delivery_id, number, body)
  SELECT id, ?, ? FROM deliveries WHERE id = ?`;

export const HOLD_LANE = `UPDATE deliveries SET status = 'held', next_attempt_at = NULL WHERE ${OWED} AND lane = ?`;

export const RELEASE_LANE = `UPDATE deliveries SET status = 'pending', next_attempt_at = NULL
  WHERE status = 'held' AND ${UNDELIVERED} AND lane = ?`;

/** The same for all that a lane holds or lets go: before it is changed. */
export const NOTE_HOLD = `INSERT INTO delivery_changes (delivery_row) SELECT rowid FROM deliveries
  WHERE ${OWED} AND lane = ?`;

export const NOTE_RELEASE = `INSERT INTO delivery_changes (delivery_row) SELECT rowid FROM deliveries
  WHERE status = 'held' AND ${UNDELIVERED} AND lane = ?`;

export const WRITE_SETTING = `INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)`;
