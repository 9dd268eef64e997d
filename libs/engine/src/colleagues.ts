import { shareEnvironment } from '@hookswitch/flow-model';
import type { Dialler } from '@hookswitch/flow-model';
import type { LiveRelease, ReleasedUser } from './ports.js';

/** What belongs to an environment: a user, or a call. */
export type Belonging = Pick<ReleasedUser, 'environment_id'>;

/** Whom an extension reaches for each of those who want it, a user or a call: nobody of another environment. */
export function colleague(
  release: Pick<LiveRelease, 'user'> | null,
  extension: string,
  ...asking: readonly Belonging[]
): ReleasedUser | null {
  const called = release?.user(extension) ?? null;
  const isApart = asking.some(
    ({ environment_id }) => !shareEnvironment(called?.environment_id, environment_id),
  );
  return isApart ? null : called;
}

/** A user who dials a number outside. */
export function diallerOf({ id, environment_id }: ReleasedUser): Dialler {
  return { user_id: id, environment_id };
}
