import type { DomainEvent } from '@hookswitch/events';
import type { LiveRelease, Releases } from '@hookswitch/engine';
import type { CompiledFlow, Id, ReleaseContent } from '@hookswitch/flow-model';
import { Subscriptions } from '@hookswitch/webhooks';
import type { EndpointDirectory, Installation, WebhookEndpoint } from '@hookswitch/webhooks';
import type { WebhookSwitches } from '../webhook-switches.js';
import { LiveReleaseIndex } from './live-release.js';
import { LiveSurroundings } from './live-surroundings.js';
import { webhookEndpoints } from './live-webhooks.js';

/**
 * What is live now, in memory: the engine's releases and the deliverer's webhooks. Replaced as a whole after Apply and at
 * the start, so that nobody ever sees half of a release. Flows of older releases are found as long as the store has them.
 */
export class LiveConfiguration implements Releases, EndpointDirectory {
  private release: LiveReleaseIndex | null = null;
  private endpoints: ReadonlyMap<Id, WebhookEndpoint> = new Map();
  surroundings: LiveSurroundings;
  private subscriptions = new Subscriptions([]);
  private onSwapped: () => void = () => undefined;
  private readonly forwarded = new WeakMap<CompiledFlow, CompiledFlow>();

  constructor(
    private readonly olderFlow: (hash: string) => CompiledFlow | undefined,
    private readonly switches: Pick<WebhookSwitches, 'holds' | 'isPaused' | 'pause'>,
    private readonly report: (message: string, error: unknown) => void,
    /** Brings a flow of an older version to the shapes of this one; the same flow when it has them. */
    private readonly bringForward: (flow: CompiledFlow) => CompiledFlow,
    private readonly installation: Installation,
    /** Where this runtime is reached from outside. */
    private readonly origin: () => string,
  ) {
    this.surroundings = new LiveSurroundings(installation, {}, origin);
  }

  /** Makes a release the live one. */
  swap(number: number, content: ReleaseContent): void {
    const flows = Object.entries(content.flows).map(([id, flow]) => [id, this.newest(flow)]);
    this.release = new LiveReleaseIndex(number, { ...content, flows: Object.fromEntries(flows) });
    this.surroundings = new LiveSurroundings(this.installation, content.objects, this.origin);
    this.readWebhooks();
    this.onSwapped();
  }

  /** Calls back when another release is live. */
  onSwap(listener: () => void): void {
    this.onSwapped = listener;
  }

  /** Puts the operating switches into effect: called whenever one was turned. */
  readWebhooks(): void {
    const endpoints =
      this.release === null
        ? []
        : webhookEndpoints(this.release.content.objects, (id) => this.switches.holds(id));
    this.endpoints = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
    this.subscriptions = new Subscriptions(endpoints);
  }

  live(): LiveRelease | null {
    return this.release;
  }

  /** Number and content of the live release; `null` while nothing has been applied. */
  current(): { readonly number: number; readonly content: ReleaseContent } | null {
    return this.release;
  }

  flow(hash: string): CompiledFlow | undefined {
    const live = this.release?.flow(hash);
    if (live !== undefined) return live;
    const older = this.olderFlow(hash);
    return older === undefined ? undefined : this.newest(older);
  }

  /** Asked at every step of a call on an older release: each flow is looked at once. */
  private newest(flow: CompiledFlow): CompiledFlow {
    let newest = this.forwarded.get(flow);
    if (newest === undefined) this.forwarded.set(flow, (newest = this.bringForward(flow)));
    return newest;
  }

  matching(event: DomainEvent): readonly WebhookEndpoint[] {
    return this.subscriptions.matching(event);
  }

  get(id: Id): WebhookEndpoint | undefined {
    return this.endpoints.get(id);
  }

  /** Ids of the webhooks that are sent to: enabled, and not paused. */
  runningWebhooks(): readonly Id[] {
    return [...this.endpoints.values()]
      .filter(({ enabled, paused }) => enabled && !paused)
      .map(({ id }) => id);
  }

  /** Ids of all webhooks of the live release. */
  webhookIds(): readonly Id[] {
    return [...this.endpoints.keys()];
  }

  disable(id: Id, reason: string): void {
    // Several requests may have been on their way: the first that says so counts.
    if (this.switches.isPaused(id)) return;
    this.switches.pause(id, reason).catch((error: unknown) => {
      this.report('The pause of a webhook could not be written down.', error);
    });
    this.readWebhooks();
  }
}
