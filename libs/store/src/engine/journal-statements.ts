/** The SQL of a step. An update names no indexed column that it does not change: that would rewrite the index. */

const CALL_COLUMNS = `INSERT INTO calls (id, live, state, release, channel_id, started_at, ended_at, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET`;

export const WRITE_LIVE_CALL = `${CALL_COLUMNS} state = excluded.state, release = excluded.release, body = excluded.body`;

export const WRITE_ENDED_CALL = `${CALL_COLUMNS} live = 0, state = excluded.state, release = excluded.release,
  ended_at = excluded.ended_at, body = excluded.body`;

const ACTIVEFLOW_COLUMNS = `INSERT INTO activeflows (id, flow_id, flow_name, release, reference_type, reference_id, status,
  step_count, end_reason, tm_create, tm_update, tm_delete, snapshot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET step_count = excluded.step_count, tm_update = excluded.tm_update,
  snapshot = excluded.snapshot`;

export const WRITE_RUNNING_ACTIVEFLOW = ACTIVEFLOW_COLUMNS;

export const WRITE_ENDED_ACTIVEFLOW = `${ACTIVEFLOW_COLUMNS}, status = excluded.status, end_reason = excluded.end_reason,
  tm_delete = excluded.tm_delete`;

export const WRITE_STEPS = `INSERT OR REPLACE INTO steps (activeflow_id, last_sequence, body) VALUES (?, ?, ?)`;

export const WRITE_SIGNALS = `INSERT INTO signals (call_id, number, body)
  VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM signals WHERE call_id = ?), ?)`;

export const SET_TIMER = `INSERT OR REPLACE INTO timers (activeflow_id, visit, id, due_at, event) VALUES (?, ?, ?, ?, ?)`;

export const CLEAR_TIMER = `DELETE FROM timers WHERE activeflow_id = ? AND visit = ? AND id = ?`;

export const CLEAR_TIMERS = `DELETE FROM timers WHERE activeflow_id = ?`;
