import { queueSchema } from '@hookswitch/flow-model';
import type { Id, PinnedObject, QueueFields } from '@hookswitch/flow-model';
import type { QueueRules } from '@hookswitch/pbx';

const known = new WeakMap<PinnedObject, QueueRules>();

/** A queue as the line goes by it. */
export function rulesOfQueue(id: Id, object: PinnedObject): QueueRules {
  let rules = known.get(object);
  if (rules === undefined) known.set(object, (rules = read(id, object)));
  return rules;
}

/** The fields of a queue; what an older release does not say is as it is for a new one. */
export function fieldsOfQueue({ body }: PinnedObject): QueueFields {
  return queueSchema.parse(body);
}

function read(id: Id, object: PinnedObject): QueueRules {
  const fields = fieldsOfQueue(object);
  const { announce, callback } = fields;
  return {
    id,
    name: object.name,
    strategy: fields.strategy,
    members: fields.members,
    weight: fields.weight,
    ring_time_s: fields.ring_time_s,
    retry_s: fields.retry_s,
    wrap_up_s: fields.wrap_up_s,
    ring_in_use: fields.ring_in_use,
    max_penalty: fields.max_penalty,
    penalty_rules: fields.penalty_rules,
    autopause: fields.autopause,
    max_wait_s: fields.max_wait_s ?? 0,
    max_length: fields.max_length ?? 0,
    join_empty: fields.join_empty,
    leave_when_empty: fields.leave_when_empty,
    announce: {
      position: announce.position,
      position_limit: announce.position_limit,
      hold_time: announce.hold_time,
      frequency_s: announce.frequency_s,
      min_frequency_s: announce.min_frequency_s,
      only_up: announce.only_up,
      at_joining: announce.at_joining,
      periodic: {
        count: announce.periodic.length,
        order: announce.periodic_random ? 'random' : 'in_turn',
        frequency_s: announce.periodic_frequency_s,
        start_after_s: announce.periodic_start_s,
      },
    },
    callback: {
      enabled: callback.key !== '',
      max_in_flight: callback.max_in_flight,
      attempts: callback.attempts,
      retry_after_s: callback.retry_after_s,
      expires_after_s: callback.expires_after_s,
    },
    service_level_s: fields.service_level_s,
  };
}
