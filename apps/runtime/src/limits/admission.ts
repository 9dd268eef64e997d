import type { Overload } from '@hookswitch/engine';
import { EpisodeLog } from './episode-log.js';
import type { OperatingLog } from '../logging/operating-log.js';
import { Limit } from './limit.js';
import type { LimitDefinition } from './limit.js';
import { limitResource } from './limit-resource.js';
import type { LimitsResource } from './limit-resource.js';

/** Limits are also looked at when no call comes, so that the end of an episode is noticed. */
const LOOK_EVERY_MS = 1_000;

/** What admission reaches for. */
export interface AdmissionParts {
  readonly limits: readonly LimitDefinition[];
  /** What else keeps new calls away, as a sentence for people; empty when nothing does. Shown, and judged elsewhere. */
  readonly obstacle?: () => string;
  readonly now: () => number;
  readonly log: OperatingLog;
  /** Hears of each beginning and end, to tell whoever watches. */
  readonly changed: (limits: LimitsResource) => void;
}

/** Calls that found no room, by the limit that was reached. */
export interface Turned {
  busy: number;
  overflow: number;
}

/**
 * Decides whether there is room for one more call. At a limit new calls hear busy, or run their number's overflow flow;
 * running calls go on. It stays so until the value has fallen well below the limit.
 */
export class Admission {
  readonly limits: readonly Limit[];
  readonly turned: ReadonlyMap<string, Turned>;
  readonly #parts: AdmissionParts;
  readonly #log: EpisodeLog;
  #obstacle = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: AdmissionParts) {
    this.#parts = parts;
    this.#log = new EpisodeLog(parts.log, parts.now);
    this.limits = parts.limits.map((definition) => new Limit(definition));
    this.turned = new Map(parts.limits.map(({ name }) => [name, { busy: 0, overflow: 0 }]));
  }

  /** `null`: there is room. */
  readonly admit = (hasOverflow: boolean): Overload | null => {
    const reached = this.look();
    if (reached === undefined) return null;
    const treatment = hasOverflow && !this.limits.some(({ isFar }) => isFar) ? 'overflow' : 'busy';
    const turned = this.turned.get(reached.definition.name);
    if (turned !== undefined) turned[treatment] += 1;
    this.#log.turned(reached);
    const quiet = this.limits.some(({ definition, isFar }) => definition.name === 'owed_deliveries' && isFar);
    return { treatment, reason: reached.reason, quiet };
  };

  /** Measures everything. Gives the first limit that is reached. */
  look(): Limit | undefined {
    const now = this.#parts.now();
    let reached: Limit | undefined;
    let turned = false;
    for (const limit of this.limits) {
      const change = limit.look(now);
      if (change !== null) {
        turned = true;
        this.#log[change](limit);
      }
      if (limit.since !== null) reached ??= limit;
    }
    const obstacle = this.#parts.obstacle?.() ?? '';
    // Its figures may change all the time; only whether there is one is news.
    const news = turned || (obstacle === '') !== (this.#obstacle === '');
    this.#obstacle = obstacle;
    if (news) this.#parts.changed(this.resource());
    return reached;
  }

  /** Why new calls are refused; empty while they are taken. */
  fault(name: LimitDefinition['name']): string {
    this.look();
    const limit = this.limits.find(({ definition }) => definition.name === name);
    return limit === undefined || limit.since === null ? '' : limit.reason;
  }

  /** The limits as the API shows them, as they were last measured. */
  resource(): LimitsResource {
    return {
      refusing: this.#obstacle !== '' || this.limits.some(({ since }) => since !== null),
      obstacle: this.#obstacle === '' ? null : this.#obstacle,
      limits: this.limits.map((limit) => limitResource(limit, this.turned.get(limit.definition.name))),
    };
  }

  start(): void {
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
