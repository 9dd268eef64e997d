import type { Engine, QueueStatus } from '@hookswitch/engine';
import type { StreamRing } from '../stream/stream-ring.js';

/** Between two looks, so that no queue is told of more than four times a second. Milliseconds. */
const LOOK_EVERY_MS = 250;
/** Looked at without cause, for what no input tells: midnight, and phones that are registered no more. */
const LOOK_ANYWAY_MS = 15_000;

interface QueueBoardParts {
  readonly queues: Pick<Engine['queues'], 'onLook' | 'statuses' | 'agents'>;
  readonly stream: Pick<StreamRing, 'push' | 'keeping'>;
}

/**
 * Tells the stream of queues and agents that are not as they were told last: `queue_changed` and `agent_changed`, each the
 * whole resource as REST shows it. The first change is told at once, those that follow at most 250 ms later, together. It
 * looks only while somebody listens, beside the engine's own work, and once for all queues.
 */
export class QueueBoard {
  readonly #parts: QueueBoardParts;
  /** What was told last of those that there are. Who goes and comes again is news again. */
  #told: ReadonlyMap<string, string> = new Map();
  #timer: NodeJS.Timeout | null = null;
  #anyway: NodeJS.Timeout | null = null;
  #lookedAt = -Infinity;
  #stopListening: () => void = () => undefined;

  constructor(parts: QueueBoardParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#stopListening = this.#parts.queues.onLook(() => this.#lookSoon());
    this.#anyway = setInterval(() => this.#lookSoon(), LOOK_ANYWAY_MS).unref();
  }

  stop(): void {
    this.#stopListening();
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#anyway !== null) clearInterval(this.#anyway);
    this.#timer = null;
  }

  #lookSoon(): void {
    if (this.#timer !== null || !this.#parts.stream.keeping) return;
    const wait = Math.max(0, this.#lookedAt + LOOK_EVERY_MS - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#lookedAt = performance.now();
      this.#look();
    }, wait).unref();
  }

  #look(): void {
    const { queues, stream } = this.#parts;
    const before = this.#told;
    const now = new Map<string, string>();
    const isNews = (key: string, resource: object): boolean => {
      const text = JSON.stringify(resource);
      now.set(key, text);
      return before.get(key) !== text;
    };
    for (const status of queues.statuses()) {
      if (isNews(`queue ${status.queue_id}`, lasting(status))) stream.push('queue_changed', status);
    }
    for (const agent of queues.agents()) {
      if (isNews(`agent ${agent.id}`, agent)) stream.push('agent_changed', agent);
    }
    this.#told = now;
  }
}

/** A status without what changes by time alone. */
function lasting({ at: _at, longest_waiting_ms: _ms, ...rest }: QueueStatus): object {
  return rest;
}
