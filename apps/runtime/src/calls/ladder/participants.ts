import type { Call, Leg, Signal } from '@hookswitch/calls';
import { displayNumber } from '@hookswitch/calls';
import type { Progress } from '../../activeflows/activeflow-reader.js';
import type { Participant } from './ladder.schema.js';
import { plainText } from './plain-text.js';

export const PBX = 'pbx';
const CALLER = 'caller';
/** Characters of a name in the head of a column. */
const MOST_OF_NAME = 60;

/**
 * The columns of a ladder, each made when a row first needs it. The order is by kind: caller, Hookswitch, phones, flows,
 * servers; within a kind by who came first.
 */
export class Participants {
  private readonly found = new Map<string, Participant>();
  private readonly caller: Leg | undefined;

  constructor(
    private readonly call: Call,
    progress: Progress | null,
  ) {
    this.caller = call.legs.find(({ kind }) => kind === 'caller') ?? call.legs[0];
    this.add(CALLER, 'caller', this.callersName(), this.callersNumber());
    this.add(PBX, 'pbx', 'Hookswitch', call.gateway);
    for (const leg of call.legs) this.addPhonesOf(leg);
    if (progress !== null) this.flow(progress.flow_id, progress.flow_name);
  }

  legOf({ leg_id }: Signal): Leg | undefined {
    return leg_id === null ? undefined : this.call.legs.find(({ id }) => id === leg_id);
  }

  /** The phone that a signal is of; `null` when it is of none. */
  phoneOf(signal: Signal): string | null {
    const leg = this.legOf(signal);
    if (leg !== undefined) return this.phone(leg, signal.device ?? null);
    // A party that has gone to another call took its leg along.
    return signal.leg_id === null ? null : this.add(`gone:${signal.leg_id}`, 'phone', 'Another party', null);
  }

  flow(id: string, name: string): string {
    return this.add(`flow:${id}`, 'flow', name || 'Unnamed flow', 'Flow');
  }

  hasFlow(id: string): boolean {
    return this.found.has(`flow:${id}`);
  }

  /** The server at a URL: its path, query and credentials may be secret and are left out. */
  server(url: string): string {
    try {
      const { origin, host, protocol } = new URL(url);
      return this.add(`server:${origin}`, 'server', host, protocol.slice(0, -1));
    } catch {
      return this.add('server:', 'server', 'Unknown server', null);
    }
  }

  /** The server of a webhook that is not known any more, and of which nothing was sent. */
  serverOfWebhook(id: string): string {
    return this.add(`webhook:${id}`, 'server', 'Webhook', 'not live');
  }

  /** In the order of the columns. */
  list(): Participant[] {
    const kinds = ['caller', 'pbx', 'phone', 'flow', 'server'] as const;
    const all = [...this.found.values()];
    return kinds.flatMap((kind) => all.filter((participant) => participant.kind === kind));
  }

  private addPhonesOf(leg: Leg): void {
    if (leg === this.caller) return;
    const { own = null, others = [] } = leg.devices ?? {};
    const names = [own, ...others.map(({ device }) => device)].map((device) => device?.name ?? null);
    // Which of them the leg stands on changes: the one at the extension comes first all the same.
    if (names.includes(null)) this.phone(leg, null);
    for (const name of names) this.phone(leg, name);
  }

  /** A phone that is rung again later is the same column. */
  private phone(leg: Leg, device: string | null): string {
    if (leg === this.caller) return CALLER;
    const owner = leg.user_id ?? leg.number;
    const id = device === null ? `phone:${owner}` : `phone:${owner}/${device}`;
    const number = leg.number || 'Unknown number';
    return this.add(id, 'phone', leg.name || number, device ?? (leg.name ? number : null));
  }

  private callersName(): string {
    return this.caller?.name || this.call.from.name || 'Caller';
  }

  private callersNumber(): string {
    const isOther = this.caller !== undefined && this.caller.number !== this.call.from.number;
    return (isOther ? this.caller?.number : displayNumber(this.call.from)) || 'Unknown number';
  }

  private add(id: string, kind: Participant['kind'], name: string, detail: string | null): string {
    if (!this.found.has(id)) {
      const shown = detail === null ? null : plainText(detail, MOST_OF_NAME);
      this.found.set(id, { id, kind, name: plainText(name, MOST_OF_NAME) || 'Unnamed', detail: shown });
    }
    return id;
  }
}
