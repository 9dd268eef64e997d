import type { Id } from '@hookswitch/flow-model';
import type { QueueDesk } from './queue-desk.js';
import { rulesOfQueue } from './rules-of-queue.js';

/** The queues that list each user as a member, of those that are live. Who has signed in besides is not listed. */
export function listedMembers(desk: QueueDesk): ReadonlyMap<Id, readonly Id[]> {
  const listed = new Map<Id, Id[]>();
  for (const id of desk.queueIds()) {
    const object = desk.queue(id);
    for (const { user_id } of object === undefined ? [] : rulesOfQueue(id, object).members) {
      const ids = listed.get(user_id);
      if (ids === undefined) listed.set(user_id, [id]);
      else ids.push(id);
    }
  }
  return listed;
}
