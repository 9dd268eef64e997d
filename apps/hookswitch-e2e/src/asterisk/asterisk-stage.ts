import type { SipAgent } from '@hookswitch/gateway-asterisk/testing';
import type { Phone, Scenario } from '../examples/example.schema.js';
import type { Servers } from '../examples/servers.js';
import { newCall } from '../examples/stage.js';
import { until } from '../rig/runtime-process.js';
import type { Stage } from '../examples/stage.js';
import type { PhoneSystem } from './phone-system.js';

type Script = NonNullable<Parameters<PhoneSystem['dials']>[1]>['script'];

/** The far end of the trunk is one: it takes the calls to all numbers outside. */
const OUTSIDE = 'outside';

/** A real Asterisk, with SIP agents in the places of callers and phones. */
export class AsteriskStage implements Stage {
  readonly #phones = new Map<string, { readonly told: string; readonly agent: SipAgent | null }>();
  /** Calls that are somebody's already. */
  readonly #known = new Set<string>();

  constructor(
    readonly system: PhoneSystem,
    readonly servers: Servers,
  ) {}

  get runtime() {
    return this.system.runtime;
  }

  /** A phone that is told the same again goes on as it is. Resolves once it is known to be there, or not to be. */
  async setPhone(target: string, phone: Phone): Promise<void> {
    const place = target.startsWith('+') ? OUTSIDE : target;
    const told = JSON.stringify(phone);
    const before = this.#phones.get(place);
    if (before?.told === told) return;
    await before?.agent?.stop();
    const { script, ...more } = phone;
    const behaves = { ...more, ...(script && { script: script as NonNullable<Script> }) };
    const isThere = phone.behaviour !== 'unregistered';
    this.#phones.set(place, { told, agent: isThere ? await this.system.phone(target, behaves) : null });
    if (place !== OUTSIDE) await this.#seen(target, isThere ? 'available' : 'offline');
  }

  #seen(extension: string, state: string) {
    return until(`${extension} to be ${state}`, async () => {
      const { body } = await this.runtime.api('GET', '/presence?page_size=100');
      return (body.result as { extension: string; state: string }[]).some(
        (phone) => phone.extension === extension && phone.state === state,
      );
    });
  }

  async dial({ from, script }: Extract<Scenario['call'], { from: unknown }>, to: string): Promise<string> {
    this.system.dials(to, {
      from: from as { readonly number: string },
      script: script as NonNullable<Script>,
    });
    const { id } = await newCall(
      this.runtime,
      this.#known,
      `a call to ${to}`,
      (call) => call.to.number === to,
    );
    this.#known.add(id);
    return id;
  }
}
