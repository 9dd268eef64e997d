import type { Id } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import { ENVIRONMENT_OF_CALL } from '../packing/packed-call.js';

/** Before a call is removed: keeps its environment where deliveries of its outlast it, so that they are still found by it. */
export function keepEnvironment(writer: Writer, callId: Id): void {
  writer.run(
    `INSERT OR IGNORE INTO call_environments (call_id, environment_id)
      SELECT id, ${ENVIRONMENT_OF_CALL} FROM calls
      WHERE id = ? AND ${ENVIRONMENT_OF_CALL} IS NOT NULL AND EXISTS (
        SELECT 1 FROM deliveries WHERE call_id = calls.id AND call_id IS NOT NULL)`,
    callId,
  );
}

/** After deliveries were removed: lets go of the environments of those calls that have none any more. */
export function forgetEnvironments(writer: Writer, callIds: ReadonlySet<Id>): void {
  for (const id of callIds) {
    writer.run(
      `DELETE FROM call_environments WHERE call_id = ? AND NOT EXISTS (
        SELECT 1 FROM deliveries WHERE call_id = call_environments.call_id AND call_id IS NOT NULL)`,
      id,
    );
  }
}
