import { AttemptFigures, NO_FIGURES } from './attempt-figures.js';
import type { Figures, PackedFigures } from './attempt-figures.js';

/** The last attempt that failed. */
export interface RememberedFailure {
  readonly at: string;
  readonly code: string;
  readonly message: string;
  readonly http_status: number | null;
}

/** How long an endpoint has failed, and what was told of that. Outlasts every restart. */
export interface Episode {
  /** Attempts in a row that failed. */
  readonly failures: number;
  /** When the first of them was made; `null` when the last attempt arrived. */
  readonly failing_since: string | null;
  /** When it was told that the endpoint is failing; `null`: not in this row, nor since it was resumed. */
  readonly failing_told_at: string | null;
  /** When the webhook was disabled, as far as that was told; `null` when it is not, or has recovered since. */
  readonly disabled_told_at: string | null;
  /** The webhook was resumed after it was told that it fails, and not yet that it is well. */
  readonly recovery_owed: boolean;
  /** When failing deliveries of alerts were last told of: see `AlertRules.quietMs`. */
  readonly alert_told_at: string | null;
}

const WELL: Episode = {
  failures: 0,
  failing_since: null,
  failing_told_at: null,
  disabled_told_at: null,
  recovery_owed: false,
  alert_told_at: null,
};

interface Written {
  readonly figures: PackedFigures;
  readonly episode: Episode;
  readonly last_failure: RememberedFailure | null;
  readonly last_delivered_at: string | null;
}

/** What is remembered of one endpoint. */
export class EndpointMemory {
  readonly figures = new AttemptFigures();
  episode: Episode = WELL;
  lastFailure: RememberedFailure | null = null;
  lastDeliveredAt: string | null = null;

  /** @param written what `write` gave */
  static of(written: unknown): EndpointMemory {
    const memory = new EndpointMemory();
    const { figures, episode, last_failure, last_delivered_at } = written as Written;
    memory.figures.unpack(figures);
    memory.episode = { ...WELL, ...episode };
    memory.lastFailure = last_failure;
    memory.lastDeliveredAt = last_delivered_at;
    return memory;
  }

  /** Whether others were told of trouble, and not yet that it is over. */
  get owesRecovery(): boolean {
    const { failing_told_at, disabled_told_at, recovery_owed } = this.episode;
    return failing_told_at !== null || disabled_told_at !== null || recovery_owed;
  }

  /** The webhook was resumed: a new start, of which may be told once more that it fails. */
  resume(): void {
    const recovery_owed = this.owesRecovery;
    this.episode = {
      ...this.episode,
      failures: 0,
      failing_since: null,
      failing_told_at: null,
      recovery_owed,
    };
  }

  /** Nothing is amiss any more; what alerts of alerts were told stays, so that they stay rare. */
  recover(): void {
    this.episode = { ...WELL, alert_told_at: this.episode.alert_told_at };
  }

  /** What is written down; `null` when there is nothing worth it. */
  write(now: number): Written | null {
    const { episode } = this;
    const isQuiet = episode.failing_since === null && !this.owesRecovery;
    if (isQuiet && this.figures.isEmpty(now)) return null;
    return {
      figures: this.figures.pack(now),
      episode,
      last_failure: this.lastFailure,
      last_delivered_at: this.lastDeliveredAt,
    };
  }
}

/** How an endpoint has answered, in wire form; nothing when nothing is remembered. */
export function figuresOf(
  memory: EndpointMemory | undefined,
  now: number,
): { readonly last_hour: Figures; readonly last_24_hours: Figures } {
  return {
    last_hour: memory?.figures.lastHour(now) ?? NO_FIGURES,
    last_24_hours: memory?.figures.lastDay(now) ?? NO_FIGURES,
  };
}
