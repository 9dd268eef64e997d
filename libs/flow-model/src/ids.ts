import { v7 } from 'uuid';

/** UUIDv7 (RFC 9562): rises with time, so that keyset paging by id is paging by age. */
export type Id = string;

/** A new identifier for anything that the product creates. */
export function newId(): Id {
  return v7();
}
