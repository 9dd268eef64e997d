import { shareEnvironment } from '@hookswitch/flow-model';
import type { Id, PinnedObject, PinnedUser } from '@hookswitch/flow-model';

/** Who knows where queues and users belong. */
interface Directory {
  queue(queueId: Id): PinnedObject | undefined;
  user(userId: Id): Pick<PinnedUser, 'extension'> | undefined;
  environmentOf(user: Pick<PinnedUser, 'extension'>): Id | null;
}

/** Whether a user may be rung for a queue: nobody of another environment. */
export function reaches(directory: Directory, queueId: Id, userId: Id): boolean {
  const { extension = null } = directory.user(userId) ?? {};
  const environmentId = directory.queue(queueId)?.body['environment_id'] as Id | null | undefined;
  return shareEnvironment(environmentId, directory.environmentOf({ extension }));
}
