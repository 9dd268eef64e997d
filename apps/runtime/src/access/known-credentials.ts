/** Most credentials remembered; beyond, the oldest is read from the store again. */
const MOST = 5_000;
/** A use is noted at most this often, so that reading the API does not become writing. */
const NOTE_USE_MS = 60_000;

interface Known<T> {
  readonly value: T;
  notedAt: number;
}

/** Credentials that were found valid, by their hash: a request then costs no query. Forgotten when they are revoked. */
export class KnownCredentials<T> {
  private readonly known = new Map<string, Known<T>>();
  private forgettings = 0;

  /** To be taken before a credential is looked up in the store, and given to `remember`. */
  get generation(): number {
    return this.forgettings;
  }

  get(hash: string): T | undefined {
    return this.known.get(hash)?.value;
  }

  /** Not when something was forgotten since `generation`: it might have been this. */
  remember(hash: string, value: T, generation: number): T {
    if (generation !== this.forgettings) return value;
    this.known.set(hash, { value, notedAt: 0 });
    if (this.known.size > MOST) {
      const oldest = this.known.keys().next();
      if (!oldest.done) this.known.delete(oldest.value);
    }
    return value;
  }

  /** Whether this use should be noted in the store. */
  isUseToNote(hash: string, now: number): boolean {
    const known = this.known.get(hash);
    if (known === undefined || now - known.notedAt < NOTE_USE_MS) return false;
    known.notedAt = now;
    return true;
  }

  forget(matches: (value: T) => boolean): void {
    this.forgettings += 1;
    for (const [hash, { value }] of this.known) if (matches(value)) this.known.delete(hash);
  }
}
