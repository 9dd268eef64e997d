import { ApiError, describeError, isConflict, isOffline, isSignedOut } from '../api/problem.js';

/** What the state chip says. It never says more than the server has confirmed. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** The server cannot be reached: kept in this browser, tried again. */
  | { readonly kind: 'offline' }
  /** Somebody else saved meanwhile: the author chooses. */
  | { readonly kind: 'conflict' }
  /** The server refused what was sent: changing it tries again. */
  | { readonly kind: 'refused'; readonly message: string };

export interface AutosavePorts<Content> {
  /** Sends the content; resolves to the new tag, or throws an `ApiError`. */
  readonly send: (content: Content, etag: string) => Promise<string>;
  /** Keeps what is not saved yet in the browser, and forgets it once it is. */
  readonly keep: (content: Content, etag: string) => void;
  readonly forget: () => void;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
}

/** A pause in typing this long saves; so does typing on for `MAX_DELAY_MS`. */
export const DELAY_MS = 700;
export const MAX_DELAY_MS = 2000;
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000];

/**
 * Saves a draft by itself, one request at a time, each naming the tag that it is based on. A conflict stops it: nothing
 * is overwritten without being asked for.
 */
export class Autosave<Content> {
  private pending: Content | null = null;
  private timer: number | null = null;
  private firstChangeAt = 0;
  private failures = 0;
  private sending = false;
  private stopped = false;
  private current: SaveState = { kind: 'saved' };

  constructor(
    private etag: string,
    private readonly ports: AutosavePorts<Content>,
    private readonly onState: (state: SaveState) => void,
    private readonly now: () => number = Date.now,
  ) {}

  get state(): SaveState {
    return this.current;
  }

  /** The author changed something: keeps it, and saves it soon. */
  changed(content: Content): void {
    if (this.pending === null) this.firstChangeAt = this.now();
    this.pending = content;
    this.ports.keep(content, this.etag);
    if (this.current.kind === 'conflict' || this.stopped) return;
    if (this.sending) return;
    if (this.current.kind !== 'offline') this.tell({ kind: 'unsaved' });
    this.schedule(Math.max(0, Math.min(DELAY_MS, this.firstChangeAt + MAX_DELAY_MS - this.now())));
  }

  /** Saves what waits, and waits for what is on its way: before Apply, or when the page is left. */
  async flush(): Promise<void> {
    const hasMore = (): boolean => this.pending !== null || this.sending;
    while (hasMore() && this.current.kind !== 'conflict' && !this.stopped) {
      if (this.sending) await new Promise<void>((done) => this.ports.setTimer(done, 30));
      else {
        await this.send();
        if (this.current.kind === 'offline' || this.current.kind === 'refused') return;
      }
    }
  }

  /** The network is back, or the author asks for it. */
  retryNow(): void {
    if (this.pending !== null && !this.sending && this.current.kind !== 'conflict') this.schedule(0);
  }

  /** After a conflict: go on from the newest tag. With `content`, that is saved over it; without, nothing waits. */
  resolve(etag: string, content: Content | null): void {
    this.etag = etag;
    this.pending = null;
    this.tell({ kind: 'saved' });
    this.ports.forget();
    if (content !== null) this.changed(content);
  }

  /** No further request: the flow is closed. What waits stays kept. */
  stop(): void {
    this.stopped = true;
    this.cancel();
  }

  private schedule(ms: number): void {
    this.cancel();
    this.timer = this.ports.setTimer(() => void this.send(), ms);
  }

  private cancel(): void {
    if (this.timer !== null) this.ports.clearTimer(this.timer);
    this.timer = null;
  }

  private async send(): Promise<void> {
    this.cancel();
    const content = this.pending;
    if (content === null || this.sending) return;
    this.sending = true;
    this.pending = null;
    this.tell({ kind: 'saving' });
    try {
      this.etag = await this.ports.send(content, this.etag);
      this.sending = false;
      this.failures = 0;
      this.saved();
    } catch (error) {
      this.sending = false;
      const isCorrected = this.pending !== null;
      this.pending ??= content;
      this.failed(error, isCorrected);
    }
  }

  private saved(): void {
    if (this.pending === null) {
      this.tell({ kind: 'saved' });
      this.ports.forget();
      return;
    }
    // What was typed meanwhile stands on the new tag.
    this.ports.keep(this.pending, this.etag);
    this.firstChangeAt = this.now();
    this.tell({ kind: 'unsaved' });
    if (!this.stopped) this.schedule(DELAY_MS);
  }

  /** @param isCorrected what was refused was changed while it was on its way: that is tried */
  private failed(error: unknown, isCorrected: boolean): void {
    if (isConflict(error)) return this.tell({ kind: 'conflict' });
    const temporary =
      isOffline(error) ||
      isSignedOut(error) ||
      (error instanceof ApiError && (error.status >= 500 || error.status === 429));
    if (!temporary) {
      const { title, detail } = describeError(error);
      this.tell({ kind: 'refused', message: detail || title });
      if (isCorrected && !this.stopped) this.schedule(DELAY_MS);
      return;
    }
    this.tell({ kind: 'offline' });
    const delay = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 15_000;
    this.failures += 1;
    if (!this.stopped) this.schedule(delay);
  }

  private tell(state: SaveState): void {
    this.current = state;
    this.onState(state);
  }
}
