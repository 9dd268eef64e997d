/** What is looked for in the delivery log. */
export interface SearchQuery {
  /** All of them are in it, as words or as beginnings of words: see `wordsOf`. */
  readonly words: readonly string[];
  /** Of each group one fact holds: see `fact`. */
  readonly facts: readonly (readonly string[])[];
  /** Rows before this one; `null`: from the newest. */
  readonly before: number | null;
  /** Rows from here, and up to here. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly limit: number;
}

/** What was found: places in the table, newest first. */
export interface Found {
  readonly rows: readonly number[];
  /** Time was up: what is before this row was not looked through yet. `null` when all was. */
  readonly pausedAt: number | null;
  /** When the delivery was created at which it paused. */
  readonly searchedFrom: string | null;
  /** Deliveries that the index does not hold yet, about; and since when. 0 and `null` when it holds all. */
  readonly behind: number;
  readonly searchedTo: string | null;
}

/** Finds deliveries by what is in them. The index is made in the background, and told about with each answer. */
export interface DeliverySearch {
  find(query: SearchQuery): Promise<Found>;
  close(): Promise<void>;
}

/** The index's file in the data folder. */
export const SEARCH_FILE = 'search.db';

/** How long an answer may take to catch up with what has just happened, and to look. Milliseconds. */
export const CATCH_UP_MS = 25;
export const LOOK_MS = 45;
