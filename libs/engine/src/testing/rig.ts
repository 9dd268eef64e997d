import type { Device } from '@hookswitch/calls';
import { outboundFinder } from '@hookswitch/flow-model';
import type {
  CompiledFlow,
  CompiledNode,
  ForcedChange,
  ForcedOutcome,
  NodeRegistry,
  OutboundRule,
  PinnedObject,
} from '@hookswitch/flow-model';
import { Engine } from '../engine.js';
import type { EngineParts } from '../engine-parts.js';
import type { Overload, Releases, ReportSubject, ScheduleWithCode } from '../ports.js';
import { FakeClock, settle } from './fake-clock.js';
import { MemoryStore } from './memory-store.js';
import { SmallPbx } from './small-pbx.js';
import { toyRegistry } from './toy-nodes.js';

export const NUMBER = '+18005550100';

/** Our users, by extension. */
const USERS: Readonly<Record<string, string>> = { '1001': 'Grace', '1002': 'Bob', '1003': 'Carol' };

/** `type config` a node: the shortest way to write a flow down. */
export type NodeSketch = readonly [
  type: string,
  config?: Readonly<Record<string, unknown>>,
  prompts?: NonNullable<CompiledNode['prompts']>,
  objects?: NonNullable<CompiledNode['objects']>,
];

export interface FlowSketch {
  readonly nodes: Readonly<Record<string, NodeSketch>>;
  readonly edges?: Readonly<Record<string, string>>;
  readonly entry?: string;
  readonly on_hangup?: string;
  readonly default_exit?: string;
  readonly on_limit?: string;
  /** Flows that its nodes run: id → hash. */
  readonly subflows?: Readonly<Record<string, string>>;
}

export function flow(sketch: FlowSketch, hash = 'f1'): CompiledFlow {
  const nodes = Object.fromEntries(
    Object.entries(sketch.nodes).map(
      ([id, [type, config = {}, prompts, objects]]): [string, CompiledNode] => [
        id,
        {
          type,
          label: `Node ${id}`,
          config,
          templates: Object.entries(config)
            .filter(([, value]) => typeof value === 'string' && value.includes('${'))
            .map(([key]) => ({ pointer: `/${key}`, context: 'text' })),
          ...(prompts && { prompts }),
          ...(objects && { objects }),
        },
      ],
    ),
  );
  return {
    hash,
    flow_id: flowId(hash),
    name: 'Main',
    entry: sketch.entry ?? Object.keys(sketch.nodes)[0] ?? '',
    on_hangup: sketch.on_hangup ?? null,
    default_exit: sketch.default_exit ?? null,
    nodes,
    edges: sketch.edges ?? {},
    ...(sketch.on_limit && { on_limit: sketch.on_limit }),
    ...(sketch.subflows && { subflows: sketch.subflows }),
  };
}

/** `f1` is the flow with id …01. */
function flowId(hash: string): string {
  const number = /^f\d+$/.test(hash) ? Number(hash.slice(1)) : 1;
  return `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** An engine with everything around it in memory. `restart` starts a new one on what the old one has committed. */
export class Rig {
  readonly clock: FakeClock;
  readonly store: MemoryStore;
  readonly pbx: SmallPbx;
  readonly reported: string[] = [];
  /** Which calls the faults were about. */
  readonly reportedAbout: ReportSubject[] = [];
  engine: Engine;
  flows: CompiledFlow[];
  live = true;
  overload: Overload | null = null;
  /** The id of whoever has an extension. */
  userId = (extension: string): string => `user-${extension.slice(-1)}`;
  /** By extension: users of another environment than the number's, or (`null`) of none. */
  readonly elsewhere = new Map<string, string | null>();
  /** Further phones, by their user's extension. */
  devices: Readonly<Record<string, readonly Device[]>> = {};
  /** The queues of the live release. */
  queues = new Map<string, PinnedObject>();
  /** Values of secrets, by their slots. */
  readonly secrets = new Map<string, string>();
  /** The flow in which extensions call each other. */
  extensionFlow: CompiledFlow | null = null;
  /** The flow in which a user calls a number outside, and the routes by which they may. */
  outboundFlow: CompiledFlow | null = null;
  routes: readonly OutboundRule[] = [];
  /** A schedule that is switched by a code, and the flow that says so. What it is forced to is kept as `schedule` records. */
  schedule: ScheduleWithCode | null = null;
  switchFlow: CompiledFlow | null = null;
  /** Index of the flow that takes calls while there is no room. */
  overflow: number | null = null;
  /** The flow that the number has for text messages. */
  messageFlow: CompiledFlow | null = null;

  constructor(
    flows: CompiledFlow | readonly CompiledFlow[],
    readonly registry: NodeRegistry = toyRegistry,
  ) {
    this.flows = Array.isArray(flows) ? [...(flows as readonly CompiledFlow[])] : [flows as CompiledFlow];
    this.clock = new FakeClock();
    this.store = new MemoryStore();
    this.pbx = new SmallPbx(this.clock);
    this.engine = this.#newEngine();
  }

  async start(): Promise<this> {
    await this.engine.start();
    return this;
  }

  /** The process is killed and started again. */
  async restart(downMs = 0, change: Partial<EngineParts> = {}): Promise<void> {
    this.engine.handle = () => undefined;
    await this.#stopDead();
    if (downMs > 0) await this.clock.advance(downMs);
    this.engine = this.#newEngine(change);
    await this.engine.start();
    await settle();
  }

  async #stopDead(): Promise<void> {
    this.pbx.disconnect();
    this.store.automatic = false;
    this.store.crashAfter = this.store.commits;
    this.store.commit();
    void this.engine.stop();
    await settle();
    this.store.crashAfter = Infinity;
    this.store.crashed = false;
    this.store.automatic = true;
  }

  #newEngine(change: Partial<EngineParts> = {}): Engine {
    const releases: Releases = {
      live: () =>
        this.live
          ? {
              number: 7,
              route: (dialled) =>
                dialled === NUMBER && this.flows[0] !== undefined
                  ? {
                      number_id: 'number-1',
                      number_name: 'Main number',
                      flow: this.flows[0],
                      overflow: this.overflow === null ? null : (this.flows[this.overflow] ?? null),
                      environment_id: 'environment-1',
                      webhooks_enabled: true,
                    }
                  : null,
              textNumber: (number) =>
                number === NUMBER
                  ? {
                      number_id: 'number-1',
                      number_name: 'Main number',
                      flow: this.messageFlow,
                      environment_id: 'environment-1',
                      webhooks_enabled: true,
                    }
                  : null,
              extension_flow: this.extensionFlow,
              outbound_flow: this.outboundFlow,
              switch_flow: this.switchFlow,
              scheduleWithCode: (code) => (this.schedule?.fields.switch_code === code ? this.schedule : null),
              has_outbound_routes: this.routes.length > 0,
              outbound: outboundFinder(this.routes),
              environmentOf: () => null,
              runnable: (id) => this.flows.find(({ flow_id }) => flow_id === id) ?? null,
              queues: this.queues,
              users_by_id: new Map(
                Object.entries(USERS).map(([extension, name], index) => [
                  this.userId(extension),
                  { num_id: index + 1, name, extension },
                ]),
              ),
              extensions: (beginning) =>
                Object.keys(USERS).filter((extension) => extension.startsWith(beginning)),
              user: (extension) => {
                const name = USERS[extension];
                const id = this.userId(extension);
                const devices = this.devices[extension];
                const elsewhere = this.elsewhere.get(extension);
                const environment_id = elsewhere === undefined ? 'environment-1' : elsewhere;
                const user = { id, environment_id, ...(devices && { devices }) };
                return name === undefined ? null : { ...user, name };
              },
              ownerOf: (sipName) => {
                const has = ([, devices]: readonly [string, readonly Device[]]) =>
                  devices.some(({ sip_name }) => sip_name === sipName);
                const [extension] = Object.entries(this.devices).find(has) ?? [];
                const user = extension === undefined ? null : (releases.live()?.user(extension) ?? null);
                return user === null || extension === undefined ? null : { user, extension };
              },
            }
          : null,
      flow: (hash) =>
        [...this.flows, this.messageFlow, this.switchFlow].find((candidate) => candidate?.hash === hash) ??
        undefined,
    };
    return new Engine({
      registry: this.registry,
      journal: this.store,
      archive: this.store,
      releases,
      gateways: [this.pbx],
      clock: this.clock,
      admit: () => this.overload,
      forced: (id) => this.#forced(id),
      force: (id, change) => ({ kind: 'schedule', id, body: change }),
      reveal: ({ $secret }) => this.secrets.get($secret) ?? null,
      report: (message, error, about) => {
        this.reported.push(`${message}: ${String(error)}`);
        if (about !== undefined) this.reportedAbout.push(about);
      },
      ...change,
    });
  }

  #forced(scheduleId: string): ForcedOutcome | null {
    const kept = this.store.records().find(({ kind, id }) => kind === 'schedule' && id === scheduleId);
    const { outcome = null, until = null, note = '' } = (kept?.body ?? {}) as Partial<ForcedChange>;
    return outcome === null ? null : { outcome, until, note };
  }

  /** Types of the events so far, with the leg's target or the node where that tells more. */
  get told(): string[] {
    return this.store.events.map((event) => {
      const data = event.data as {
        subject?: string;
        leg?: { number: string } | null;
        current_action?: { id: string } | null;
        component_name?: string;
      };
      if (data.subject === 'leg') return `${event.type} ${data.leg?.number ?? ''}`;
      if (event.type === 'activeflow_updated') return `at ${data.current_action?.id ?? '-'}`;
      return data.component_name === undefined ? event.type : `webhook ${data.component_name}`;
    });
  }

  /** The events but those of the activeflow's moves, and the report at the end. */
  get callEvents(): string[] {
    const left = ['at ', 'activeflow', 'call_reported'];
    return this.told.filter((type) => !left.some((beginning) => type.startsWith(beginning)));
  }

  /** The steps so far: `node:outcome`. */
  get path(): string[] {
    return this.store.allSteps.map(({ step }) => `${step.action_id}:${step.outcome}`);
  }

  /** Kinds of the commands that had an effect. */
  get obeyed(): string[] {
    return this.pbx.obeyed.map(({ kind }) => kind);
  }

  get call() {
    const [call] = this.store.calls.values();
    if (call === undefined) throw new Error('There is no call.');
    return call;
  }

  get activeflow() {
    const [activeflow] = this.store.activeflows.values();
    if (activeflow === undefined) throw new Error('There is no activeflow.');
    return activeflow;
  }
}
