import { isOwed } from '@hookswitch/webhooks';
import type { DeliveryStatus } from '@hookswitch/webhooks';
import { ApiUnderTest, eventually } from '../../../configuration/testing/api-under-test.js';
import { Receiver } from '../../../configuration/testing/receiver.js';
import type { Received } from '../../../configuration/testing/receiver.js';
import { created, furnish, LINES } from './office-furniture.js';
import { TEST_CERTIFICATE } from './test-certificate.js';

export { LINES };

export const CALLER = { number: '+442079460555', name: 'Ada Byron' };

/** One call and what the vendor's receiver got of it, in the order in which it came. */
export interface VendorCall {
  readonly id: string;
  /** The call as the API shows it after its end, with its legs. */
  readonly call: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly requests: readonly Received[];
}

type ScriptLine = Readonly<Record<string, unknown>>;

/**
 * A whole runtime with an office on the simulator, and one webhook that is written in a vendor's way to a real https
 * server. Each method drives one call from its first ring to its report and gives the requests that came of it.
 */
export class VendorOffice {
  private constructor(
    readonly api: ApiUnderTest,
    readonly receiver: Receiver,
    /** Ids of the office's objects by name: `Grace`, `Alan`, `Support`, `Sales` … */
    readonly ids: Readonly<Record<string, string>>,
    readonly webhookId: string,
  ) {}

  /**
   * @param webhook its fields besides name and URL: dialect, event types, secret, template …
   * @param settings further settings of the runtime
   */
  static async start(
    webhook: Readonly<Record<string, unknown>>,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<VendorOffice> {
    const receiver = await Receiver.start(TEST_CERTIFICATE);
    const api = await ApiUnderTest.start({
      HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
      HOOKSWITCH_SIMULATOR_SPEED: '20',
      HOOKSWITCH_PUBLIC_URL: 'https://pbx.example',
      ...settings,
    });
    const ids = await furnish(api);
    const made = await created(api, '/webhooks', { name: 'Vendor', url: receiver.url('/hook'), ...webhook });
    // Tells the test when a call's last fact is in.
    await created(api, '/webhooks', {
      name: 'Watch',
      url: receiver.url('/watch'),
      event_types: ['call_reported', 'queue_wrapup'],
    });
    const applied = await api.post('/configuration/apply', {});
    if (applied.status !== 201) throw new Error(`The office was not applied: ${applied.text}`);
    return new VendorOffice(api, receiver, ids, made);
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.receiver.stop();
  }

  /** How a phone behaves from now on. */
  async phone(extension: string, behaviour: ScriptLine): Promise<void> {
    await this.api.put(`/simulator/phones/${encodeURIComponent(extension)}`, behaviour);
  }

  /** Grace answers, the two talk, and the caller hangs up. */
  async answered(to: string = LINES.grace): Promise<VendorCall> {
    await this.phone('1201', { behaviour: 'answer', after_ms: 60 });
    const id = await this.place(to);
    await this.connected(id, '1201');
    await this.pause(1100);
    await this.api.post(`/simulator/calls/${id}/hangup`);
    return this.over(id);
  }

  /** Grace does not answer, and the caller gives up. */
  async missed(): Promise<VendorCall> {
    await this.phone('1201', { behaviour: 'no_answer' });
    return this.over(await this.place(LINES.grace, [{ after_ms: 400, do: 'hangup' }]));
  }

  /** Nobody of Support answers, and the caller gives up. */
  async abandonedInQueue(): Promise<VendorCall> {
    await this.phone('1202', { behaviour: 'no_answer' });
    return this.over(await this.place(LINES.support, [{ after_ms: 400, do: 'hangup' }]));
  }

  /** Alan serves the caller, who hangs up. */
  async servedInQueue(to: string = LINES.support, from: ScriptLine = CALLER): Promise<VendorCall> {
    await this.phone('1202', { behaviour: 'answer', after_ms: 60 });
    const id = await this.place(to, undefined, from);
    await this.connected(id, '1202');
    await this.pause(200);
    await this.api.post(`/simulator/calls/${id}/hangup`);
    return this.over(id);
  }

  /** Grace answers and hands the caller over to Alan, who answers. */
  async transferred(): Promise<VendorCall> {
    await this.phone('1201', { behaviour: 'answer', after_ms: 60 });
    await this.phone('1202', { behaviour: 'answer', after_ms: 60 });
    const id = await this.place(LINES.grace);
    await this.connected(id, '1201');
    await this.api.post(`/calls/${id}/transfer`, {
      to: { type: 'extension', target: '1202' },
      mode: 'blind',
    });
    await this.connected(id, '1202');
    await this.pause(100);
    await this.api.post(`/simulator/calls/${id}/hangup`);
    return this.over(id);
  }

  /** The caller leaves Grace a message. */
  async voicemail(): Promise<VendorCall> {
    const id = await this.place(LINES.mailbox);
    // The greeting takes its time: what is said before the tone is not recorded.
    await eventually(
      async () => (await this.api.get(`/calls/${id}/timeline`)).text,
      (timeline) => timeline.includes('recording_started'),
    );
    await this.api.post(`/simulator/calls/${id}/say`, { text: 'Please call me back.' });
    // Short ones are no message.
    await this.pause(1200);
    await this.api.post(`/simulator/calls/${id}/hangup`);
    return this.over(id);
  }

  /** Grace presses a link in the CRM; somebody outside answers; Grace hangs up. */
  async outbound(crm_id = 'crm-9', to = '+33142685300'): Promise<VendorCall> {
    await this.phone('1201', { behaviour: 'answer', after_ms: 60 });
    await this.phone(to, { behaviour: 'answer', after_ms: 60 });
    const placed = await this.api.post('/calls', { from: { extension: '1201' }, to, crm_id });
    const id = placed.body.id as string;
    await this.connected(id, to);
    await this.pause(100);
    await this.api.post(`/calls/${id}/hangup`);
    return this.over(id);
  }

  /** Grace dials a number outside on her phone; it is answered; she hangs up. */
  async dialled(to = '+33142685300'): Promise<VendorCall> {
    await this.phone(to, { behaviour: 'answer', after_ms: 60 });
    const placed = await this.api.post('/simulator/calls', { from: { extension: '1201' }, to });
    const id = placed.body.id as string;
    await this.connected(id, to);
    await this.pause(100);
    await this.api.post(`/simulator/calls/${id}/hangup`);
    return this.over(id);
  }

  /** The caller chooses key 1 in the menu, and Grace answers. */
  async throughMenu(): Promise<VendorCall> {
    await this.phone('1201', { behaviour: 'answer', after_ms: 60 });
    const id = await this.place(LINES.menu, [{ after_ms: 300, do: 'digits', digits: '1' }]);
    await this.connected(id, '1201');
    await this.pause(100);
    await this.api.post(`/simulator/calls/${id}/hangup`);
    return this.over(id);
  }

  /** Both phones of Sales ring; Alan is quicker than Grace. */
  async ringGroup(): Promise<VendorCall> {
    await this.phone('1201', { behaviour: 'no_answer' });
    await this.phone('1202', { behaviour: 'answer', after_ms: 80 });
    const id = await this.place(LINES.sales);
    await this.connected(id, '1202');
    await this.pause(100);
    await this.api.post(`/simulator/calls/${id}/hangup`);
    return this.over(id);
  }

  /** As `answered`, with the caller's line recorded. */
  recorded(): Promise<VendorCall> {
    return this.answered(LINES.recorded);
  }

  /** A call from outside. */
  async place(to: string, script?: readonly ScriptLine[], from: ScriptLine = CALLER): Promise<string> {
    const placed = await this.api.post('/simulator/calls', { from, to, ...(script && { script }) });
    if (placed.status !== 201) throw new Error(`The call was not placed: ${placed.text}`);
    return placed.body.id as string;
  }

  /** Waits until the party with this extension or number talks. */
  async connected(id: string, number: string): Promise<void> {
    const { legs } = await eventually(
      async () => (await this.api.get(`/calls/${id}`)).body,
      ({ legs }: { legs: { id: string; number: string; state: string }[] }) =>
        legs.some((leg) => leg.number === number && leg.state === 'connected'),
    );
    // A leg that has answered is connected to the caller a moment later.
    const leg = legs.find((each) => each.number === number);
    await eventually(
      async () => (await this.api.get(`/calls/${id}/timeline?page_size=100`)).body.result,
      (timeline: { signal?: { kind: string; leg_id: string | null } }[]) =>
        timeline.some(({ signal }) => signal?.kind === 'channel_bridged' && signal.leg_id === leg?.id),
    );
  }

  /** Waits until the call is over, reported, and everything that is owed of it has arrived; then gives all of it. */
  async over(id: string): Promise<VendorCall> {
    await this.receiver.waitFor(({ path, body }) => {
      if (path !== '/watch') return false;
      const { type, data } = JSON.parse(body) as { type: string; data: { id: string } };
      return type === 'call_reported' && data.id === id;
    });
    const deliveries = await eventually(
      async () => (await this.api.get(`/deliveries?call_id=${id}&page_size=100`)).body.result,
      (all: { id: string; status: DeliveryStatus }[]) => !all.some(({ status }) => isOwed(status)),
    );
    const ofCall = new Set(deliveries.map(({ id: delivery }) => delivery));
    const requests = this.receiver.received.filter(
      ({ path, headers }) => !path.startsWith('/watch') && ofCall.has(String(headers['webhook-id'])),
    );
    return { id, call: (await this.api.get(`/calls/${id}`)).body, requests };
  }

  async pause(ms: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}
