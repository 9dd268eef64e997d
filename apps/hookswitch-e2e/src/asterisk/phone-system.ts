import {
  ariUnderTest,
  tone,
  callerArguments,
  CuttableLine,
  phoneArguments,
  SipAgent,
} from '@hookswitch/gateway-asterisk/testing';
import { Receiver } from '../rig/receiver.js';
import type { Received } from '../rig/receiver.js';
import { RuntimeProcess, until } from '../rig/runtime-process.js';

type Call = Parameters<typeof callerArguments>[0];
type Phone = Parameters<typeof phoneArguments>[1];

/** A node of a flow that is written in a line; each leads to the next. */
export interface Line {
  readonly type: string;
  readonly config?: object;
}

/**
 * The real runtime between a real Asterisk and a customer's server, with a line between the first two that can be cut.
 */
export class PhoneSystem {
  readonly #agents: SipAgent[] = [];
  readonly #phones: SipAgent[] = [];
  #numbers = 0;

  private constructor(
    readonly runtime: RuntimeProcess,
    readonly receiver: Receiver,
    readonly line: CuttableLine,
  ) {}

  /** @param settings of the runtime, over those that it needs here */
  static async start(settings: NodeJS.ProcessEnv = {}): Promise<PhoneSystem> {
    const ari = ariUnderTest();
    const line = await CuttableLine.to(ari.url);
    const receiver = await Receiver.start();
    const runtime = await RuntimeProcess.start({
      HOOKSWITCH_GATEWAYS: 'asterisk',
      HOOKSWITCH_ARI_URL: line.urlFor(ari.url),
      HOOKSWITCH_ARI_USER: ari.user,
      HOOKSWITCH_ARI_PASSWORD: ari.password,
      HOOKSWITCH_ARI_APP: ari.app,
      ...settings,
    });
    // A new data folder has a user 1001.
    await runtime.api('POST', '/users', { name: 'Grace', extension: '1002' });
    return new PhoneSystem(runtime, receiver, line);
  }

  /**
   * Applies a flow whose nodes lead one to the next, a Dial by `dialExit`, others by what `exits` says of their types; gives
   * its number. An outcome that leads nowhere leads to `otherwise`.
   */
  async flow(
    lines: readonly Line[],
    more: {
      readonly dialExit?: string;
      readonly exits?: Readonly<Record<string, string>>;
      readonly otherwise?: readonly Line[];
    } = {},
  ) {
    this.#numbers += 1;
    const number = `+44207946${String(1000 + this.#numbers)}`;
    const { otherwise = [] } = more;
    const nodes = Object.fromEntries(
      [...lines, ...otherwise].map(({ type, config = {} }, at) => [`n${at}`, { type, label: type, config }]),
    );
    const { dialExit: dial = 'answered_ended', exits = {} } = more;
    const exitOf = ({ type }: Line) => ({ dial, ring_group: dial, ...exits })[type] ?? 'next';
    const chain = (from: readonly Line[], first: number) =>
      from.slice(0, -1).map((line, at) => [`n${first + at}:${exitOf(line)}`, `n${first + at + 1}`]);
    const document = {
      schema: 1,
      entry: 'n0',
      on_hangup: null,
      default_exit: otherwise.length > 0 ? `n${lines.length}` : null,
      nodes,
      edges: Object.fromEntries([...chain(lines, 0), ...chain(otherwise, lines.length)]),
      layout: { nodes: {} },
    };
    const flow = await this.runtime.api('POST', '/flows', { name: number, document });
    await this.runtime.api('POST', '/numbers', { number, name: number, flow_id: flow.body.id });
    await this.runtime.api('POST', '/configuration/apply', {});
    return number;
  }

  /** Uploads a tone of a length as a prompt, and gives the prompt's id. */
  async prompt(name: string, ms: number): Promise<string> {
    const { body, etag } = await this.runtime.api('POST', '/prompts', { name });
    const { origin } = this.runtime;
    const answer = await fetch(`${origin}/api/v1/prompts/${body.id}/audio`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${RuntimeProcess.token}`,
        'content-type': 'audio/wav',
        'if-match': etag,
      },
      body: new Uint8Array(tone(ms)),
    });
    if (!answer.ok) throw new Error(`The prompt was not taken: ${answer.status} ${await answer.text()}`);
    return body.id as string;
  }

  /** A node that tells the customer's server. */
  hook(name: string): Line {
    return { type: 'webhook', config: { name, url: this.receiver.url(`/${name}`) } };
  }

  /** Resolves with the request of that hook. */
  told(name: string, timeoutMs = 45_000): Promise<Received> {
    return this.receiver.waitFor(({ path }) => path === `/${name}`, timeoutMs);
  }

  countOf(name: string): number {
    return this.receiver.requests.filter(({ path }) => path === `/${name}`).length;
  }

  /** A caller; her call is looked up by {@link call}. `options` are those of `tools/asterisk/rig call`. */
  dials(to: string, call: Partial<Call> = {}, options: readonly string[] = []): SipAgent {
    const args = callerArguments({ from: { number: '+15557654321', name: 'Ada' }, to, ...call });
    const agent = new SipAgent([...args, ...options]);
    this.#agents.push(agent);
    return agent;
  }

  /**
   * The phone of an extension, or the far end of the trunk for a number. `options` are those of `tools/asterisk/rig`
   * register and pstn.
   */
  async phone(target: string, phone: Phone, options: readonly string[] = []): Promise<SipAgent> {
    const agent = new SipAgent([...phoneArguments(target, phone, !target.startsWith('+')), ...options]);
    this.#phones.push(agent);
    await agent.ready();
    return agent;
  }

  /** Phones unregister: the next test has phones of its own. */
  async hangUpPhones(): Promise<void> {
    await Promise.all(this.#phones.splice(0).map((phone) => phone.stop()));
  }

  /** The newest call to a number, once it is as the test wants it. */
  async call(to: string, is: (call: { state: string; legs: { state: string }[] }) => boolean) {
    return until(`a call to ${to} as wanted`, async () => {
      const { body } = await this.runtime.api('GET', '/calls?page_size=20');
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer is whatever the server said
      return body.result.find((call: any) => call.to.number === to && is(call));
    });
  }

  /** The newest call to a number, once caller and phone talk with each other. */
  async talking(to: string) {
    const call = await this.call(to, ({ legs }) => legs[1]?.state === 'connected');
    await until('a connection of the two', async () => {
      const { body } = await this.runtime.api('GET', `/calls/${call.id}/timeline`);
      return body.result.some(
        ({ signal }: { signal?: { kind: string } }) => signal?.kind === 'channel_bridged',
      );
    });
    return call;
  }

  /** `kill -9`, and after a while a new process on the same data. */
  async crash(awayMs = 500): Promise<void> {
    await this.runtime.end('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    await this.runtime.start();
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#agents, ...this.#phones].map((agent) => agent.stop()));
    await this.runtime.dispose();
    await this.receiver.stop();
    await this.line.close();
  }
}
