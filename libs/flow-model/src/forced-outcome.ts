/** What somebody has set in place of what an object says by itself: a schedule that is closed at once, whatever its hours are. */
export interface ForcedOutcome {
  /** One of the outcomes that the object gives. */
  readonly outcome: string;
  /** RFC 3339; `null`: until it is taken back. */
  readonly until: string | null;
  /** Why, for whoever reads the call's timeline; may be empty. */
  readonly note: string;
}

/** Somebody has switched an object: to an outcome, or (`outcome: null`) back to what it says by itself. */
export interface ForcedChange {
  readonly outcome: string | null;
  readonly until: string | null;
  readonly note: string;
  /** RFC 3339. */
  readonly at: string;
  /** An account, a token, or the user whose phone dialled a code. */
  readonly by: string;
}
