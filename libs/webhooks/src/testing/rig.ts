import type { DomainEvent } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { ComponentRequest, FetchRequest, NetworkPolicy } from '@hookswitch/flow-model';
import { componentDelivery } from '../component.js';
import type { OwedComponent } from '../component.js';
import { Deliverer } from '../deliverer.js';
import type { DelivererOptions } from '../deliverer.js';
import { fetchDelivery } from '../fetch.js';
import type { Clock, ReplyListener, WebhookEndpoint } from '../ports.js';
import type { Delivery } from '../records.js';
import { Router } from '../router.js';
import { TestDirectory, TestSecrets } from './directory.js';
import { realClock } from './fake-clock.js';
import { MemoryLog } from './memory-log.js';

export const LOOPBACK_ALLOWED: NetworkPolicy = { allow_http: true, allow_nets: ['127.0.0.0/8', '::1'] };

type ReplyOf = Parameters<ReplyListener['onReply']>[1];

/** A deliverer with everything that it needs, as the runtime puts it together. */
export class Rig {
  readonly log: MemoryLog;
  readonly directory: TestDirectory;
  readonly secrets = new TestSecrets();
  readonly replies: { wait: { activeflow_id: string; visit: number }; reply: ReplyOf }[] = [];
  readonly router: Router;
  deliverer: Deliverer;
  #replyWaiters: (() => void)[] = [];
  readonly #options: DelivererOptions;

  constructor(
    endpoints: readonly WebhookEndpoint[] = [],
    private readonly settings: {
      clock?: Clock;
      log?: MemoryLog;
      policy?: NetworkPolicy;
      limits?: DelivererOptions['limits'];
      resolve?: DelivererOptions['resolve'];
    } = {},
  ) {
    this.log = settings.log ?? new MemoryLog();
    this.directory = new TestDirectory(endpoints);
    this.router = new Router(this.directory);
    this.#options = {
      log: this.log,
      directory: this.directory,
      secrets: this.secrets,
      replies: {
        onReply: (wait, reply) => {
          this.replies.push({ wait, reply });
          for (const wake of this.#replyWaiters.splice(0)) wake();
        },
      },
      policy: settings.policy ?? LOOPBACK_ALLOWED,
      clock: settings.clock ?? realClock,
      ...(settings.limits === undefined ? {} : { limits: settings.limits }),
      ...(settings.resolve === undefined ? {} : { resolve: settings.resolve }),
    };
    this.deliverer = new Deliverer(this.#options);
  }

  /** Ends the process, so to speak, and starts it again on the same log. */
  async restart(): Promise<void> {
    await this.deliverer.stop();
    this.deliverer = new Deliverer(this.#options);
    this.deliverer.start();
  }

  /** What a step does: routes its events, commits, and hands on what is owed. */
  emit(...events: readonly DomainEvent[]): readonly Delivery[] {
    return this.owe(events.flatMap((event) => this.router.route(event)));
  }

  owe(deliveries: readonly Delivery[]): readonly Delivery[] {
    this.log.insert(deliveries);
    this.deliverer.accept(deliveries);
    return deliveries;
  }

  /** A Webhook component that a call passes. */
  pass(request: Partial<ComponentRequest> & { url: string }, owed: Partial<OwedComponent> = {}): Delivery {
    const delivery = componentDelivery(component(request, owed, this.now()));
    this.owe([delivery]);
    return delivery;
  }

  /** A Fetch object that a call has come to. */
  fetch(request: Partial<FetchRequest> & { url: string }): Delivery {
    const delivery = fetchDelivery({
      id: newId(),
      at: new Date(this.now()).toISOString(),
      call_id: newId(),
      flow_id: 'f1',
      node_id: 'n4',
      wait: { activeflow_id: newId(), visit: 4 },
      request: {
        method: 'GET',
        headers: [],
        body: null,
        content_type: 'application/json',
        timeout_ms: 3_000,
        tries: 1,
        max_bytes: 65_536,
        expects_json: true,
        ...request,
      },
    });
    this.owe([delivery]);
    return delivery;
  }

  /** The reply that a waiting component gets. */
  async reply(count = 1): Promise<ReplyOf> {
    while (this.replies.length < count) {
      await new Promise<void>((resolve) => this.#replyWaiters.push(resolve));
    }
    return this.replies[count - 1]!.reply;
  }

  now(): number {
    return (this.settings.clock ?? realClock).now();
  }
}

/** An event of a call. */
export function callEvent(changes: Partial<DomainEvent> = {}): DomainEvent {
  return {
    id: newId(),
    type: 'call_hungup',
    timestamp: new Date().toISOString(),
    call_id: newId(),
    sequence: 1,
    activeflow_id: null,
    environment_id: null,
    facts: {},
    data: { id: 'x' },
    ...changes,
  };
}

/** What the engine states when a call passes a Webhook component. */
export function component(
  request: Partial<ComponentRequest> & { url: string },
  owed: Partial<OwedComponent> = {},
  now = Date.now(),
): OwedComponent {
  const callId = owed.event?.call_id ?? newId();
  return {
    id: newId(),
    event: {
      timestamp: new Date(now).toISOString(),
      call_id: callId,
      sequence: 3,
      data: {
        unique_call_id: callId,
        user_name: 'Ada Byron',
        user_number: '+442079460123',
        dest_number: '+442079460999',
        call_start_at: '2026-11-21T09:30:00.000Z',
        component_name: 'Tell the CRM',
      },
    },
    flow_id: 'f1',
    node_id: 'n3',
    profile: 'record',
    wait: null,
    ...owed,
    request: {
      name: 'Tell the CRM',
      secret_token: null,
      signing_secret: null,
      headers: [],
      wait_for_reply: owed.wait !== undefined && owed.wait !== null,
      timeout_ms: 3_000,
      retry: false,
      ...request,
    },
  };
}
