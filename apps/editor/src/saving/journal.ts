import { createStore, del, entries, set } from 'idb-keyval';
import { openTabs, tabId } from './tab-id.js';
import type { FlowDraft } from '../document/flow-draft.js';

/** What a tab had not saved yet when it was closed, or while the server was away. */
export interface JournalEntry {
  readonly flowId: string;
  /** The tag that the draft is based on. */
  readonly etag: string;
  readonly tab: string;
  readonly draft: FlowDraft;
  readonly at: number;
}

/** Without locks, an entry of another tab counts as left behind once it has not been touched this long. */
const ABANDONED_AFTER_MS = 15_000;

const store = createStore('hookswitch-editor', 'journal');

/**
 * Unsaved drafts in the browser's own database, one per flow, base and tab: two tabs on one flow never share an entry.
 */
export class Journal {
  private writing: Promise<unknown> = Promise.resolve();
  private lastKey: string | null = null;

  constructor(private readonly flowId: string) {}

  /** Keeps the draft. Writes follow each other; a failing browser database is no reason to stop editing. */
  keep(draft: FlowDraft, etag: string): void {
    const entry: JournalEntry = { flowId: this.flowId, etag, tab: tabId(), draft, at: Date.now() };
    const key = keyOf(entry);
    const old = this.lastKey;
    this.lastKey = key;
    this.queue(async () => {
      await set(key, entry, store);
      if (old && old !== key) await del(old, store);
    });
  }

  forget(): void {
    const key = this.lastKey;
    this.lastKey = null;
    if (key) this.queue(() => del(key, store));
  }

  /** Takes a found entry over or throws it away: either way it is no longer left behind. */
  drop(entry: JournalEntry): void {
    this.queue(() => del(keyOf(entry), store));
  }

  /** What was left behind for this flow, newest first: by this tab before a reload, or by tabs that are gone. */
  async leftBehind(): Promise<JournalEntry[]> {
    try {
      const [all, open] = await Promise.all([entries<string, JournalEntry>(store), openTabs()]);
      const gone = (entry: JournalEntry) =>
        entry.tab === tabId() || (open ? !open.has(entry.tab) : Date.now() - entry.at > ABANDONED_AFTER_MS);
      return all
        .map(([, entry]) => entry)
        .filter((entry) => entry.flowId === this.flowId && gone(entry))
        .sort((a, b) => b.at - a.at);
    } catch {
      return [];
    }
  }

  private queue(write: () => Promise<unknown>): void {
    this.writing = this.writing.then(write).catch(() => undefined);
  }
}

function keyOf(entry: Pick<JournalEntry, 'flowId' | 'etag' | 'tab'>): string {
  return `${entry.flowId}|${entry.etag}|${entry.tab}`;
}
