import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@hookswitch/compiler';
import { Engine } from '@hookswitch/engine';
import type { Archive, EngineChange, LiveRelease, Releases } from '@hookswitch/engine';
import { EXTENSION_FLOW_ID, newId, OUTBOUND_FLOW_ID, outboundFinder } from '@hookswitch/flow-model';
import type { FlowDocument, Id, OutboundRule, ReleaseContent } from '@hookswitch/flow-model';
import { Simulator } from '@hookswitch/gateway-sim';
import type { CallRequest, PhoneBehaviour } from '@hookswitch/gateway-sim';
import { nodes } from '../index.js';
import { TurnClock } from './turn-clock.js';

type Event = EngineChange['events'][number];
type Draft = ReleaseContent['objects'][string][number];

/** What is configured: flows by the number that leads to them, names of users by extension. */
export interface HousePlan {
  readonly numbers: Readonly<Record<string, FlowDocument>>;
  readonly users: Readonly<Record<string, string>>;
  /** Outbound routes, each with what differs from the defaults; users by their extensions. */
  readonly routes?: readonly Partial<OutboundRule>[];
}

/**
 * A whole house in memory: the real compiler, engine, nodes and simulator, in time that passes by itself. Its engine can be
 * killed and started again; what it had written is there then, and the simulated calls have gone on.
 */
export class House {
  readonly clock = new TurnClock();
  /** Everything that was told, as it was written. */
  readonly events: Event[] = [];
  readonly reported: string[] = [];
  readonly calls = new Map<Id, EngineChange['call']>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'hookswitch-house-'));
  readonly #activeflows = new Map<Id, NonNullable<EngineChange['activeflow']>>();
  readonly #recordings = new Map<Id, EngineChange['recordings'][number]>();
  readonly #steps = new Map<Id, EngineChange['steps'][number][]>();
  readonly #timers = new Map<string, EngineChange['timers']['set'][number]>();
  readonly #releases: Releases;
  /** There is no room for one more call. */
  full = false;
  simulator: Simulator;
  engine: Engine;

  private constructor(plan: HousePlan) {
    this.#releases = releasesOf(contentOf(plan));
    this.simulator = this.#newSimulator();
    this.engine = this.#newEngine();
  }

  static async open(plan: HousePlan): Promise<House> {
    const house = new House(plan);
    await house.engine.start();
    return house;
  }

  async close(): Promise<void> {
    await this.engine.stop();
    rmSync(this.#folder, { recursive: true });
  }

  /** The engine's process is killed; the simulated calls go on for so long without it, then it starts again. */
  async kill(downMs: number): Promise<void> {
    this.engine.handle = () => undefined;
    this.engine.retire();
    await this.simulator.close();
    await this.clock.pass(downMs);
    this.simulator = this.#newSimulator();
    this.engine = this.#newEngine();
    await this.engine.start();
  }

  /** A call from the outside world, or of one of our extensions. Gives its channel. */
  place(request: CallRequest): string {
    return this.simulator.placeCall(request);
  }

  phone(extension: string, behaviour: PhoneBehaviour): void {
    this.simulator.setPhone(extension, behaviour);
  }

  /** The channel of a party that is on the line now. */
  line(number: string): string {
    for (const { legs } of this.calls.values()) {
      const leg = legs.findLast((one) => one.number === number && one.ended_at === null);
      if (leg !== undefined) return leg.channel_id;
    }
    throw new Error(`Nobody with the number ${number} is on the line.`);
  }

  /** Events of calls so far, each with the leg that it is about; those of the flow's moves are left out. */
  get told(): string[] {
    return this.toldOf(null);
  }

  /** The same of one call. */
  toldOf(callId: Id | null): string[] {
    return this.events
      .filter(({ type, call_id }) => type.startsWith('call_') && (callId === null || call_id === callId))
      .map(({ type, data }) => {
        const { leg, digit } = data as { leg?: { number: string } | null; digit?: string };
        return [type, leg?.number, digit].filter(Boolean).join(' ');
      });
  }

  #newSimulator(): Simulator {
    return new Simulator({ file: join(this.#folder, 'simulator.journal'), clock: this.clock });
  }

  #newEngine(): Engine {
    return new Engine({
      registry: nodes,
      journal: {
        append: (change, done) => {
          // As a disk would give it back: whatever JSON does not carry shows here.
          for (const one of [change, change.joined]) {
            if (one !== undefined) this.#write(JSON.parse(JSON.stringify(one)) as EngineChange);
          }
          queueMicrotask(() => done());
        },
        appendApart: (_change, done) => queueMicrotask(() => done()),
      },
      archive: this.#archive(),
      releases: this.#releases,
      gateways: [this.simulator],
      clock: this.clock,
      admit: () => (this.full ? { treatment: 'busy', reason: 'The house is full.', quiet: false } : null),
      report: (message, error) => this.reported.push(`${message}: ${String(error)}`),
    });
  }

  #write({ call, activeflow, recordings, steps, timers, events }: EngineChange): void {
    this.calls.set(call.id, call);
    if (activeflow !== null) {
      this.#activeflows.set(activeflow.id, activeflow);
      this.#steps.set(activeflow.id, [...(this.#steps.get(activeflow.id) ?? []), ...steps]);
    }
    for (const recording of recordings) this.#recordings.set(recording.id, recording);
    for (const { activeflow_id, visit, id } of timers.clear)
      this.#timers.delete(`${activeflow_id} ${visit} ${id}`);
    for (const timer of timers.set)
      this.#timers.set(`${timer.activeflow_id} ${timer.visit} ${timer.id}`, timer);
    this.events.push(...events);
  }

  #archive(): Archive {
    const recordings = () => [...this.#recordings.values()];
    const isOpen = ({ status }: { status: string }) => status === 'recording' || status === 'saving';
    return {
      liveCalls: () =>
        [...this.calls.values()]
          .map((call) => ({ call, activeflow: this.#activeflows.get(call.activeflow_id ?? '') ?? null }))
          .filter(
            ({ call, activeflow }) =>
              call.ended_at === null ||
              activeflow?.status === 'running' ||
              recordings().some((one) => one.call_id === call.id && isOpen(one)),
          ),
      recordings: () => recordings().filter(isOpen),
      finishedRecordings: (callId) => recordings().filter((one) => one.call_id === callId && !isOpen(one)),
      timers: () => [...this.#timers.values()],
      records: () => [],
      lastLiveId: () =>
        Math.max(
          0,
          ...[...this.calls.values()].flatMap((call) => [
            call.live_id,
            ...call.legs.map((leg) => leg.live_id),
          ]),
        ),
      steps: (activeflowId) => this.#steps.get(activeflowId) ?? [],
      knowsChannel: (channelId) =>
        [...this.calls.values()].some(({ channel_id }) => channel_id === channelId),
    };
  }
}

function contentOf({ numbers, users, routes = [] }: HousePlan): ReleaseContent {
  let numId = 0;
  const draft = (name: string, body: Readonly<Record<string, unknown>>): Draft => ({
    id: newId(),
    num_id: (numId += 1),
    name,
    body,
  });
  const flows = Object.entries(numbers).map(([number, document]) =>
    draft(`Flow of ${number}`, { ...document }),
  );
  const people = Object.entries(users).map(([extension, name]) =>
    draft(name, { name, extension, email: null, sip_password: null, environment_id: null }),
  );
  const idOf = (extension: string) => people.find(({ body }) => body['extension'] === extension)!.id;
  const { release, problems } = compile(
    {
      flow: flows,
      number: Object.keys(numbers).map((number, index) =>
        draft(number, {
          number,
          name: '',
          flow_id: flows[index]!.id,
          overflow_flow_id: null,
          message_flow_id: null,
          webhooks_enabled: true,
          environment_id: null,
        }),
      ),
      outbound_route: routes.map((route, index) =>
        draft(`Route ${index}`, {
          name: `Route ${index}`,
          order: index,
          patterns: ['+.'],
          strip: 0,
          prepend: '',
          trunk: null,
          caller_number: null,
          emergency: false,
          ...route,
          user_ids: (route.user_ids ?? []).map(idOf),
        }),
      ),
      user: people,
    },
    nodes,
    { allow_http: true, allow_nets: [], inbox_origins: [] },
  );
  if (release === null) throw new Error(`The house cannot be built: ${JSON.stringify(problems)}`);
  return release;
}

function releasesOf({ objects, flows }: ReleaseContent): Releases {
  const routes = (objects['outbound_route'] ?? []).map(({ body }) => body as unknown as OutboundRule);
  const live: LiveRelease = {
    number: 1,
    route: (dialled) => {
      const number = (objects['number'] ?? []).find(({ body }) => body['number'] === dialled);
      const flow = number && flows[String(number.body['flow_id'])];
      if (number === undefined || flow === undefined) return null;
      const named = { number_id: number.id, number_name: number.name };
      return { ...named, flow, overflow: null, environment_id: null, webhooks_enabled: true };
    },
    extension_flow: flows[EXTENSION_FLOW_ID] ?? null,
    outbound_flow: flows[OUTBOUND_FLOW_ID] ?? null,
    has_outbound_routes: routes.length > 0,
    outbound: outboundFinder(routes),
    environmentOf: () => null,
    runnable: (id) => flows[id] ?? null,
    extensions: (beginning) =>
      (objects['user'] ?? [])
        .map(({ body }) => String(body['extension']))
        .filter((extension) => extension.startsWith(beginning)),
    user: (extension) => {
      const user = (objects['user'] ?? []).find(({ body }) => body['extension'] === extension);
      return user === undefined ? null : { id: user.id, name: user.name, environment_id: null };
    },
  };
  return { live: () => live, flow: (hash) => Object.values(flows).find((flow) => flow.hash === hash) };
}
