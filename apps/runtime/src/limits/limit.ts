/** What may not grow without end, and how it is measured. */
export interface LimitDefinition {
  readonly name: 'owed_deliveries' | 'calls' | 'memory';
  /** The setting that changes it. */
  readonly setting: string;
  readonly limit: number;
  /** How much there is now. Asked for with each new call: must be quick. */
  readonly read: () => number;
  /** How much there is, as the beginning of a sentence: "60 calls are in progress". */
  readonly words: (value: number) => string;
}

/** New calls are taken again when a value has fallen to this share of its limit, so that it does not flap. */
const RESUME_SHARE = 0.9;
/** Overflow flows run up to this share of a limit; beyond it every caller hears busy. */
const FAR_SHARE = 1.1;

/** One limit, and whether new calls are refused because of it. */
export class Limit {
  /** New calls are refused from `limit` on, until the value has fallen to this. */
  readonly resumeAt: number;
  /** From here on not even overflow flows run. */
  readonly farAt: number;
  /** The newest measurement. */
  value = 0;
  /** When the limit was reached, milliseconds since the epoch; `null` while new calls are taken. */
  since: number | null = null;

  constructor(readonly definition: LimitDefinition) {
    const { limit } = definition;
    this.resumeAt = Math.min(Math.floor(limit * RESUME_SHARE), limit - 1);
    this.farAt = Math.max(Math.ceil(limit * FAR_SHARE), limit + 1);
  }

  /** Measures. Tells whether an episode of refusing began or ended with it. */
  look(now: number): 'began' | 'ended' | null {
    this.value = this.definition.read();
    if (this.since === null) {
      if (this.value < this.definition.limit) return null;
      this.since = now;
      return 'began';
    }
    if (this.value > this.resumeAt) return null;
    this.since = null;
    return 'ended';
  }

  get isFar(): boolean {
    return this.value >= this.farAt;
  }

  /** Why new calls are refused: which limit, how much there is, and when it ends. */
  get reason(): string {
    const { limit, setting, words } = this.definition;
    const figure = (value: number) => value.toLocaleString('en-GB');
    return `${words(this.value)}; ${setting} allows ${figure(limit)}. New calls are taken again at ${figure(this.resumeAt)}.`;
  }
}
