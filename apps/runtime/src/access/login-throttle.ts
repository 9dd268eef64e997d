/** Failures of one account from one address before it must wait. */
const FREE_FAILURES = 5;
/** Failures of one address with any name. */
const FREE_FAILURES_PER_ADDRESS = 30;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** A failure is forgotten after this time without another. */
const FORGET_MS = 60 * 60_000;
const MOST_KEYS = 10_000;

interface Failures {
  count: number;
  last: number;
}

/**
 * Slows down guessing: after five failures of an account from an address each further try waits, 30 s at first, twice
 * as long each time, 15 min at most. A try counts when it begins, so that many at once gain nothing; success clears it.
 */
export class LoginThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Counts a try. @returns 0, or the seconds to wait when it must not be made */
  begin(username: string, address: string): number {
    const wait = Math.max(
      this.waitMs(accountKey(username, address), FREE_FAILURES),
      this.waitMs(addressKey(address), FREE_FAILURES_PER_ADDRESS),
    );
    if (wait > 0) return Math.ceil(wait / 1000);
    this.count(accountKey(username, address));
    this.count(addressKey(address));
    return 0;
  }

  /** The try was good: its account and address start afresh. */
  succeeded(username: string, address: string): void {
    this.failures.delete(accountKey(username, address));
    this.failures.delete(addressKey(address));
  }

  private waitMs(key: string, free: number): number {
    const failures = this.failures.get(key);
    if (failures === undefined || failures.count < free) return 0;
    const since = this.now() - failures.last;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures.count - free));
    return since >= FORGET_MS ? 0 : Math.max(0, wait - since);
  }

  private count(key: string): void {
    const now = this.now();
    const old = this.failures.get(key);
    const count = old !== undefined && now - old.last < FORGET_MS ? old.count + 1 : 1;
    // Deleting first keeps the map in order of age, oldest first.
    this.failures.delete(key);
    this.failures.set(key, { count, last: now });
    if (this.failures.size > MOST_KEYS) {
      const oldest = this.failures.keys().next();
      if (!oldest.done) this.failures.delete(oldest.value);
    }
  }
}

function accountKey(username: string, address: string): string {
  return `account ${address} ${username.slice(0, 100).toLowerCase()}`;
}

function addressKey(address: string): string {
  return `address ${address}`;
}
