import type { Id } from '@hookswitch/flow-model';
import type { ReceivedRequest } from './received-request.js';

/** Requests that one inbox keeps; the oldest goes first. */
export const KEPT_REQUESTS = 100;
/** Bytes of headers and bodies that one inbox keeps: anybody may write to it, nobody may fill our memory. */
export const KEPT_BYTES = 2 * 1024 * 1024;

/** The last requests of each inbox, newest first. Held in memory: a restart empties it. */
export class InboxShelf {
  private readonly shelves = new Map<Id, { requests: ReceivedRequest[]; bytes: number }>();

  add(request: ReceivedRequest): void {
    const shelf = this.shelves.get(request.inbox_id) ?? { requests: [], bytes: 0 };
    this.shelves.set(request.inbox_id, shelf);
    shelf.requests.unshift(request);
    shelf.bytes += weight(request);
    while (shelf.requests.length > KEPT_REQUESTS || (shelf.bytes > KEPT_BYTES && shelf.requests.length > 1)) {
      const dropped = shelf.requests.pop();
      if (dropped !== undefined) shelf.bytes -= weight(dropped);
    }
  }

  /** Newest first; those older than `beforeId` when it is given. */
  list(inboxId: Id, limit: number, beforeId?: Id): readonly ReceivedRequest[] {
    const requests = this.shelves.get(inboxId)?.requests ?? [];
    const older = beforeId === undefined ? requests : requests.filter((request) => request.id < beforeId);
    return older.slice(0, limit);
  }

  count(inboxId: Id): number {
    return this.shelves.get(inboxId)?.requests.length ?? 0;
  }

  clear(inboxId: Id): void {
    this.shelves.delete(inboxId);
  }
}

function weight(request: ReceivedRequest): number {
  const headers = request.headers.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return headers + request.url.length + request.body.length;
}
