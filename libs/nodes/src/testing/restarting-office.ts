import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '@hookswitch/engine';
import type { CompiledFlow } from '@hookswitch/flow-model';
import { Simulator } from '@hookswitch/gateway-sim';
import type { CallRequest, PhoneBehaviour } from '@hookswitch/gateway-sim';
import { nodes } from '../index.js';
import { MemoryJournal } from './memory-journal.js';
import { TurnClock } from './turn-clock.js';

const NUMBER = '+442079460999';

/** One call of one flow: the real engine on the real simulator. The engine's process can be killed and started again. */
export class RestartingOffice {
  readonly clock = new TurnClock();
  readonly journal = new MemoryJournal();
  readonly simulator: Simulator;
  readonly reported: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'hookswitch-office-'));
  readonly #flow: CompiledFlow;
  readonly #users: Readonly<Record<string, string>>;
  #engine: Engine;

  /** @param users names by extension */
  constructor(flow: CompiledFlow, users: Readonly<Record<string, string>>) {
    this.#flow = flow;
    this.#users = users;
    this.simulator = new Simulator({ file: join(this.#folder, 'simulator.journal'), clock: this.clock });
    this.#engine = this.#newEngine();
  }

  async start(
    phones: Readonly<Record<string, PhoneBehaviour>>,
    call: Partial<CallRequest> = {},
  ): Promise<void> {
    for (const [target, behaviour] of Object.entries(phones)) this.simulator.setPhone(target, behaviour);
    await this.#engine.start();
    this.simulator.placeCall({ from: { number: '+15557654321', name: 'Ada' }, to: NUMBER, ...call });
  }

  /** Lets time pass; a process that was killed meanwhile is started again. */
  async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    while (this.clock.now() < end) {
      await this.clock.pass(Math.min(50, end - this.clock.now()));
      if (this.journal.written >= this.journal.room) await this.restart();
    }
  }

  async restart(): Promise<void> {
    this.journal.room = 0;
    void this.#engine.stop();
    await this.clock.pass(0);
    this.journal.room = Infinity;
    this.#engine = this.#newEngine();
    await this.#engine.start();
  }

  async close(): Promise<void> {
    await this.#engine.stop();
    rmSync(this.#folder, { recursive: true });
  }

  /** The call's events, those of a leg with its number; the activeflow's are left out. */
  get told(): string[] {
    return this.journal.events.flatMap(({ type, data }) => {
      if (type.startsWith('activeflow')) return [];
      const { subject, leg } = data as { subject?: string; leg?: { number: string } | null };
      return [subject === 'leg' ? `${type} ${leg?.number ?? ''}` : type];
    });
  }

  /** The steps: `node:outcome`. */
  get path(): string[] {
    return this.journal.allSteps.map(({ action_id, outcome }) => `${action_id}:${outcome}`);
  }

  /** Sentences that nodes have left in the timeline. */
  get notes(): string[] {
    return this.journal.signals.flatMap(({ kind, text }) => (kind === 'note' ? [text] : []));
  }

  #newEngine(): Engine {
    const flow = this.#flow;
    const route = {
      ...{ number_id: 'number-1', number_name: 'Main', overflow: null, environment_id: null },
      ...{ flow, webhooks_enabled: true },
    };
    return new Engine({
      registry: nodes,
      journal: this.journal,
      archive: this.journal,
      releases: {
        live: () => ({
          number: 1,
          route: (dialled) => (dialled === NUMBER ? route : null),
          extension_flow: null,
          outbound_flow: null,
          has_outbound_routes: false,
          outbound: () => null,
          environmentOf: () => null,
          runnable: () => null,
          extensions: () => [],
          user: (extension) => {
            const name = this.#users[extension];
            return name === undefined ? null : { id: `user-${extension}`, name, environment_id: null };
          },
        }),
        flow: (hash) => (hash === flow.hash ? flow : undefined),
      },
      gateways: [this.simulator],
      clock: this.clock,
      report: (message, error) => this.reported.push(`${message}: ${String(error)}`),
    });
  }
}
