import { until } from '../rig/runtime-process.js';
import type { RuntimeProcess } from '../rig/runtime-process.js';
import type { Phone, Scenario } from './example.schema.js';
import type { Servers } from './servers.js';

/** A telephone system that examples are performed on. */
export interface Stage {
  readonly runtime: RuntimeProcess;
  readonly servers: Servers;
  /** How the phone of an extension, or a number outside, takes its calls from now on. */
  setPhone(target: string, phone: Phone): Promise<void>;
  /** Somebody calls a number. Resolves with the id of the call. */
  dial(call: Extract<Scenario['call'], { from: unknown }>, to: string): Promise<string>;
}

/** The simulator of a runtime. */
export class SimulatorStage implements Stage {
  constructor(
    readonly runtime: RuntimeProcess,
    readonly servers: Servers,
  ) {}

  async setPhone(target: string, phone: Phone): Promise<void> {
    await this.runtime.api('PUT', `/simulator/phones/${target}`, phone);
  }

  async dial(call: object, to: string): Promise<string> {
    const { body } = await this.runtime.api('POST', '/simulator/calls', { ...call, to });
    return body.id as string;
  }
}

/** What a call looks like in the API, as far as examples look at it. */
export interface CallSeen {
  readonly id: string;
  readonly state: string;
  readonly direction: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly end_reason: string | null;
  readonly hangup_by: string | null;
  readonly to: { readonly number: string };
  readonly from: { readonly number: string };
}

/** The first call that is as wanted and that is not among those known. */
export function newCall(
  runtime: RuntimeProcess,
  known: ReadonlySet<string>,
  what: string,
  is: (call: CallSeen) => boolean,
  timeoutMs = 20_000,
): Promise<CallSeen> {
  return until(
    what,
    async () => {
      const { body } = await runtime.api('GET', '/calls?page_size=100');
      return (body.result as CallSeen[]).find((call) => !known.has(call.id) && is(call));
    },
    timeoutMs,
  );
}
