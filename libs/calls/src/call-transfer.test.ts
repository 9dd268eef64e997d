import type { GatewayEvent } from '@hookswitch/telephony';
import { applyGatewayEvent } from './apply-gateway-event.js';
import { adoptLeg, giveCallersPlace, hasMoved, letLegGo, stateTransfer } from './call-transfer.js';
import { addLeg, createCall } from './create-call.js';
import type { Call } from './call.js';

const AT = '2026-11-21T09:30:00.000Z';
const LATER = '2026-11-21T09:31:00.000Z';

function told(
  call: Call,
  type: 'channel_answered' | 'channel_held',
  channel_id: string,
  cursor: number,
): Call {
  return applyGatewayEvent(call, { type, channel_id, at: AT, cursor } as GatewayEvent).call;
}

/** Somebody from an extension or from outside talks to 1001; their channels are `c` and `a`. */
function talking(extension: string | null): Call {
  const from = { number: extension ?? '+15557654321', name: extension === null ? 'Ada' : null };
  const { call } = createCall(
    {
      type: 'channel_incoming',
      channel_id: 'c',
      at: AT,
      cursor: 1,
      from,
      to: { number: '+442079460111', name: null },
      extension,
      crm_id: null,
    },
    {
      gateway: 'pbx',
      live_ids: [1, 2],
      environment_id: null,
      number_id: null,
      flow_id: null,
      activeflow_id: null,
      release: 1,
      webhooks_enabled: true,
      user: extension === null ? null : { id: 'user-3', name: 'Carol' },
    },
  );
  const dialled = addLeg(
    call,
    {
      channel_id: 'a',
      live_id: 3,
      kind: 'user',
      number: '1001',
      name: 'Grace',
      user_id: 'user-1',
      via: 'dial',
      via_name: 'Ring Grace',
    },
    AT,
  ).call;
  return told(told(dialled, 'channel_answered', 'a', 4), 'channel_answered', 'c', 2);
}

describe('a party in the caller’s place', () => {
  it('is the first, with its channel and its cursor; who placed the call is one of the others', () => {
    const call = talking('1003');
    const next = giveCallersPlace(call, call.legs[1]!.id);
    expect(next.legs.map(({ kind, number, via }) => [kind, number, via])).toEqual([
      ['caller', '1001', 'dial'],
      ['user', '1003', null],
    ]);
    expect(next).toMatchObject({ channel_id: 'a', cursors: [4, 2], from: { number: '1003' } });
    const left = applyGatewayEvent(next, {
      ...{ type: 'channel_ended', channel_id: 'c', at: LATER, cursor: 3 },
      ...{ cause: 'normal', ended_by: 'local', sip_status: 200 },
    } as GatewayEvent);
    expect(left.call).toMatchObject({ end_reason: null, ended_at: null, state: 'connected' });
    expect(left.events.map(({ type }) => type)).toEqual(['call_hungup']);
  });

  it('is left as it is when it has it already, or is in no such call', () => {
    const call = talking(null);
    expect(giveCallersPlace(call, call.legs[0]!.id)).toBe(call);
    expect(giveCallersPlace(call, 'nobody')).toBe(call);
  });
});

describe('a party that goes from one call to another', () => {
  it('is answered when it comes, and tells the same as any other leg', () => {
    const [one, other] = [talking(null), talking('1003')];
    const [party] = other.legs;
    const { call, events } = adoptLeg(one, { leg: party!, cursor: 2, live_id: 9, via_name: 'Grace' }, LATER);
    expect(call.legs[2]).toMatchObject({
      ...{ kind: 'user', channel_id: 'c', number: '1003', via: 'transfer', via_name: 'Grace', live_id: 9 },
      ...{ started_at: LATER, answered_at: LATER, ended_at: null, state: 'connected' },
    });
    expect(call.legs[2]!.id).not.toBe(party!.id);
    expect(call.cursors).toEqual([2, 4, 2]);
    expect(events.map(({ type }) => type)).toEqual(['call_created', 'call_answered']);
  });

  it('stays on hold when it was', () => {
    const held = told(talking('1003'), 'channel_held', 'c', 3);
    const party = { leg: held.legs[0]!, cursor: 3, live_id: 9, via_name: null };
    expect(adoptLeg(talking(null), party, LATER).call.state).toBe('on_hold');
  });

  it('leaves a call that ends as transferred, once its other party has', () => {
    const call = talking(null);
    const { call: left, events } = letLegGo(call, call.legs[1]!, 'caller', LATER);
    expect(left).toMatchObject({ end_reason: 'transferred', hangup_by: 'caller', ended_at: null });
    expect(left.legs[1]).toMatchObject({ state: 'hangup', cause: 'normal', ended_at: LATER });
    expect(left.legs.map(hasMoved)).toEqual([false, true]);
    expect(events.map(({ type }) => type)).toEqual(['call_hungup']);
    expect(call.legs[1]!.ended_at).toBeNull();
  });
});

describe('call_transferred', () => {
  it('says who hands over whom, where to, and how', () => {
    const call = talking(null);
    const to = { type: 'extension', target: '1002', name: 'Bob', flow_id: null } as const;
    const transfer = { mode: 'attended', requested_by: 'phone', to } as const;
    const [event] = stateTransfer(call, transfer, call.legs[1]!, LATER).events;
    expect(event).toMatchObject({ type: 'call_transferred', timestamp: LATER, sequence: call.sequence + 1 });
    expect(event?.data).toMatchObject({
      subject: 'leg',
      leg: { number: '1001' },
      transfer: { ...transfer, transferred: { number: '+15557654321', name: 'Ada' } },
    });
  });
});
