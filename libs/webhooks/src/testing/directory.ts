import type { DomainEvent } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { StoredSecret } from '@hookswitch/flow-model';
import type { EndpointDirectory, SecretReader, WebhookEndpoint } from '../ports.js';
import { Subscriptions } from '../subscriptions.js';
import { TestSurroundings } from './surroundings.js';

/** A webhook for tests: all of it default, but for what is given. */
export function webhook(changes: Partial<WebhookEndpoint> = {}): WebhookEndpoint {
  return {
    id: newId(),
    name: 'CRM',
    url: 'http://127.0.0.1:1/hook',
    fallback_url: null,
    method: 'POST',
    dialect: 'native',
    event_types: ['call_created', 'call_ringing', 'call_answered', 'call_hungup'],
    secret: null,
    headers: [],
    enabled: true,
    paused: false,
    scope: 'all',
    environment_ids: [],
    filters: {},
    template: null,
    timeout_ms: 5_000,
    retry_profile: 'event',
    rate_limit_per_s: null,
    ...changes,
  };
}

/** The webhooks of a configuration, which a test can change. */
export class TestDirectory implements EndpointDirectory {
  readonly surroundings = new TestSurroundings();
  readonly disabled: { id: string; reason: string }[] = [];
  #endpoints = new Map<string, WebhookEndpoint>();

  constructor(endpoints: readonly WebhookEndpoint[]) {
    for (const endpoint of endpoints) this.#endpoints.set(endpoint.id, endpoint);
  }

  change(id: string, changes: Partial<WebhookEndpoint>): void {
    const endpoint = this.#endpoints.get(id);
    if (endpoint !== undefined) this.#endpoints.set(id, { ...endpoint, ...changes });
  }

  remove(id: string): void {
    this.#endpoints.delete(id);
  }

  matching(event: DomainEvent): readonly WebhookEndpoint[] {
    return new Subscriptions(this.#endpoints.values()).matching(event);
  }

  get(id: string): WebhookEndpoint | undefined {
    return this.#endpoints.get(id);
  }

  disable(id: string, reason: string): void {
    this.disabled.push({ id, reason });
    this.change(id, { paused: true });
  }
}

/** Secrets by slot; a slot may have several values during a rotation. */
export class TestSecrets implements SecretReader {
  readonly #values = new Map<string, readonly string[]>();

  keep(...values: readonly string[]): StoredSecret {
    const slot = newId();
    this.#values.set(slot, values);
    return { $secret: slot, version: 1, hint: '…' };
  }

  replace(secret: StoredSecret, ...values: readonly string[]): void {
    this.#values.set(secret.$secret, values);
  }

  reveal(secret: StoredSecret): readonly string[] {
    return this.#values.get(secret.$secret) ?? [];
  }
}
