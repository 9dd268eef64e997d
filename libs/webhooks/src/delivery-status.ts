/** What is still to be sent. */
export const OWED_STATUSES = ['pending', 'sending', 'retrying'] as const;

/** What has not arrived and is not tried again by itself. In the order in which the store’s indexes name them. */
export const UNDELIVERED_STATUSES = ['failed', 'expired', 'held', 'blocked', 'cancelled'] as const;

/** Went wrong: it was owed to the last, and did not arrive. */
export const GIVEN_UP_STATUSES = ['failed', 'expired', 'blocked'] as const;

/** What came to nothing, and can be sent again by hand. Held ones are let go by resuming their webhook. */
export const LOST_STATUSES = [...GIVEN_UP_STATUSES, 'cancelled'] as const;

export const DELIVERY_STATUSES = [...OWED_STATUSES, 'delivered', ...UNDELIVERED_STATUSES] as const;

/** `pending` is not yet tried; `held`, `expired`, `blocked` and `cancelled` are seen, never silent. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
export type LostStatus = (typeof LOST_STATUSES)[number];

const OWED: ReadonlySet<DeliveryStatus> = new Set(OWED_STATUSES);
const GIVEN_UP: ReadonlySet<DeliveryStatus> = new Set(GIVEN_UP_STATUSES);

export function isOwed(status: DeliveryStatus): boolean {
  return OWED.has(status);
}

export function isGivenUp(status: DeliveryStatus): boolean {
  return GIVEN_UP.has(status);
}
