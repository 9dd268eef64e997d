import { VendorOffice } from './testing/vendor-office.js';
import type { VendorCall } from './testing/vendor-office.js';

let office: VendorOffice;
beforeAll(async () => {
  office = await VendorOffice.start({ event_types: ['*'] });
});
afterAll(() => office.stop());

/** What came, as `type` or `type subject:number`, without what only says that flows move on. */
const told = ({ requests }: VendorCall) =>
  requests
    .map(({ body }) => JSON.parse(body) as { type: string; data: { leg?: { number: string } | null } })
    .filter(({ type }) => !type.startsWith('activeflow_') && !type.startsWith('agent_'))
    .map(({ type, data }) => (data.leg ? `${type} ${data.leg.number}` : type));

describe('the native dialect, over whole calls', () => {
  it('tells of an answered call', async () => {
    const call = await office.answered();
    expect(told(call)).toMatchInlineSnapshot(`
      [
        "call_created",
        "call_created 1201",
        "call_ringing 1201",
        "call_answered 1201",
        "call_answered",
        "call_hungup 1201",
        "call_hungup",
        "call_reported",
      ]
    `);
  });
  it('of a call that nobody answered', async () => {
    expect(told(await office.missed())).toMatchInlineSnapshot(`
      [
        "call_created",
        "call_created 1201",
        "call_ringing 1201",
        "call_missed 1201",
        "call_hungup 1201",
        "call_hungup",
        "call_reported",
      ]
    `);
  });
  it('of a caller who gave up in a queue', async () => {
    expect(told(await office.abandonedInQueue())).toMatchInlineSnapshot(`
      [
        "call_created",
        "queuecall_created",
        "queuecall_entering",
        "queuecall_kicking",
        "call_created 1202",
        "call_answered",
        "call_ringing 1202",
        "call_missed",
        "queuecall_abandoned",
        "call_missed 1202",
        "call_hungup 1202",
        "call_hungup",
        "call_reported",
      ]
    `);
  });
  it('of one who was served', async () => {
    expect(told(await office.servedInQueue())).toMatchInlineSnapshot(`
      [
        "call_created",
        "queuecall_created",
        "queuecall_entering",
        "queuecall_kicking",
        "call_created 1202",
        "call_answered",
        "call_ringing 1202",
        "call_answered 1202",
        "queuecall_serviced",
        "call_hungup 1202",
        "call_hungup",
        "queuecall_done",
        "call_reported",
      ]
    `);
  });
  it('of a transfer', async () => {
    expect(told(await office.transferred())).toMatchInlineSnapshot(`
      [
        "call_created",
        "call_created 1201",
        "call_ringing 1201",
        "call_answered 1201",
        "call_answered",
        "call_transferred 1201",
        "call_created 1202",
        "call_ringing 1202",
        "call_hungup 1201",
        "call_answered 1202",
        "call_hungup 1202",
        "call_hungup",
        "call_reported",
      ]
    `);
  });
  it('of a message', async () => {
    expect(told(await office.voicemail())).toMatchInlineSnapshot(`
      [
        "call_created",
        "call_answered",
        "call_hungup",
        "voicemail_left",
        "call_reported",
      ]
    `);
  });
  it('of a call that was placed by a click', async () => {
    expect(told(await office.outbound())).toMatchInlineSnapshot(`
      [
        "call_created",
        "call_updated",
        "call_updated",
        "call_created +33142685300",
        "call_ringing +33142685300",
        "call_answered +33142685300",
        "call_answered",
        "call_hungup +33142685300",
        "call_hungup",
        "call_reported",
      ]
    `);
  });
  it('of one that was dialled on a phone', async () => {
    expect(told(await office.dialled())).toMatchInlineSnapshot(`
      [
        "call_created",
        "call_created +33142685300",
        "call_ringing +33142685300",
        "call_answered +33142685300",
        "call_answered",
        "call_hungup +33142685300",
        "call_hungup",
        "call_reported",
      ]
    `);
  });
  it('of a menu', async () => {
    expect(told(await office.throughMenu())).toMatchInlineSnapshot(`
      [
        "call_created",
        "ivr_started",
        "call_answered",
        "call_dtmf_received",
        "ivr_option_selected",
        "ivr_ended",
        "call_created 1201",
        "call_ringing 1201",
        "call_answered 1201",
        "call_hungup 1201",
        "call_hungup",
        "call_reported",
      ]
    `);
  });
  it('of a ring group', async () => {
    expect(told(await office.ringGroup())).toMatchInlineSnapshot(`
      [
        "call_created",
        "call_created 1201",
        "call_created 1202",
        "call_ringing 1201",
        "call_ringing 1202",
        "call_answered 1202",
        "call_hungup 1201",
        "call_answered",
        "ring_group_call_ended",
        "call_hungup 1202",
        "call_hungup",
        "call_reported",
      ]
    `);
  });
  it('of a recording', async () => {
    const types = told(await office.recorded());
    expect(types.filter((type) => type.startsWith('recording_') || type === 'call_reported')).toEqual([
      'recording_created',
      'recording_updated',
      'call_reported',
    ]);
  });
});
