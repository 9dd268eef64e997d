import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ApiUnderTest, eventually } from '../../../configuration/testing/api-under-test.js';
import { Receiver } from '../../../configuration/testing/receiver.js';
import { ladderAnswer } from '../ladder.schema.js';
import type { LadderAnswer } from '../ladder.schema.js';

export const MAIN = '+442079460111';
export const SALES = '+442079460112';
export const SUPPORT = '+442079460113';
export const DIRECT = '+442079460114';
export const CALLER = { number: '+442079460555', name: 'Ada' };

const GROUND = { HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' };

/**
 * An office of which ladders are read: `MAIN` asks for keys and tells the CRM, `SALES` rings the phones of a user, `SUPPORT` is a
 * queue, `DIRECT` rings one phone. One webhook goes to a CRM, one to a server that is not there.
 */
export class LadderOffice {
  private constructor(
    readonly api: ApiUnderTest,
    readonly crm: Receiver,
    /** A port that nobody listens on. */
    readonly deadPort: number,
  ) {}

  static async open(): Promise<LadderOffice> {
    const api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20', ...GROUND });
    const office = new LadderOffice(api, await Receiver.start(), await freePort());
    await office.furnish();
    return office;
  }

  close = () => Promise.all([this.api.stop(), this.crm.stop()]);

  async phoneDoes(phone: string, behaviour: object): Promise<void> {
    expect((await this.api.put(`/simulator/phones/${phone}`, behaviour)).status).toBe(200);
  }

  async call(to: string, more: object = {}): Promise<string> {
    const { status, body } = await this.api.post('/simulator/calls', { from: CALLER, to, ...more });
    expect(status).toBe(201);
    return body.id as string;
  }

  ladder = async (id: string): Promise<LadderAnswer> => {
    const { status, body } = await this.api.get(`/calls/${id}/ladder`);
    expect(status).toBe(200);
    return ladderAnswer.schema.parse(body);
  };

  reaches = (id: string, fits: (found: LadderAnswer) => boolean): Promise<LadderAnswer> =>
    eventually(() => this.ladder(id), fits);

  /** The ladder once the call has ended and both of its events have come to the CRM. */
  whole = (id: string): Promise<LadderAnswer> =>
    this.reaches(
      id,
      ({ ended_at, result }) =>
        ended_at !== null &&
        result.filter(({ label, kind }) => kind === 'request' && /hungup/.test(label)).length > 1,
    );

  private async furnish(): Promise<void> {
    const { api, crm, deadPort } = this;
    const grace = await api.post('/users', {
      name: 'Grace',
      extension: '1301',
      devices: [{ name: 'Mobile', sip_name: 'grace-mobile' }],
    });
    const bob = await api.post('/users', { name: 'Bob', extension: '1302' });
    await api.post('/users', { name: 'Carol', extension: '1303' });
    await api.post('/webhooks', {
      name: 'CRM',
      url: crm.url('/hooks/a-secret-path?key=a-secret-key'),
      event_types: ['call_answered', 'call_hungup'],
    });
    await api.post('/webhooks', {
      name: 'Dead',
      url: `http://127.0.0.1:${deadPort}/`,
      event_types: ['call_hungup'],
    });
    const group = await api.post('/ring_groups', {
      name: 'Sales',
      ring_time_s: 5,
      members: [{ user_id: grace.body.id }],
    });
    const queue = await api.post('/queues', {
      name: 'Support',
      strategy: 'linear',
      members: [{ user_id: bob.body.id }],
      ring_time_s: 5,
      wrap_up_s: 0,
    });
    const component = { name: 'Tell the CRM', url: crm.url('/hook'), secret_token: 'the-secret-token' };
    await this.numberTo(MAIN, 'Main line', {
      answer: { type: 'answer', label: 'Answer', config: {} },
      ask: {
        type: 'gather',
        label: 'PIN',
        config: {
          prompt: { text: 'PIN?', language: 'en-GB' },
          min_length: 1,
          max_length: 4,
          terminator: '#',
          variable: 'pin',
          masked: true,
        },
      },
      tell: { type: 'webhook', label: 'Tell', config: { ...component, wait_for_reply: true, headers: [] } },
    });
    await this.numberTo(SALES, 'Sales', {
      ring: { type: 'ring_group', label: 'Sales', config: { ring_group_id: group.body.id } },
    });
    await this.numberTo(SUPPORT, 'Support', {
      wait: { type: 'queue', label: 'Support', config: { queue_id: queue.body.id } },
    });
    await this.numberTo(DIRECT, 'Direct', {
      ring: {
        type: 'dial',
        label: 'Ring',
        config: { to: { type: 'extension', target: '1302' }, ring_time_s: 5 },
      },
    });
    const applied = await api.post('/configuration/apply');
    expect([applied.status, applied.body.problems ?? []]).toEqual([201, []]);
  }

  /** A flow that runs these nodes one after the other, and hangs up. */
  private async numberTo(
    number: string,
    name: string,
    nodes: Record<string, { type: string; label: string; config: object }>,
  ): Promise<void> {
    const { api } = this;
    const document = {
      schema: 1,
      entry: Object.keys(nodes)[0],
      default_exit: 'bye',
      nodes: { ...nodes, bye: { type: 'hangup', label: 'Bye', config: {} } },
      edges: 'ask' in nodes ? { 'answer:next': 'ask', 'ask:complete': 'tell', 'tell:ok': 'bye' } : {},
    };
    const flow = await api.post('/flows', { name, document });
    expect(flow.status).toBe(201);
    expect((await api.post('/numbers', { number, flow_id: flow.body.id })).status).toBe(201);
  }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Rows in words: `Ada > Hookswitch: rings`, `Flow: Answer`. */
export function told({ participants, result }: LadderAnswer): string[] {
  const nameOf = (id: string) => {
    const found = participants.find((each) => each.id === id);
    expect(found).toBeDefined();
    return found?.kind === 'phone' ? `${found.name} ${found.detail}` : found?.name.replace(/:\d+$/, '');
  };
  return result.map(({ from, to, label }) =>
    from === to ? `${nameOf(from)}: ${label}` : `${nameOf(from)} > ${nameOf(to)}: ${label}`,
  );
}
/** Where a line is among others; -1 when it is not there. */
export const at = (lines: readonly string[], line: string | RegExp) =>
  lines.findIndex((each) => (typeof line === 'string' ? each === line : line.test(each)));

/** That all of these were told, one after the other. */
export function expectInOrder(lines: readonly string[], expected: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const line of expected) {
    const found = at(lines.slice(from), line);
    if (found < 0) throw new Error(`"${line}" is not after line ${from} of:\n${lines.join('\n')}`);
    from += found + 1;
  }
}
