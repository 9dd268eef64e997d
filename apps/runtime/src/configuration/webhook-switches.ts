import type { Id } from '@hookswitch/flow-model';
import { ROTATION_OVERLAP_MS } from '@hookswitch/store';
import type { Store } from '@hookswitch/store';

/** Operating state of a global webhook: it acts at once, and no release holds it. */
export interface WebhookState {
  /** Deliveries are held until it is resumed. */
  readonly paused: boolean;
  /** Why it was paused without anybody asking, for example a 410 answer; `null` when an admin did, or nobody. */
  readonly disabled_reason: string | null;
  /** Since when it is paused. */
  readonly paused_at: string | null;
  /** When its signing secret was last rotated; the one before stays valid for 24 hours. */
  readonly rotated_at: string | null;
  /** Until when the secret before signs too; `null` when only one does. */
  readonly old_secret_until: string | null;
}

/** What is remembered of a webhook: its state, and the secret that rotation made current past its draft. */
interface Remembered extends Omit<WebhookState, 'old_secret_until'> {
  readonly rotated: { readonly version: number; readonly hint: string } | null;
}

const RUNNING: Remembered = {
  paused: false,
  disabled_reason: null,
  paused_at: null,
  rotated_at: null,
  rotated: null,
};

/** Hears of a switch that was turned, and how it stood before. */
type SwitchListener = (id: Id, state: WebhookState, before: WebhookState) => void;

/** The one switch over all global webhooks. */
export interface SwitchOfAll {
  readonly enabled: boolean;
  /** When it was last turned; `null`: never. */
  readonly switched_at: string | null;
}

const PREFIX = 'webhook.state.';
const ALL = 'webhooks.switch';

/** The operating switches of global webhooks: asked in every step, so held in memory; written through to the settings. */
export class WebhookSwitches {
  private readonly states = new Map<Id, Remembered>();
  private ofAll: SwitchOfAll = { enabled: true, switched_at: null };
  private readonly listeners: SwitchListener[] = [];
  private allListener: (state: SwitchOfAll) => void = () => undefined;

  constructor(
    private readonly store: Pick<Store, 'committer' | 'settings'>,
    private readonly now: () => number = Date.now,
  ) {}

  async start(): Promise<void> {
    const states = await this.store.settings.withPrefix<Remembered>(PREFIX);
    this.ofAll = (await this.store.settings.get<SwitchOfAll>(ALL)) ?? this.ofAll;
    for (const [key, state] of states) this.states.set(key.slice(PREFIX.length), state);
  }

  /** Hears of every switch that was turned, before the promise of the turning resolves. */
  onChange(listener: SwitchListener): void {
    this.listeners.push(listener);
  }

  /** Hears of the switch over all, before the promise of the turning resolves. */
  onChangeOfAll(listener: (state: SwitchOfAll) => void): void {
    this.allListener = listener;
  }

  get all(): SwitchOfAll {
    return this.ofAll;
  }

  /** Acts from now on; resolves when it is durable. */
  turnAll(enabled: boolean): Promise<void> {
    const state = (this.ofAll = { enabled, switched_at: this.time() });
    this.allListener(state);
    return this.store.committer.write((writer) => this.store.settings.set(writer, ALL, state));
  }

  /** Whether what it is owed is held: by its own switch, or by the one over all. */
  holds(id: Id): boolean {
    return !this.ofAll.enabled || this.isPaused(id);
  }

  get(id: Id): WebhookState {
    const { paused, disabled_reason, paused_at, rotated_at } = this.states.get(id) ?? RUNNING;
    return { paused, disabled_reason, paused_at, rotated_at, old_secret_until: this.overlapOf(rotated_at) };
  }

  /** By its own switch. */
  isPaused(id: Id): boolean {
    return this.states.get(id)?.paused ?? false;
  }

  /** What may be shown of the secret that is current, when rotation made it so and no newer one was written. */
  rotatedHint(id: Id, draftVersion: number): string | null {
    const rotated = this.states.get(id)?.rotated ?? null;
    return rotated !== null && rotated.version > draftVersion ? rotated.hint : null;
  }

  /** Acts from now on; resolves when it is durable. `reason` is set when the endpoint itself asked for it. */
  pause(id: Id, reason: string | null = null): Promise<void> {
    return this.turn(id, { paused: true, disabled_reason: reason, paused_at: this.time() });
  }

  resume(id: Id): Promise<void> {
    return this.turn(id, { paused: false, disabled_reason: null, paused_at: null });
  }

  rotated(id: Id, rotated: { readonly version: number; readonly hint: string }): Promise<void> {
    return this.turn(id, { rotated_at: this.time(), rotated });
  }

  private turn(id: Id, change: Partial<Remembered>): Promise<void> {
    const before = this.get(id);
    const state = { ...(this.states.get(id) ?? RUNNING), ...change };
    this.states.set(id, state);
    for (const hear of this.listeners) hear(id, this.get(id), before);
    return this.store.committer.write((writer) => this.store.settings.set(writer, PREFIX + id, state));
  }

  private overlapOf(rotatedAt: string | null): string | null {
    const until = rotatedAt === null ? 0 : Date.parse(rotatedAt) + ROTATION_OVERLAP_MS;
    return until > this.now() ? new Date(until).toISOString() : null;
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }
}
