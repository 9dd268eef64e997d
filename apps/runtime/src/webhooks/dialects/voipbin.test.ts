import { createHmac } from 'node:crypto';
import { LINES, VendorOffice } from './testing/vendor-office.js';
import type { VendorCall } from './testing/vendor-office.js';

const SECRET = 'the secret of a customer of VoIPBIN';
const NIL = '00000000-0000-0000-0000-000000000000';

let office: VendorOffice;
beforeAll(async () => {
  office = await VendorOffice.start({ dialect: 'voipbin', event_types: ['*'], secret: SECRET });
});
afterAll(() => office.stop());

interface Body {
  readonly type: string;
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

const bodies = ({ requests }: VendorCall): Body[] => requests.map(({ body }) => JSON.parse(body) as Body);
const ofCalls = (call: VendorCall) => bodies(call).filter(({ type }) => type.startsWith('call_'));
const others = (call: VendorCall) =>
  bodies(call).filter(({ type }) => /^(queuecall|recording|message)_/.test(type));

/** What came about calls, a line each: name, whose call, how far it is, how it ended. */
const told = (call: VendorCall) =>
  ofCalls(call).map(({ type, data }) =>
    [
      type,
      data.master_call_id === NIL ? data.direction : `leg ${data.destination.target}`,
      data.status,
      data.hangup_reason === '' ? '' : `${data.hangup_by} ${data.hangup_reason}`,
    ]
      .filter((word) => word !== '')
      .join(', '),
  );

describe('a server that was written for VoIPBIN, over whole calls', () => {
  it('is told of an answered call, each party a call of its own', async () => {
    const call = await office.answered();
    expect(told(call)).toMatchInlineSnapshot(`
      [
        "call_created, incoming, ringing",
        "call_created, leg 1201, dialing",
        "call_ringing, leg 1201, ringing",
        "call_answered, leg 1201, progressing",
        "call_answered, incoming, progressing",
        "call_hungup, leg 1201, hangup, local normal",
        "call_hungup, incoming, hangup, remote normal",
      ]
    `);
    const [, leg] = call.call.legs;
    const [created] = bodies(call);
    expect(created).toEqual({
      type: 'call_created',
      data: {
        id: call.id,
        flow_id: call.call.flow_id,
        type: 'flow',
        master_call_id: NIL,
        chained_call_ids: [],
        recording_id: NIL,
        recording_ids: [],
        source: { type: 'tel', target: '+442079460555', target_name: 'Ada Byron', name: '', detail: '' },
        destination: { type: 'tel', target: LINES.grace, target_name: '', name: '', detail: '' },
        status: 'ringing',
        action: { id: '00000000-0000-0000-0000-000000000001', next_id: NIL, type: '' },
        direction: 'incoming',
        hangup_by: '',
        hangup_reason: '',
        tm_create: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/),
        tm_update: '9999-01-01 00:00:00.000000',
        tm_progressing: '9999-01-01 00:00:00.000000',
        tm_ringing: '9999-01-01 00:00:00.000000',
        tm_hangup: '9999-01-01 00:00:00.000000',
      },
    });
    const last = ofCalls(call).at(-1)?.data;
    expect(last).toMatchObject({ id: call.id, chained_call_ids: [leg.id], action: { type: 'connect' } });
    expect(last.action.tm_execute).toMatch(/\.\d{9}$/);
    const ringing = ofCalls(call).find(({ type }) => type === 'call_ringing');
    expect(ringing?.data).toMatchObject({ id: leg.id, master_call_id: call.id, chained_call_ids: [] });
    expect(ringing?.data.destination).toMatchObject({ type: 'extension', target: '1201' });
  });

  it('and of its flow, action by action', async () => {
    const call = await office.recorded();
    const activeflows = bodies(call).filter(({ type }) => type.startsWith('activeflow_'));
    expect(activeflows.map(({ type, data }) => `${type} ${data.current_action.type}`)).toMatchInlineSnapshot(`
      [
        "activeflow_created ",
        "activeflow_updated answer",
        "activeflow_updated recording_start",
        "activeflow_updated connect",
        "activeflow_deleted connect",
      ]
    `);
    const [created, first] = activeflows;
    expect(created?.data).toMatchObject({
      id: call.call.activeflow_id,
      flow_id: call.call.flow_id,
      reference_type: 'call',
      reference_id: call.id,
      forward_action_id: NIL,
      tm_delete: '9999-01-01 00:00:00.000000',
    });
    expect(created?.data.tm_update).toBe(created?.data.tm_create);
    // The actions of the list are found again in what runs, and in the call's own events.
    const ids = created?.data.actions.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(4);
    expect(ids).toContain(first?.data.current_action.id);
    expect(ids).toContain(ofCalls(call).at(-1)?.data.action.id);
  });

  it('of a recording, and in which call it is', async () => {
    const call = await office.recorded();
    const recordings = others(call);
    expect(recordings.map(({ type, data }) => `${type} ${data.status}`)).toMatchInlineSnapshot(`
      [
        "recording_created recording",
        "recording_updated done",
      ]
    `);
    expect(recordings[0]?.data).toMatchObject({
      reference_type: 'call',
      reference_id: call.id,
      format: 'wav',
    });
    const last = ofCalls(call).at(-1)?.data;
    expect(last.recording_ids).toEqual([recordings[0]?.data.id]);
  });

  it('of a call that nobody answered', async () => {
    expect(told(await office.missed())).toMatchInlineSnapshot(`
      [
        "call_created, incoming, ringing",
        "call_created, leg 1201, dialing",
        "call_ringing, leg 1201, ringing",
        "call_hungup, leg 1201, hangup, local cancel",
        "call_hungup, incoming, hangup, remote normal",
      ]
    `);
  });

  it('of a caller who gave up in a queue', async () => {
    const call = await office.abandonedInQueue();
    expect(told(call)).toMatchInlineSnapshot(`
      [
        "call_created, incoming, ringing",
        "call_created, leg 1202, dialing",
        "call_answered, incoming, progressing",
        "call_ringing, leg 1202, ringing",
        "call_hungup, leg 1202, hangup, local cancel",
        "call_hungup, incoming, hangup, remote normal",
      ]
    `);
    expect(others(call).map(({ type, data }) => `${type} ${data.status}`)).toMatchInlineSnapshot(`
      [
        "queuecall_created wait",
        "queuecall_entering entering",
        "queuecall_kicking entering",
        "queuecall_abandoned abandoned",
      ]
    `);
  });

  it('of one who was served', async () => {
    const call = await office.servedInQueue();
    expect(told(call)).toMatchInlineSnapshot(`
      [
        "call_created, incoming, ringing",
        "call_created, leg 1202, dialing",
        "call_answered, incoming, progressing",
        "call_ringing, leg 1202, ringing",
        "call_answered, leg 1202, progressing",
        "call_hungup, leg 1202, hangup, local normal",
        "call_hungup, incoming, hangup, remote normal",
      ]
    `);
    expect(others(call).map(({ type, data }) => `${type} ${data.status}`)).toMatchInlineSnapshot(`
      [
        "queuecall_created wait",
        "queuecall_entering entering",
        "queuecall_kicking entering",
        "queuecall_serviced service",
        "queuecall_done done",
      ]
    `);
    const alan = office.ids['Alan Turing'];
    expect(others(call).map(({ data }) => data.service_agent_id)).toEqual([NIL, alan, alan, alan, alan]);
  });

  it('of a transfer', async () => {
    expect(told(await office.transferred())).toMatchInlineSnapshot(`
      [
        "call_created, incoming, ringing",
        "call_created, leg 1201, dialing",
        "call_ringing, leg 1201, ringing",
        "call_answered, leg 1201, progressing",
        "call_answered, incoming, progressing",
        "call_updated, leg 1201, progressing",
        "call_created, leg 1202, dialing",
        "call_ringing, leg 1202, ringing",
        "call_hungup, leg 1201, hangup, remote normal",
        "call_answered, leg 1202, progressing",
        "call_hungup, leg 1202, hangup, local normal",
        "call_hungup, incoming, hangup, remote normal",
      ]
    `);
  });

  it('of a ring group, where one phone is quicker', async () => {
    expect(told(await office.ringGroup())).toMatchInlineSnapshot(`
      [
        "call_created, incoming, ringing",
        "call_created, leg 1201, dialing",
        "call_created, leg 1202, dialing",
        "call_ringing, leg 1201, ringing",
        "call_ringing, leg 1202, ringing",
        "call_answered, leg 1202, progressing",
        "call_hungup, leg 1201, hangup, local cancel",
        "call_answered, incoming, progressing",
        "call_hungup, leg 1202, hangup, local normal",
        "call_hungup, incoming, hangup, remote normal",
      ]
    `);
  });

  it('of a message that was left, as any call', async () => {
    expect(told(await office.voicemail())).toMatchInlineSnapshot(`
      [
        "call_created, incoming, ringing",
        "call_answered, incoming, progressing",
        "call_hungup, incoming, hangup, remote normal",
      ]
    `);
  });

  it('of a call that was placed by a click', async () => {
    expect(told(await office.outbound())).toMatchInlineSnapshot(`
      [
        "call_created, outgoing, dialing",
        "call_updated, outgoing, ringing",
        "call_updated, outgoing, ringing",
        "call_created, leg +33142685300, dialing",
        "call_ringing, leg +33142685300, ringing",
        "call_answered, leg +33142685300, progressing",
        "call_answered, outgoing, progressing",
        "call_hungup, leg +33142685300, hangup, local normal",
        "call_hungup, outgoing, hangup, local normal",
      ]
    `);
  });

  it('of a call that a user dials', async () => {
    expect(told(await office.dialled())).toMatchInlineSnapshot(`
      [
        "call_created, outgoing, dialing",
        "call_created, leg +33142685300, dialing",
        "call_ringing, leg +33142685300, ringing",
        "call_answered, leg +33142685300, progressing",
        "call_answered, outgoing, progressing",
        "call_hungup, leg +33142685300, hangup, local normal",
        "call_hungup, outgoing, hangup, remote normal",
      ]
    `);
  });

  it('can tell by the signature that all of it is ours', async () => {
    const { requests } = await office.missed();
    expect(requests.length).toBeGreaterThan(4);
    for (const { body, headers, method } of requests) {
      const digest = createHmac('sha256', SECRET).update(body).digest('hex');
      expect(headers['x-voipbin-signature']).toBe(`sha256=${digest}`);
      expect(headers['webhook-signature']).toBeUndefined();
      expect(headers['content-type']).toBe('application/json');
      expect(method).toBe('POST');
    }
  });
});
