/** One message of the stream. */
export class StreamMessage {
  private text: string | null = null;

  constructor(
    /** Rises by one; begins anew with each start, told apart by the stream's own epoch. */
    readonly number: number,
    readonly event: string,
    private readonly make: () => unknown,
  ) {}

  /** JSON text: made once for all listeners, and only when there is one. */
  get data(): string {
    this.text ??= JSON.stringify(this.make());
    return this.text;
  }

  /** Makes it again for who comes back for it: what may be shown has changed. */
  makeAnew(): void {
    this.text = null;
  }
}

/** Where a listener left off; `null` when it begins now. */
export interface Resumption {
  /** What it missed, in order. */
  readonly missed: readonly StreamMessage[];
  /** True when more was missed than is kept: the listener must read its lists again. */
  readonly gap: boolean;
}

/** How long messages are kept when nobody listens any more: who was cut off comes back sooner. Milliseconds. */
const KEPT_FOR_MS = 60_000;

/**
 * The last messages of the stream, so that a listener who was away for a moment misses nothing. While nobody listens,
 * nothing is kept: what happened thousands of times a second would outlive the garbage collector's young generation.
 */
export class StreamRing {
  private readonly slots: (StreamMessage | undefined)[];
  private last = 0;
  private firstKept = 1;
  private keeps = false;
  private leaving: NodeJS.Timeout | undefined;
  private readonly listeners = new Set<(message: StreamMessage) => void>();

  /** @param epoch names this run of the process in `id`s: a number of an earlier run means nothing here */
  constructor(
    readonly epoch: string,
    private readonly capacity = 2000,
    private readonly keptForMs = KEPT_FOR_MS,
  ) {
    this.slots = new Array<StreamMessage | undefined>(capacity);
  }

  /** Whether anybody hears of a message, or may come back for it. */
  get keeping(): boolean {
    return this.keeps;
  }

  /** Keeps a message and hands it to every listener. `data` is the resource; it must not be changed afterwards. */
  push(event: string, data: unknown): void {
    this.pushLazily(event, () => data);
  }

  /** The same for what is costly to write out: `make` is called when somebody listens, or comes back for it. */
  pushLazily(event: string, make: () => unknown): void {
    if (!this.keeps) return;
    this.last += 1;
    const message = new StreamMessage(this.last, event, make);
    this.slots[this.last % this.capacity] = message;
    for (const listener of this.listeners) listener(message);
  }

  /** What was written out for former listeners is made again for the next: what may be shown has changed. */
  makeAnew(): void {
    for (const message of this.slots) message?.makeAnew();
  }

  /** `id` of a message: what `Last-Event-ID` brings back. */
  idOf(message: StreamMessage): string {
    return `${this.epoch}-${message.number}`;
  }

  /** What came after this id. An id of another run, or an unknown one, has a gap. */
  since(lastEventId: string): Resumption {
    const [, epoch, text] = /^(\w+)-(\d{1,15})$/.exec(lastEventId) ?? [];
    const seen = Number(text);
    if (epoch !== this.epoch || seen > this.last) return { missed: [], gap: true };
    const first = Math.max(seen + 1, this.last - this.capacity + 1, this.firstKept);
    const missed: StreamMessage[] = [];
    for (let number = first; number <= this.last; number += 1) {
      const message = this.slots[number % this.capacity];
      if (message !== undefined) missed.push(message);
    }
    return { missed, gap: first > seen + 1 };
  }

  listen(listener: (message: StreamMessage) => void): () => void {
    this.listeners.add(listener);
    this.keeps = true;
    clearTimeout(this.leaving);
    return () => {
      if (!this.listeners.delete(listener) || this.listeners.size > 0) return;
      this.leaving = setTimeout(() => this.forget(), this.keptForMs).unref();
    };
  }

  /** A number is left out, so that who comes back later learns that something was missed. */
  private forget(): void {
    this.keeps = false;
    this.slots.fill(undefined);
    this.last += 1;
    this.firstKept = this.last + 1;
  }

  get listening(): number {
    return this.listeners.size;
  }
}
