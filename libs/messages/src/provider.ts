/** A text message as a provider is asked to send it; both numbers in E.164 with `+`. */
export interface OutgoingMessage {
  /** Ours: the same each time that it is asked for. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Where receipts of it are brought to. */
  readonly status_url: string;
}

/** What came of asking a provider. The reasons are sentences for people, and hold no secret. */
export type ProviderAnswer =
  /** It will send the message, and calls it so. */
  | { readonly type: 'accepted'; readonly provider_id: string | null }
  /** It is there already: no receipt will come. */
  | { readonly type: 'delivered' }
  /** Not now, or nobody knows: asked again, it may. Not before so many milliseconds, where it said so. */
  | { readonly type: 'deferred'; readonly reason: string; readonly after_ms: number | null }
  /** Never. */
  | { readonly type: 'refused'; readonly reason: string };

/**
 * Who sends text messages. A message may be asked for more than once, always with its id: a provider that knows ids sends
 * it once.
 */
export interface MessageProvider {
  readonly name: string;
  /** Never rejects. Resolves soon after the signal aborts. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<ProviderAnswer>;
  close(): Promise<void>;
}
