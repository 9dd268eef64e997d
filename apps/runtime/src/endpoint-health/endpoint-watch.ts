import type { DomainEvent } from '@hookswitch/events';
import type { Store } from '@hookswitch/store';
import { isGivenUp, webhookLane } from '@hookswitch/webhooks';
import type { Attempt, Delivery, Settlement } from '@hookswitch/webhooks';
import { laneOwner } from '../webhooks/lane-owner.js';
import type { WebhookState } from '../configuration/webhook-switches.js';
import { endpointDisabled, endpointFailing, endpointRecovered } from './alert-events.js';
import type { AlertSubject } from './alert-events.js';
import { givesUp, tellsFailing } from './alert-rules.js';
import type { AlertRules } from './alert-rules.js';
import { EndpointMemory } from './endpoint-memory.js';

/** What was counted is written down this often: a crash costs so much of the figures, and nothing of the alerts. */
const WRITE_EVERY_MS = 30_000;
const ALERTS: ReadonlySet<string> = new Set(['endpoint_failing', 'endpoint_disabled', 'endpoint_recovered']);

/** What the watch reaches for. */
export interface EndpointWatchParts {
  readonly store: Pick<Store, 'endpointRecords'>;
  /** What an event owes. */
  readonly route: (event: DomainEvent) => readonly Delivery[];
  /** Deliveries that are durable now. */
  readonly accept: (deliveries: readonly Delivery[]) => void;
  /** Events that are durable now. */
  readonly tell: (events: readonly DomainEvent[]) => void;
  /** A live webhook; `undefined` when it is none. */
  readonly subject: (webhookId: string) => AlertSubject | undefined;
  readonly state: (webhookId: string) => WebhookState;
  readonly liveWebhooks: () => readonly string[];
  /** Whether a lane's webhook, or the object of a flow whose it is, belongs to the live release. */
  readonly isLive: (lane: string) => boolean;
  /** Stops sending to a webhook, with notice; `onSwitched` is called by it. */
  readonly disable: (webhookId: string, reason: string) => void;
  readonly rules: AlertRules;
  readonly report: (message: string, error: unknown) => void;
  readonly now: () => number;
}

/**
 * Remembers how endpoints answer, and tells the other webhooks when one fails, was disabled, and is well again. What was
 * told is written together with what is owed for it: over any crash an alert is neither lost nor repeated.
 */
export class EndpointWatch {
  readonly #memories = new Map<string, EndpointMemory>();
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: EndpointWatchParts) {}

  /** Reads what was remembered: before anything is sent. */
  async load(): Promise<void> {
    const now = this.parts.now();
    for (const { lane, body } of await this.parts.store.endpointRecords.all()) {
      const memory = EndpointMemory.of(body);
      if (memory.write(now) === null || this.#isGone(lane, memory, now)) this.#changed.add(lane);
      else this.#memories.set(lane, memory);
    }
  }

  /** Tells what the last process had no time to tell, and begins to write down what is counted. */
  start(): void {
    for (const id of this.parts.liveWebhooks()) this.#tellDisabled(id, this.parts.state(id));
    this.#timer = setInterval(() => this.write(), WRITE_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.write();
  }

  /** What is remembered of a lane; `undefined` when nothing is. */
  of(lane: string): EndpointMemory | undefined {
    return this.#memories.get(lane);
  }

  /** Forgets what is no longer live and was sent nothing for a day: it would be failing for ever. After each Apply. */
  forgetRemoved(): void {
    const now = this.parts.now();
    for (const [lane, memory] of this.#memories) {
      if (!this.#isGone(lane, memory, now)) continue;
      this.#memories.delete(lane);
      this.#changed.add(lane);
    }
  }

  /** Writes down what was counted. */
  write(): void {
    if (this.#changed.size === 0) return;
    const lanes = [...this.#changed];
    this.#changed.clear();
    this.parts.store.endpointRecords
      .write(lanes.map((lane) => this.#record(lane)))
      .catch((error: unknown) => this.parts.report('What is known of endpoints was not written.', error));
  }

  /** An attempt was made. Tests, and attempts at a fallback URL, say nothing of the endpoint. */
  readonly onSettled = (delivery: Delivery, { attempt, status }: Settlement): void => {
    if (attempt === null || delivery.test || attempt.fallback === true) return;
    const now = this.parts.now();
    const memory = this.#memory(delivery.lane);
    const arrived = attempt.error === null;
    const heard = attempt.http_status !== null || attempt.error?.code === 'timeout';
    memory.figures.record(arrived, heard ? attempt.duration_ms : null, now);
    this.#changed.add(delivery.lane);
    if (arrived) this.#arrived(delivery, memory, now);
    else this.#failed(delivery, memory, attempt, { isLost: isGivenUp(status), now });
  };

  /** A webhook was paused, disabled or resumed. Who resumes it gives it a new start. */
  readonly onSwitched = (id: string, state: WebhookState, before: WebhookState): void => {
    if (state.paused && !before.paused) this.#tellDisabled(id, state);
    if (state.paused || !before.paused) return;
    const lane = webhookLane(id);
    const memory = this.#memories.get(lane);
    if (memory === undefined) return;
    memory.resume();
    this.#changed.add(lane);
  };

  #arrived({ lane }: Delivery, memory: EndpointMemory, now: number): void {
    memory.lastDeliveredAt = new Date(now).toISOString();
    if (!memory.owesRecovery) {
      if (memory.episode.failing_since !== null) memory.recover();
      return;
    }
    const subject = this.#subject(lane);
    // It was on its way when the webhook was disabled.
    if (subject !== undefined && this.parts.state(subject.id).paused) return;
    const event = subject && endpointRecovered(subject, memory, memory.lastDeliveredAt);
    memory.recover();
    this.#emit(lane, event);
  }

  #failed(
    { lane, event_type }: Delivery,
    memory: EndpointMemory,
    attempt: Attempt,
    { isLost, now }: { readonly isLost: boolean; readonly now: number },
  ): void {
    const isAlert = ALERTS.has(event_type);
    const { code, message } = attempt.error ?? { code: 'http', message: '' };
    const at = new Date(now).toISOString();
    memory.lastFailure = { at, code, message, http_status: attempt.http_status };
    const { failures, failing_since } = memory.episode;
    memory.episode = {
      ...memory.episode,
      failures: failures + 1,
      failing_since: failing_since ?? attempt.started_at,
    };
    const subject = this.#subject(lane);
    if (subject === undefined || this.parts.state(subject.id).paused) return;
    if (givesUp(memory.episode, this.parts.rules, now)) {
      const { failing_since: since } = memory.episode;
      // Not within the deliverer's own step: what it does next looks at whether the webhook sends.
      setImmediate(() => this.#disable(subject.id, reasonToDisable(since ?? at, now)));
    } else if (tellsFailing(memory.episode, { isAlert, isLost }, this.parts.rules, now)) {
      const alert_told_at = isAlert ? at : memory.episode.alert_told_at;
      memory.episode = { ...memory.episode, failing_told_at: at, alert_told_at };
      this.#emit(lane, endpointFailing(subject, memory, at));
    }
  }

  /** Several attempts may have ended before it comes to this. */
  #disable(id: string, reason: string): void {
    if (!this.parts.state(id).paused) this.parts.disable(id, reason);
  }

  /** Tells that a webhook was disabled, unless nobody but an admin did it, or it was told. */
  #tellDisabled(id: string, { paused, disabled_reason, paused_at }: WebhookState): void {
    const lane = webhookLane(id);
    if (!paused || disabled_reason === null || paused_at === null) return;
    if (this.#memories.get(lane)?.episode.disabled_told_at === paused_at) return;
    const memory = this.#memory(lane);
    const subject = this.parts.subject(id);
    memory.episode = { ...memory.episode, disabled_told_at: paused_at };
    this.#emit(lane, subject && endpointDisabled(subject, memory, paused_at, disabled_reason));
  }

  /** Writes an event's deliveries together with what was told. */
  #emit(lane: string, event: DomainEvent | undefined): void {
    this.#changed.add(lane);
    if (event === undefined) return;
    const { store, route, accept, tell, report } = this.parts;
    const deliveries = route(event);
    this.#changed.delete(lane);
    store.endpointRecords.write([this.#record(lane)], deliveries).then(
      () => {
        tell([event]);
        if (deliveries.length > 0) accept(deliveries);
      },
      (error: unknown) => report('An alert was not written.', error),
    );
  }

  #record(lane: string): { readonly lane: string; readonly body: unknown } {
    const body = this.#memories.get(lane)?.write(this.parts.now()) ?? null;
    if (body === null) this.#memories.delete(lane);
    return { lane, body };
  }

  #isGone(lane: string, { figures }: EndpointMemory, now: number): boolean {
    return figures.isEmpty(now) && !this.parts.isLive(lane);
  }

  #subject(lane: string): AlertSubject | undefined {
    const { webhook_id } = laneOwner(lane);
    return webhook_id === null ? undefined : this.parts.subject(webhook_id);
  }

  #memory(lane: string): EndpointMemory {
    let memory = this.#memories.get(lane);
    if (memory === undefined) this.#memories.set(lane, (memory = new EndpointMemory()));
    return memory;
  }
}

function reasonToDisable(since: string, now: number): string {
  const days = Math.max(1, Math.floor((now - Date.parse(since)) / (24 * 60 * 60 * 1000)));
  return `Nothing has arrived for ${days === 1 ? 'a day' : `${days} days`}: every attempt has failed.`;
}
