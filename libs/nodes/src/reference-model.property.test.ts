import { Engine } from '@hookswitch/engine';
import type { Reply } from '@hookswitch/engine';
import type { CompiledFlow, CompiledNode } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { nodes } from './index.js';
import { MemoryJournal } from './testing/memory-journal.js';
import { ReferenceModel } from './testing/reference-model.js';
import type { ModelFlow, ModelNode } from './testing/reference-model.js';
import { Switchboard } from './testing/switchboard.js';
import { TurnClock } from './testing/turn-clock.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
const NUMBER = '+442071838750';

const names = ['digits', 'vars.a', 'vars.b', 'webhook.n0.status', 'webhook.n1.status', 'call.end_reason'];
const variable = fc.constantFrom(...names);
const drawnNode: fc.Arbitrary<ModelNode> = fc.oneof(
  fc.record({
    type: fc.constantFrom('answer' as const, 'talk' as const, 'talk' as const, 'hangup' as const),
  }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.constantFrom(1, 4000, 60_000) }),
  fc.record({
    type: fc.constant('set' as const),
    name: fc.constantFrom('a', 'b'),
    word: fc.constantFrom('', '1', 'x'),
    from: variable,
  }),
  fc.record({
    type: fc.constant('branch' as const),
    variable,
    equals: fc.constantFrom('', '1', '11', 'x1', '200', 'stopped', 'hungup_by_caller'),
  }),
  fc.record({ type: fc.constant('webhook' as const), wait_for_reply: fc.boolean() }),
);

/** By which a drawn node can be left, and by which it cannot: such an edge is no way. */
const OUTCOMES = ['next', 'error', 'branch_yes', 'default', 'ok', 'server_error', 'timeout', 'hangup'];

/** Any nodes with any wiring; an outcome that leads beyond the last node leads nowhere. */
const drawnFlow: fc.Arbitrary<ModelFlow> = fc
  .record({
    drawn: fc.array(drawnNode, { minLength: 1, maxLength: 6 }),
    targets: fc.array(fc.nat(8), { minLength: 6 * OUTCOMES.length, maxLength: 6 * OUTCOMES.length }),
    default_exit: fc.nat(12),
    on_hangup: fc.nat(9),
  })
  .map(({ drawn, targets, default_exit, on_hangup }) => {
    const node = (place: number | undefined) =>
      place !== undefined && place < drawn.length ? `n${place}` : null;
    const edges = drawn.flatMap((_, at) =>
      OUTCOMES.flatMap((outcome, position) => {
        const to = node(targets[at * OUTCOMES.length + position]);
        return to === null ? [] : [[`n${at}:${outcome}`, to] as const];
      }),
    );
    return {
      nodes: Object.fromEntries(drawn.map((one, at) => [`n${at}`, one])),
      edges: Object.fromEntries(edges),
      entry: 'n0',
      default_exit: node(default_exit),
      on_hangup: node(on_hangup),
    };
  });

/** The flow as Apply would hand it to the engine. */
function compiled({ nodes: drawn, edges, entry, default_exit, on_hangup }: ModelFlow): CompiledFlow {
  const rest = { hash: 'f', flow_id: '01991f0a-6c2e-7c11-9d3f-000000000001', name: 'Main' };
  const entries = Object.entries(drawn).map(([id, node]) => [id, compiledNode(node)]);
  return {
    ...rest,
    entry,
    on_hangup,
    default_exit,
    edges,
    nodes: Object.fromEntries(entries) as CompiledFlow['nodes'],
  };
}

function compiledNode(node: ModelNode): CompiledNode {
  const { type } = node;
  const config = configOf(node);
  const templates = type === 'set' ? [{ pointer: '/variables/0/value', context: 'text' }] : [];
  return { type, label: type, config: nodes[type].config.parse(config), templates };
}

function configOf(node: ModelNode): object {
  switch (node.type) {
    case 'talk':
      return { text: 'Hello' };
    case 'wait':
      return { duration_ms: node.ms };
    case 'set':
      return { variables: [{ name: node.name, value: `${node.word}\${${node.from}}` }] };
    case 'branch': {
      const conditions = [{ variable: node.variable, operator: 'equals', value: node.equals }];
      return { branches: [{ id: 'yes', label: 'Yes', match: 'all', conditions }] };
    }
    case 'webhook':
      return { url: 'https://crm.example/', wait_for_reply: node.wait_for_reply };
    default:
      return {};
  }
}

/** What happens next, out of what can: a number picks it. */
const choice = fc.record({
  pick: fc.nat(1000),
  /** Before the engine has written down what came of this. */
  hurries: fc.boolean(),
  /** The gateway tells it twice. */
  stutters: fc.boolean(),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

const REPLIES: readonly Reply[] = [
  { outcome: 'ok', status: 200, body: undefined, reason: '' },
  { outcome: 'server_error', status: 503, body: undefined, reason: 'HTTP 503' },
  { outcome: 'timeout', status: null, body: undefined, reason: '' },
];

/** One call through the engine and through the model, side by side. */
class SideBySide {
  readonly clock = new TurnClock();
  readonly journal = new MemoryJournal();
  readonly gateway = new Switchboard(() => this.clock.now());
  readonly reported: string[] = [];
  readonly happened: string[] = [];
  readonly model: ReferenceModel;
  readonly #flow: CompiledFlow;
  #engine: Engine;

  constructor(flow: ModelFlow) {
    this.#flow = compiled(flow);
    this.#engine = this.#newEngine();
    this.model = new ReferenceModel(flow, () => this.clock.now());
  }

  async start(): Promise<void> {
    await this.#engine.start();
    const from = { number: '+15557654321', name: 'Ada' };
    const to = { number: NUMBER, name: null };
    this.gateway.tell({ type: 'channel_incoming', from, to, extension: null, crm_id: null });
    await this.settle();
  }

  /** Does one of the things that can happen now. */
  async take({ pick, hurries, stutters }: Choice): Promise<void> {
    this.gateway.times = stutters ? 2 : 1;
    const possible = this.#possible();
    const [what, happen] = possible[pick % possible.length] as (typeof possible)[number];
    this.happened.push(what);
    await happen();
    if (!hurries) await this.settle();
  }

  settle(): Promise<void> {
    return this.clock.pass(0);
  }

  #possible(): [what: string, happen: () => unknown][] {
    const { gateway, model, journal } = this;
    const possible: [string, () => unknown][] = [
      ['half a second passes', () => this.#pass(500)],
      ['a restart', () => this.#restart(0)],
      ['a restart that takes 10 s', () => this.#restart(10_000)],
      ['an admin stops the call', () => this.#stop()],
    ];
    if (model.due !== null) {
      const ms = model.due - this.clock.now();
      possible.push(['time comes', () => this.#pass(ms)], ['time comes', () => this.#pass(ms)]);
    }
    for (const command of gateway.open) {
      const { kind } = command;
      const done = (): void => {
        gateway.carryOut(command);
        if (kind === 'answer') model.callAnswered();
        if (kind === 'play') model.speechEnded();
        if (kind === 'hangup') model.channelEnded('us');
      };
      possible.push([`${kind} done`, done], [`${kind} done`, done], [`${kind} done`, done]);
      if (kind === 'answer' || kind === 'play') {
        const fail = (): void => {
          gateway.fail(command, 'no_media');
          model.commandFailed(kind);
        };
        possible.push([`${kind} fails`, fail]);
      }
    }
    if (!gateway.ended) {
      for (const digit of ['1', '1', '#']) {
        const press = (): void => {
          gateway.tell({ type: 'digit_received', digit });
          model.digit(digit);
        };
        possible.push([`key ${digit}`, press]);
      }
      const end = (): void => {
        gateway.end('remote');
        model.channelEnded('caller');
      };
      possible.push(['the caller hangs up', end]);
    }
    // Those that nobody waits for any more, too.
    for (const { wait } of journal.components.slice(-3)) {
      if (wait === null) continue;
      for (const reply of REPLIES) {
        const settle = (): void => {
          this.#engine.onReply(wait, reply);
          model.reply(wait.visit, reply.outcome, reply.status);
        };
        possible.push([`reply ${reply.outcome} to ${wait.visit}`, settle]);
      }
    }
    return possible;
  }

  async #pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    await this.settle();
    for (let due = this.model.due; due !== null && due <= end; due = this.model.due) {
      await this.clock.pass(due - this.clock.now());
      this.model.timePassed();
    }
    await this.clock.pass(end - this.clock.now());
  }

  async #restart(downMs: number): Promise<void> {
    await this.settle();
    await this.#engine.stop();
    await this.clock.pass(downMs);
    this.#engine = this.#newEngine();
    await this.#engine.start();
    await this.settle();
    this.model.timePassed();
  }

  async #stop(): Promise<void> {
    this.model.stopped();
    const { call } = this.journal;
    if (call !== null) await this.#engine.hangupCall(call.id);
  }

  #newEngine(): Engine {
    const flow = this.#flow;
    const rest = { number_id: '1', number_name: 'Main', overflow: null, environment_id: null };
    return new Engine({
      registry: nodes,
      journal: this.journal,
      archive: this.journal,
      releases: {
        live: () => ({
          number: 1,
          route: () => ({ ...rest, flow, webhooks_enabled: true }),
          user: () => null,
        }),
        flow: () => flow,
      },
      gateways: [this.gateway],
      clock: this.clock,
      report: (message, error) => this.reported.push(`${message}: ${String(error)}`),
    });
  }

  /** The same facts of both. */
  get said(): { readonly engine: object; readonly model: object } {
    const { model, journal, gateway } = this;
    const { call, activeflow } = journal;
    const snapshot = activeflow?.snapshot;
    return {
      engine: {
        steps: journal.allSteps.map((step) => `${step.action_id}:${step.outcome}>${step.next_action_id}`),
        at: snapshot?.frames.map(({ node_id }) => node_id),
        visits: snapshot?.visits,
        lane: snapshot?.lane,
        status: activeflow?.status,
        variables: snapshot?.variables,
        answered: call?.answered_at !== null,
        ended: call?.ended_at !== null,
        end_reason: call?.end_reason,
        hangup_by: call?.hangup_by,
        due: journal.timers().map(({ due_at }) => due_at),
        commands: gateway.kinds,
        webhooks: journal.components.length,
      },
      model: {
        steps: model.steps,
        at: model.at === null ? [] : [model.at],
        visits: model.visits,
        lane: model.lane,
        status: model.lane === 'ended' ? 'ended' : 'running',
        variables: model.variables,
        answered: model.answered,
        ended: model.callerGone,
        end_reason: model.end_reason,
        hangup_by: model.hangup_by,
        due: model.due === null ? [] : [model.due],
        commands: model.commands,
        webhooks: model.webhooks,
      },
    };
  }

  async stopEngine(): Promise<void> {
    await this.#engine.stop();
  }
}

describe('the engine', () => {
  it(
    'does what a simple model says, whatever the flow, and in whatever order things happen',
    async () => {
      const ends = new Set<string>();
      await fc.assert(
        fc.asyncProperty(drawnFlow, fc.array(choice, { maxLength: 30 }), async (flow, choices) => {
          const both = new SideBySide(flow);
          await both.start();
          for (const [at, next] of choices.entries()) {
            await both.take(next);
            if (next.hurries && at < choices.length - 1) continue;
            await both.settle();
            const { engine, model } = both.said;
            expect({ after: both.happened, ...engine }).toEqual({ after: both.happened, ...model });
          }
          expect(both.reported).toEqual([]);
          ends.add(String(both.model.end_reason));
          await both.stopEngine();
        }),
        { numRuns: 150 * EFFORT },
      );
      expect([...ends].sort()).toEqual(
        ['completed', 'hungup_by_caller', 'no_exit', 'null', 'step_budget', 'stopped'].sort(),
      );
    },
    60_000 * EFFORT,
  );
});
