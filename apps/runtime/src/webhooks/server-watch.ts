import type { OperatingLog } from '../logging/operating-log.js';
import type { LaneState } from '@hookswitch/webhooks';

/** Servers are looked at this often: what lanes know at once, a log may tell some seconds later. */
const LOOK_EVERY_MS = 5_000;
/** A server that goes and comes back again and again is told of at most this often. */
const QUIET_MS = 60_000;

interface Silence {
  readonly since: number;
  /** Whether its beginning was told: then its end is, too. */
  readonly told: boolean;
}

/** Tells the log when a server stops answering, and when it is back: one line each, however many lanes lead to it. */
export class ServerWatch {
  readonly #silences = new Map<string, Silence>();
  readonly #toldAt = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly lanes: () => readonly LaneState[],
    private readonly log: OperatingLog,
    private readonly now: () => number,
  ) {}

  start(): void {
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Compares with what was seen last. */
  look(): void {
    const byOrigin = lanesByOrigin(this.lanes());
    for (const [origin, lanes] of byOrigin) {
      const isSilent = lanes[0]?.breaker.state !== 'closed';
      if (isSilent && !this.#silences.has(origin)) this.#began(origin, lanes);
      else if (!isSilent) this.#ended(origin);
    }
    // Nobody sends there any more: what became of it is not known.
    for (const origin of this.#silences.keys()) if (!byOrigin.has(origin)) this.#silences.delete(origin);
  }

  #began(origin: string, lanes: readonly LaneState[]): void {
    const now = this.now();
    const told = now - (this.#toldAt.get(origin) ?? -Infinity) >= QUIET_MS;
    this.#silences.set(origin, { since: lanes[0]?.breaker.since ?? now, told });
    if (!told) return;
    this.#toldAt.set(origin, now);
    const owed = lanes.reduce((sum, lane) => sum + lane.owed, 0);
    const failure = lanes.find(({ last_failure }) => last_failure !== null)?.last_failure;
    this.log.warn(
      { origin, owed, error: failure?.code },
      `${origin} does not answer. ${failure?.message ?? ''} What it is owed waits until it is back.`,
    );
  }

  #ended(origin: string): void {
    const silence = this.#silences.get(origin);
    this.#silences.delete(origin);
    if (silence?.told !== true) return;
    const seconds = Math.round((this.now() - silence.since) / 1000);
    this.log.info({ origin, seconds }, `${origin} answers again, after ${seconds} s.`);
  }
}

function lanesByOrigin(lanes: readonly LaneState[]): ReadonlyMap<string, LaneState[]> {
  const byOrigin = new Map<string, LaneState[]>();
  for (const lane of lanes) {
    if (lane.origin === null) continue;
    const others = byOrigin.get(lane.origin);
    if (others === undefined) byOrigin.set(lane.origin, [lane]);
    else others.push(lane);
  }
  return byOrigin;
}
