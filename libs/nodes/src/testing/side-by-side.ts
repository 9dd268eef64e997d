import { Engine } from '@hookswitch/engine';
import type { Reply } from '@hookswitch/engine';
import type { CompiledFlow } from '@hookswitch/flow-model';
import type { Command, HangupCause } from '@hookswitch/telephony';
import { nodes } from '../index.js';
import { MemoryJournal } from './memory-journal.js';
import { compiledModel } from './model-flow.js';
import type { ModelFlow } from './model-flow.js';
import { ReferenceModel } from './reference-model.js';
import { CALLER, Switchboard } from './switchboard.js';
import { TurnClock } from './turn-clock.js';

const NUMBER = '+442071838750';

/** What happens next, out of what can: a number picks it. */
export interface Choice {
  readonly pick: number;
  /** The next thing happens before the engine has written down what came of this. */
  readonly hurries: boolean;
  /** The gateway tells it twice. */
  readonly stutters: boolean;
}

const REPLIES: readonly Reply[] = [
  { outcome: 'ok', status: 200, body: undefined, reason: '' },
  { outcome: 'server_error', status: 503, body: undefined, reason: 'HTTP 503' },
  { outcome: 'timeout', status: null, body: undefined, reason: '' },
];

/** One thing that can happen, and what to do for it. */
type Event = readonly [what: string, happen: () => unknown];

const isAnswer = ({ kind }: Command): boolean => kind === 'answer';

/** What happens in most calls, against what disturbs them. */
function often(event: Event): Event[] {
  return Array.from({ length: 8 }, () => event);
}

/** One call through the engine and through the model, side by side. */
export class SideBySide {
  readonly clock = new TurnClock();
  readonly journal = new MemoryJournal();
  readonly gateway = new Switchboard(() => this.clock.now());
  readonly reported: string[] = [];
  readonly happened: string[] = [];
  readonly model: ReferenceModel;
  readonly #flow: CompiledFlow;
  #engine: Engine;

  constructor(flow: ModelFlow) {
    this.#flow = compiledModel(flow);
    this.#engine = this.#newEngine();
    this.model = new ReferenceModel(flow, () => this.clock.now());
  }

  async start(): Promise<void> {
    await this.#engine.start();
    this.gateway.call(NUMBER);
    await this.settle();
  }

  /** Does one of the things that can happen now. */
  async take({ pick, hurries, stutters }: Choice): Promise<void> {
    this.gateway.times = stutters ? 2 : 1;
    const possible = this.#possible();
    const [what, happen] = possible[pick % possible.length] as Event;
    this.happened.push(what);
    await happen();
    if (!hurries) await this.settle();
  }

  settle(): Promise<void> {
    return this.clock.pass(0);
  }

  #possible(): Event[] {
    const { gateway, model, journal } = this;
    const possible: Event[] = [
      ['half a second passes', () => this.#pass(500)],
      ['a restart', () => this.#restart(0)],
      ['a restart that takes 10 s', () => this.#restart(10_000)],
      ['an admin stops the call', () => this.#stop()],
    ];
    if (model.due !== null) {
      const ms = model.due - this.clock.now();
      possible.push(['time comes', () => this.#pass(ms)]);
    }
    for (const command of gateway.open) possible.push(...this.#fates(command));
    if (gateway.channels.get(CALLER)?.ended === false) possible.push(...this.#caller());
    [...gateway.channels].slice(1).forEach(([id, channel], at) => {
      if (channel.history.length > 0 && !channel.ended)
        possible.push(...this.#phone(id, at, channel.answered));
    });
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

  /** What can become of a command. */
  #fates(command: Command): Event[] {
    const { gateway, model } = this;
    const { kind } = command;
    const leg = (id: string) => [...gateway.channels.keys()].indexOf(id) - 1;
    const tell = (id: string): void =>
      id === CALLER ? model.channelEnded('us') : model.legEnded(leg(id), 'normal', false);
    // In order, for each channel.
    if (kind === 'hangup' && gateway.channels.get(command.channel_id)?.history.length === 0) return [];
    const done = (): void => {
      gateway.carryOut(command);
      if (kind === 'answer') model.callAnswered();
      if (kind === 'play') model.speechEnded();
      if (kind === 'bridge') model.legBridged(leg(command.channel_ids[1] ?? ''));
      if (kind === 'hangup') tell(command.channel_id);
    };
    const fail = (): void => {
      // An earlier one is of a node that was left since: nobody hears of it.
      const isOwn = kind !== 'answer' || gateway.open.filter(isAnswer).at(-1)?.id === command.id;
      gateway.fail(command, 'no_media');
      if (kind === 'originate') model.dialFailed(leg(command.channel_id));
      else if (kind === 'bridge') model.bridgeFailed(leg(command.channel_ids[1] ?? ''));
      else if (isOwn) model.commandFailed(kind);
    };
    const fates = often([`${kind} done`, done]);
    if (['answer', 'play', 'originate', 'bridge'].includes(kind)) fates.push([`${kind} fails`, fail]);
    return fates;
  }

  /** What the caller can do. */
  #caller(): Event[] {
    const { gateway, model } = this;
    const press = (digit: string) => (): void => {
      gateway.tell(CALLER, { type: 'digit_received', digit });
      model.digit(digit);
    };
    const end = (): void => {
      gateway.end(CALLER, 'normal', 'remote');
      model.channelEnded('caller');
    };
    return [
      ['key 1', press('1')],
      ['key #', press('#')],
      ['the caller hangs up', end],
    ];
  }

  /** What a phone that rings or has answered can do. */
  #phone(id: string, at: number, answered: boolean): Event[] {
    const { gateway, model } = this;
    const answer = (): void => {
      gateway.tell(id, { type: 'channel_answered' });
      model.legAnswered(at);
    };
    const end = (cause: HangupCause) => (): void => {
      gateway.end(id, cause, 'remote');
      model.legEnded(at, cause, true);
    };
    if (answered) return [[`phone ${at} hangs up`, end('normal')]];
    const causes = ['busy', 'no_answer', 'congestion'] as const;
    return [
      ...often([`phone ${at} answers`, answer]),
      ...causes.map((cause): Event => [`phone ${at} is ${cause}`, end(cause)]),
    ];
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
          extension_flow: null,
          outbound_flow: null,
          has_outbound_routes: false,
          outbound: () => null,
          environmentOf: () => null,
          runnable: () => null,
          user: () => null,
          extensions: () => [],
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
        legs: call?.legs.slice(1).map((leg) => [leg.answered_at !== null, leg.ended_at !== null]),
      },
      model: {
        steps: model.steps,
        at: model.at === null ? [] : [model.at],
        visits: model.visits,
        lane: model.lane,
        status: model.lane === 'ended' ? 'ended' : 'running',
        variables: model.variables,
        answered: model.answered,
        ended: model.ended,
        end_reason: model.end_reason,
        hangup_by: model.hangup_by,
        due: model.due === null ? [] : [model.due],
        commands: model.commands,
        webhooks: model.webhooks,
        legs: model.legs.map(({ answered, ended }) => [answered, ended]),
      },
    };
  }

  async stopEngine(): Promise<void> {
    await this.#engine.stop();
  }
}
