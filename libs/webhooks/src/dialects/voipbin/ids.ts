import { createHash } from 'node:crypto';

/** What stands for an id that is not set. */
export const NIL = '00000000-0000-0000-0000-000000000000';

/** The action that an activeflow stands on before its first. */
export const START = '00000000-0000-0000-0000-000000000001';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const UUID_7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7/i;
/** Ids of actions that were made lately; the same ones are asked for with each event of a flow. */
const MAX_KEPT = 10_000;
const kept = new Map<string, string>();

/**
 * A node's id as an action's, which are UUIDs: the same for the same node of the same flow, always. One that is a UUID
 * already stays as it is.
 */
export function actionId(flowId: string, nodeId: string): string {
  if (UUID.test(nodeId)) return nodeId;
  const name = `${flowId}/${nodeId}`;
  let id = kept.get(name);
  if (id === undefined) {
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(name, (id = hashed(name)));
  }
  return id;
}

/** When an object was made, which its id tells (UUIDv7); RFC 3339, `null` where it does not. */
export function madeAt(id: string): string | null {
  const [, high, low] = UUID_7.exec(id) ?? [];
  if (high === undefined || low === undefined) return null;
  return new Date(Number.parseInt(high + low, 16)).toISOString();
}

/** A UUID out of a name (version 8: made as whoever makes it likes). */
function hashed(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
