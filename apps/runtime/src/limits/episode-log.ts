import type { OperatingLog } from '../logging/operating-log.js';
import type { Limit } from './limit.js';

/** A limit that is reached again and again is told of at most this often. */
const QUIET_MS = 60_000;

interface Episode {
  calls: number;
  /** Whether its beginning was told: then its end is, too. */
  readonly told: boolean;
}

/** One line when new calls begin to be refused, one when it ends; never one for each call. */
export class EpisodeLog {
  readonly #episodes = new Map<Limit, Episode>();
  readonly #toldAt = new Map<Limit, number>();

  constructor(
    private readonly log: OperatingLog,
    private readonly now: () => number,
  ) {}

  began(limit: Limit): void {
    const now = this.now();
    const told = now - (this.#toldAt.get(limit) ?? -Infinity) >= QUIET_MS;
    this.#episodes.set(limit, { calls: 0, told });
    if (!told) return;
    this.#toldAt.set(limit, now);
    this.log.warn(fieldsOf(limit), `New calls are refused. ${limit.reason}`);
  }

  /** A call found no room. */
  turned(limit: Limit): void {
    const episode = this.#episodes.get(limit);
    if (episode !== undefined) episode.calls += 1;
  }

  ended(limit: Limit): void {
    const episode = this.#episodes.get(limit);
    this.#episodes.delete(limit);
    if (episode === undefined || !episode.told) return;
    const { setting } = limit.definition;
    const message = `New calls are taken again: ${setting} had refused or diverted ${episode.calls} of them.`;
    this.log.info({ ...fieldsOf(limit), calls: episode.calls }, message);
  }
}

function fieldsOf({ definition, value }: Limit): object {
  return { limit: definition.name, value, allowed: definition.limit };
}
