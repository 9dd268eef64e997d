import { SearchIndex } from './search-index.js';
import type { DeliverySearch, Found, SearchQuery } from './search.js';
import { LOOK_MS } from './search.js';
import { SHARD_ROWS } from './shard.js';

/** Keeps the index on the thread that asks, when it asks: for tests that run the sources. */
export class InlineSearch implements DeliverySearch {
  #index: SearchIndex | null = null;

  constructor(
    private readonly database: string,
    private readonly path: string,
    private readonly followed: (seq: number) => void,
    private readonly limits = { shardRows: SHARD_ROWS, lookMs: LOOK_MS },
  ) {}

  async find(query: SearchQuery): Promise<Found> {
    const index = (this.#index ??= new SearchIndex(this.database, this.path, this.limits.shardRows));
    index.follow(Infinity);
    while (index.tidy());
    this.followed(index.seq);
    return index.find(query, this.limits.lookMs);
  }

  async close(): Promise<void> {
    this.#index?.close();
    this.#index = null;
  }
}
