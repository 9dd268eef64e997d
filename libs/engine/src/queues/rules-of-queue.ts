import { queueSchema } from '@hookswitch/flow-model';
import type { Id, PinnedObject, QueueFields } from '@hookswitch/flow-model';
import type { QueueRules } from '@hookswitch/pbx';

/** A queue's fields, by which its line goes and its callers are spoken to. */
export type QueueWithId = QueueFields & QueueRules;

const known = new WeakMap<PinnedObject, QueueWithId>();

/** A queue out of a release; what an older release does not say is as it is for a new queue. */
export function rulesOfQueue(id: Id, object: PinnedObject): QueueWithId {
  let rules = known.get(object);
  if (rules === undefined) {
    rules = { ...queueSchema.parse(object.body), id, name: object.name };
    known.set(object, rules);
  }
  return rules;
}
