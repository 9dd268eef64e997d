import { flow, NUMBER, Rig } from '@hookswitch/engine/testing';
import type { Phone } from '@hookswitch/engine/testing';
import { queueSchema } from '@hookswitch/flow-model';
import type { CompiledFlow, PinnedObject } from '@hookswitch/flow-model';
import { nodes } from '../index.js';

export const QUEUE_ID = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10';

const OUTCOMES = [
  ...['answered_ended', 'agent_ended_continue', 'timeout', 'full', 'join_empty', 'left_empty', 'withdrawn'],
  ...['callback_taken', 'exit_key_0', 'exit_key_star'],
];

export const userId = (extension: string) => `01991f0a-6c2e-7c11-9d3f-00000000${extension}`;

export interface OfficeSetup {
  /** Fields of the queue. */
  readonly fields?: object;
  /** Configuration of the node. */
  readonly config?: object;
  /** Extensions, in order; an entry with a colon has a penalty: `1002:5`. */
  readonly members?: readonly string[];
  readonly phones?: Readonly<Record<string, Phone>>;
  /** Whether the flow answers before the queue does. */
  readonly answered?: boolean;
  /** Whether callers may leave their number, by key 2. */
  readonly callsBack?: boolean;
}

/** What the queue of an office has where callers may leave their number. */
const CALLS_BACK = { callback: { key: '2' } };

/** A queue as a release pins it. */
export function pinnedQueue({
  fields: given = {},
  callsBack,
  members = ['1001', '1002'],
}: OfficeSetup): PinnedObject {
  const fields = callsBack === true ? { ...CALLS_BACK, ...given } : given;
  const listed = members.map((member) => {
    const [extension = '', penalty = '0'] = member.split(':');
    return { user_id: userId(extension), penalty: Number(penalty) };
  });
  return {
    type: 'queue',
    num_id: 1,
    name: 'Support',
    body: queueSchema.parse({ name: 'Support', strategy: 'linear', ...fields, members: listed }),
  };
}

/** An office with one queue, on the small PBX of the engine's tests: 1001 Grace, 1002 Bob, 1003 Carol. */
export async function queueOffice(setup: OfficeSetup = {}): Promise<QueueOffice> {
  const office = new QueueOffice(setup);
  await office.rig.start();
  return office;
}

/** The flow in which a number outside is dialled, as every release with users has it. */
function outboundFlow(): CompiledFlow {
  const to = { type: 'number', target: '${called.number}' };
  const dial = nodes.dial.config.parse({ to, ring_time_s: 30 });
  const outbound = flow({ nodes: { ring: ['dial', dial], end: ['hangup'] }, default_exit: 'end' }, 'f2');
  const ring = {
    ...outbound.nodes['ring']!,
    templates: [{ pointer: '/to/target', context: 'text' as const }],
  };
  return { ...outbound, nodes: { ...outbound.nodes, ring } };
}

export class QueueOffice {
  readonly rig: Rig;

  constructor(setup: OfficeSetup) {
    const queue = pinnedQueue(setup);
    const config = nodes.queue.config.parse({ queue_id: QUEUE_ID, ...setup.config });
    const main = flow({
      entry: setup.answered === true ? 'n0' : 'n1',
      nodes: { n0: ['answer'], n1: ['queue', config, undefined, { [QUEUE_ID]: queue }], n2: ['hangup'] },
      edges: {
        'n0:next': 'n1',
        ...Object.fromEntries(OUTCOMES.map((outcome) => [`n1:${outcome}`, 'n2'])),
      },
    });
    this.rig = new Rig(main, nodes);
    this.rig.userId = userId;
    this.rig.queues.set(QUEUE_ID, queue);
    if (setup.callsBack === true) this.rig.flows.push((this.rig.outboundFlow = outboundFlow()));
    for (const [extension, phone] of Object.entries(setup.phones ?? {})) {
      this.rig.pbx.phones.set(extension, phone);
    }
  }

  /** A caller comes; gives the channel. */
  call(number = '+15557654321'): string {
    return this.rig.pbx.call(NUMBER, { from: { number, name: null } });
  }

  /** A caller presses a key. */
  press(channel: string, digit: string): void {
    this.rig.pbx.tell(channel, { type: 'digit_received', digit });
  }

  /** Places that are kept for those who left their number. */
  get callbacks() {
    return this.rig.store.records().filter(({ kind }) => kind === 'callback');
  }

  pass(ms: number): Promise<void> {
    return this.rig.clock.advance(ms);
  }

  /** Whoever is at an extension hangs up, or stops ringing. */
  hangUp(extension: string): void {
    for (const { legs } of this.rig.store.calls.values()) {
      for (const { number, ended_at, channel_id } of legs) {
        if (number === extension && ended_at === null) this.rig.pbx.end(channel_id, 'normal', 'remote', 200);
      }
    }
  }

  /** The events so far but those of the activeflow, of agents, and of reports. */
  get told(): string[] {
    return this.rig.told.filter((type) => !/^(at |activeflow|agent_status|call_reported)/.test(type));
  }

  /** What agents were said to do: `1001 ringing`. */
  get statuses(): string[] {
    return this.rig.store.events
      .filter(({ type }) => type === 'agent_status_updated')
      .map(({ data }) => `${String(data['extension'])} ${String(data['status'])}`);
  }

  /** Extensions that were rung, in order. */
  get rung(): string[] {
    return this.rig.pbx.obeyed.flatMap((command) =>
      command.kind === 'originate' ? [command.to.target] : [],
    );
  }

  /** What was said to callers. */
  get said(): string[] {
    return this.rig.pbx.obeyed.flatMap((command) =>
      command.kind === 'play' && 'speech' in command.media ? [command.media.speech] : [],
    );
  }
}
