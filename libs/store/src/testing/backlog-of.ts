import type { Delivery, DeliveryLog } from '@hookswitch/webhooks';

/** What a lane is owed, as the log answers. */
export function backlogOf(
  log: DeliveryLog,
  lane: string,
  afterId: string | null,
  limit: number,
): Promise<readonly Delivery[]> {
  return new Promise((resolve, reject) => {
    log.backlog(lane, afterId, limit, (error, page) => (error === null ? resolve(page) : reject(error)));
  });
}
