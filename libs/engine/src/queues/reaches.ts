import { shareEnvironment } from '@hookswitch/flow-model';
import type { Id, PinnedObject, PinnedUser } from '@hookswitch/flow-model';

/** Who knows where queues and users belong. */
interface Directory {
  queue(queueId: Id): PinnedObject | undefined;
  user(userId: Id): Pick<PinnedUser, 'extension'> | undefined;
  environmentOf(user: Pick<PinnedUser, 'extension'>): Id | null;
}

/** Where a queue belongs; `null`: nowhere in particular. */
export function environmentOfQueue(directory: Pick<Directory, 'queue'>, queueId: Id): Id | null {
  return (directory.queue(queueId)?.body['environment_id'] as Id | null | undefined) ?? null;
}

/** Whether a user may be rung for a queue: nobody of another environment. */
export function reaches(directory: Directory, queueId: Id, userId: Id): boolean {
  const { extension = null } = directory.user(userId) ?? {};
  return shareEnvironment(environmentOfQueue(directory, queueId), directory.environmentOf({ extension }));
}
