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

/** Why an extension is not rung for those who want it: a sentence. Extensions that nobody has are the gateway's to judge. */
export function refuseStranger(
  release: Pick<LiveRelease, 'user'>,
  extension: string,
  ...asking: readonly Belonging[]
): string | undefined {
  if (release.user(extension) === null || colleague(release, extension, ...asking) !== null) return undefined;
  return `Nobody has the extension ${extension} in the environment of this call.`;
}

/** A user who dials a number outside. */
export function diallerOf({ id, environment_id }: ReleasedUser): Dialler {
  return { user_id: id, environment_id };
}
