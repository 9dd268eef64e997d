/** How many voicemail messages wait for the phone of an extension. */
export interface WaitingMessages {
  readonly extension: string;
  /** Not heard yet: the lamp is lit while there are any. */
  readonly new_messages: number;
  readonly old_messages: number;
}

/**
 * The lamps of phones that say that messages wait (SIP message-summary). What was shown last stays until it is told
 * otherwise; a gateway shows it again to a telephony system that was restarted or comes back.
 */
export interface MessageLamps {
  /** Shows these numbers from now on. Returns at once and never throws: a lamp is not worth a call. */
  show(waiting: WaitingMessages): void;
}
