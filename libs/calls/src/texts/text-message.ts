import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';

export type TextStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received';

/** What became of a message that a provider has accepted. */
export type ReceiptStatus = Extract<TextStatus, 'delivered' | 'undelivered' | 'failed'>;

/**
 * A text message that came in, or that goes out. On the wire it is a *message*; in the code it has its own name, since
 * messages in mailboxes are recordings. Immutable: each change gives a new value.
 */
export interface TextMessage {
  readonly id: Id;
  readonly direction: 'inbound' | 'outbound';
  /**
   * `queued`: written down, not sent yet. `sending`: its provider is being asked. `sent`: it has accepted it. `delivered`,
   * `undelivered`: its receipt. `failed`: it was refused, or the provider gave it up. `received`: it came in.
   */
  readonly status: TextStatus;
  /** Both in E.164 with `+`. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Our number that it was sent from or came to; `null` when it came to one that is not ours. */
  readonly number_id: Id | null;
  readonly environment_id: Id | null;
  readonly webhooks_enabled: boolean;
  /** What the provider calls it; `null` while it has said nothing. */
  readonly provider_id: string | null;
  /** Outbound: whose flow has sent it. `null`: the API did, or it came in. */
  readonly sender: { readonly type: 'call' | 'message'; readonly id: Id } | null;
  /** The activeflow that has sent it, or that it runs. */
  readonly activeflow_id: Id | null;
  /** How often the provider was asked to send it. */
  readonly tries: number;
  /** A sentence: why it failed, was not delivered, or was not sent yet. */
  readonly reason: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  /** When the provider had accepted it. */
  readonly sent_at: string | null;
  /** When its receipt came; missing while none has, and of messages that were refused. */
  readonly receipt_at?: string;
}

/** What a message is made of: who writes to whom, what, and in whose name. */
export type NewText = Pick<
  TextMessage,
  'from' | 'to' | 'text' | 'number_id' | 'environment_id' | 'webhooks_enabled'
> &
  Partial<Pick<TextMessage, 'provider_id' | 'sender' | 'activeflow_id'>>;

/** A message that goes out from now on, or that has come in. */
export function newText(direction: TextMessage['direction'], made: NewText, at: string): TextMessage {
  return {
    id: newId(),
    direction,
    status: direction === 'inbound' ? 'received' : 'queued',
    provider_id: null,
    sender: null,
    activeflow_id: null,
    tries: 0,
    reason: null,
    created_at: at,
    updated_at: at,
    sent_at: null,
    ...made,
  };
}

export interface Receipt {
  readonly type: 'receipt';
  readonly status: ReceiptStatus;
  /** A sentence: why it was not delivered. */
  readonly reason: string | null;
}

/** What a provider has done with a message. */
export type TextNews =
  /** It is being asked, once more. */
  | { readonly type: 'asked' }
  | { readonly type: 'accepted'; readonly provider_id: string | null }
  /** It was accepted, and this became of it. Comes when it comes: before its acceptance was heard of, too. */
  | Receipt
  /** Not now: it will be asked again. */
  | { readonly type: 'deferred'; readonly reason: string }
  /** Never. */
  | { readonly type: 'refused'; readonly reason: string };

/**
 * The message after that: the same one where nothing changes. It goes forward alone, from `queued` to `sent` to its receipt,
 * which has the last word: what is told after it, or too late, changes nothing.
 */
export function changeText(message: TextMessage, news: TextNews, at: string): TextMessage {
  if (news.type === 'receipt') return withReceipt(message, news, at);
  if (!isOwed(message)) return news.type === 'accepted' ? withName(message, news.provider_id, at) : message;
  const changed = { ...message, updated_at: at };
  switch (news.type) {
    case 'asked':
      return { ...changed, status: 'sending', tries: message.tries + 1 };
    case 'accepted':
      return { ...changed, status: 'sent', provider_id: news.provider_id, reason: null, sent_at: at };
    case 'deferred':
      return { ...changed, status: 'queued', reason: news.reason };
    case 'refused':
      return { ...changed, status: 'failed', reason: news.reason };
  }
}

/**
 * Whoever sends a receipt has accepted the message, whether we had heard of it or not: it may have been given up here, when no
 * answer came.
 */
function withReceipt(message: TextMessage, { status, reason }: Receipt, at: string): TextMessage {
  if (message.direction === 'inbound' || message.receipt_at !== undefined) return message;
  return { ...message, status, reason, updated_at: at, sent_at: message.sent_at ?? at, receipt_at: at };
}

/** A receipt that came before the provider's answer has not said what the provider calls the message. */
function withName(message: TextMessage, provider_id: string | null, at: string): TextMessage {
  const isNews = message.receipt_at !== undefined && message.provider_id === null && provider_id !== null;
  return isNews ? { ...message, provider_id, updated_at: at } : message;
}

/** Whether it is still to be sent. */
export function isOwed({ status }: TextMessage): boolean {
  return status === 'queued' || status === 'sending';
}
