import { VendorOffice } from './testing/vendor-office.js';
import type { VendorCall } from './testing/vendor-office.js';

let office: VendorOffice;
beforeAll(async () => {
  office = await VendorOffice.start({ dialect: 'voipbin-2026', event_types: ['*'], method: 'GET' });
});
afterAll(() => office.stop());

interface Body {
  readonly type: string;
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

const bodies = ({ requests }: VendorCall): Body[] => requests.map(({ body }) => JSON.parse(body) as Body);
const told = (call: VendorCall) =>
  bodies(call)
    .filter(({ type }) => !type.startsWith('agent_'))
    .map(({ type, data }) => `${type} ${data.status}`);

describe('a server that was written for VoIPBIN as it runs, over whole calls', () => {
  it('is told of an answered call that is recorded', async () => {
    const call = await office.recorded();
    expect(told(call)).toMatchInlineSnapshot(`
      [
        "call_created ringing",
        "activeflow_created running",
        "activeflow_updated running",
        "call_progressing progressing",
        "activeflow_updated running",
        "activeflow_updated running",
        "call_created dialing",
        "recording_started recording",
        "call_ringing ringing",
        "call_progressing progressing",
        "call_hangup hangup",
        "call_hangup hangup",
        "activeflow_updated ended",
        "recording_finished ended",
      ]
    `);
    const [created] = bodies(call);
    expect(created?.data).toMatchObject({
      id: call.id,
      owner_type: '',
      source: { type: 'tel', target: '+442079460555', target_name: 'Ada Byron' },
      tm_create: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/),
    });
    expect(Object.keys(created?.data)).not.toContain('tm_progressing');
    expect(Object.keys(created?.data)).not.toContain('chained_call_ids');
    const leg = bodies(call).find(({ type }) => type === 'call_ringing')?.data;
    expect(leg).toMatchObject({ owner_type: 'agent', owner_id: office.ids['Grace Hopper'] });
  });

  it('of a caller who is served in a queue', async () => {
    const call = await office.servedInQueue();
    expect(told(call).filter((line) => line.startsWith('queuecall_'))).toMatchInlineSnapshot(`
      [
        "queuecall_created initiating",
        "queuecall_waiting waiting",
        "queuecall_connecting connecting",
        "queuecall_serviced service",
        "queuecall_done done",
      ]
    `);
  });

  it('by GET with a body, where that is how its administrator has set it', async () => {
    const { requests } = await office.missed();
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(requests.every(({ body }) => body.startsWith('{"type":"'))).toBe(true);
  });
});
