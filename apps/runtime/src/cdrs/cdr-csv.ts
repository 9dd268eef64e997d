import type { CdrResource } from '@hookswitch/calls';
import { csvLine } from './csv.js';

/** Columns of the export, with the unit in the name where there is one. Times are RFC 3339 UTC. */
const COLUMNS: readonly (readonly [name: string, value: (cdr: CdrResource) => unknown])[] = [
  ['live_id', (cdr) => cdr.live_id],
  ['call_id', (cdr) => cdr.call_id],
  ['leg_id', (cdr) => cdr.id],
  ['subject', (cdr) => cdr.subject],
  ['direction', (cdr) => cdr.direction],
  ['from_number', (cdr) => cdr.from.number],
  ['from_name', (cdr) => cdr.from.name],
  ['to_number', (cdr) => cdr.to.number],
  ['to_name', (cdr) => cdr.to.name],
  ['user_name', (cdr) => cdr.user_name],
  ['via', (cdr) => cdr.via],
  ['via_name', (cdr) => cdr.via_name],
  ['disposition', (cdr) => cdr.disposition],
  ['started_at_utc', (cdr) => cdr.started_at],
  ['ringing_at_utc', (cdr) => cdr.ringing_at],
  ['answered_at_utc', (cdr) => cdr.answered_at],
  ['ended_at_utc', (cdr) => cdr.ended_at],
  ['duration_s', (cdr) => cdr.duration_s],
  ['ring_duration_s', (cdr) => cdr.ring_duration_s],
  ['talk_duration_s', (cdr) => cdr.talk_duration_s],
  ['billing_duration_s', (cdr) => cdr.billing_duration_s],
  ['duration_ms', (cdr) => cdr.duration_ms],
  ['ring_duration_ms', (cdr) => cdr.ring_duration_ms],
  ['talk_duration_ms', (cdr) => cdr.talk_duration_ms],
  ['billing_duration_ms', (cdr) => cdr.billing_duration_ms],
  ['sip_status', (cdr) => cdr.sip_status],
  ['cause', (cdr) => cdr.cause],
  ['end_reason', (cdr) => cdr.end_reason],
  ['hangup_by', (cdr) => cdr.hangup_by],
  ['crm_id', (cdr) => cdr.crm_id],
  ['flow_name', (cdr) => cdr.flow_name],
  ['flow_id', (cdr) => cdr.flow_id],
  ['number_id', (cdr) => cdr.number_id],
  ['user_id', (cdr) => cdr.user_id],
  ['environment_id', (cdr) => cdr.environment_id],
  ['activeflow_id', (cdr) => cdr.activeflow_id],
  ['release', (cdr) => cdr.release],
  ['recording_ids', (cdr) => cdr.recording_ids.join(' ')],
];

/** Records as CSV, some lines at a time: the first part is the header. */
export async function* csvOf(
  batches: AsyncIterable<readonly CdrResource[]>,
): AsyncGenerator<string, void, undefined> {
  yield csvLine(COLUMNS.map(([name]) => name));
  for await (const cdrs of batches) {
    yield cdrs.map((cdr) => csvLine(COLUMNS.map(([, value]) => value(cdr)))).join('');
  }
}
