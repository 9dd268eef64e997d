import { shareEnvironment } from '@hookswitch/flow-model';
import type { Id, ReleaseObject } from '@hookswitch/flow-model';
import type { Fault } from './fault.js';

/** A code switches one schedule: two that the same user could dial must not share it. `before` are the schedules so far. */
export function checkSwitchCode(object: ReleaseObject, before: readonly ReleaseObject[]): Fault[] {
  const { switch_code, environment_id } = object.body;
  if (typeof switch_code !== 'string') return [];
  const owner = before.find(
    ({ body }) =>
      body['switch_code'] === switch_code &&
      shareEnvironment(body['environment_id'] as Id | null, environment_id as Id | null),
  );
  if (owner === undefined) return [];
  const message = `Schedule "${owner.name}" is switched by ${switch_code} already. Change one of them.`;
  return [{ code: 'duplicate_value', pointer: '/switch_code', message }];
}
