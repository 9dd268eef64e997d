import { shareEnvironment } from '@hookswitch/flow-model';
import type { Dialler } from '@hookswitch/flow-model';
import type { LiveRelease, ReleasedUser } from './ports.js';

/** Whom a user reaches by an extension: nobody of another environment. */
export function colleague(
  release: Pick<LiveRelease, 'user'> | null,
  extension: string,
  user: ReleasedUser,
): ReleasedUser | null {
  const called = release?.user(extension) ?? null;
  return called !== null && shareEnvironment(called.environment_id, user.environment_id) ? called : null;
}

/** A user who dials a number outside. */
export function diallerOf({ id, environment_id }: ReleasedUser): Dialler {
  return { user_id: id, environment_id };
}
