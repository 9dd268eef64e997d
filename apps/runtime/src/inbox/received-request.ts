import type { Id } from '@hookswitch/flow-model';

/** A receiver of our own: an address that takes any request and keeps it for people to look at. */
export interface Inbox {
  readonly id: Id;
  readonly name: string;
  readonly created_at: string;
}

/** One request as it arrived, byte for byte: names in the sender's spelling and order. */
export interface ReceivedRequest {
  readonly id: Id;
  readonly inbox_id: Id;
  readonly received_at: string;
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
  /** `base64` when the bytes are not UTF-8. */
  readonly body_encoding: 'utf8' | 'base64';
  /** Bytes of the body. */
  readonly size: number;
}
