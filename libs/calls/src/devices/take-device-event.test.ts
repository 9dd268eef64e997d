import type { GatewayEvent, HangupCause } from '@hookswitch/telephony';
import {
  addLeg,
  applyGatewayEvent,
  channelsOf,
  createCall,
  isRepeated,
  letLegGo,
  adoptLeg,
} from '../index.js';
import type { Call } from '../index.js';
import { otherPhone } from './leg-devices.js';
import { takeDeviceEvent } from './take-device-event.js';

const AT = '2026-11-21T09:00:00.000Z';

/** A caller, and a user with a phone at their extension and a mobile who is being rung. */
function ringing(): Call {
  const created = createCall(
    {
      type: 'channel_incoming',
      channel_id: 'in',
      at: AT,
      cursor: 1,
      from: { number: '+15557654321', name: 'Ada' },
      to: { number: '+18005550100', name: null },
      extension: null,
      crm_id: null,
    },
    {
      gateway: 'pbx',
      live_ids: [1, 2],
      environment_id: null,
      number_id: 'n',
      flow_id: 'f',
      activeflow_id: 'a',
      release: 3,
      webhooks_enabled: true,
      user: null,
    },
  ).call;
  const party = {
    kind: 'user',
    number: '1001',
    name: 'Grace',
    user_id: 'u',
    via: 'dial',
    via_name: null,
  } as const;
  const mobile = otherPhone('mobile', { name: 'Mobile', sip_name: 'grace-mobile' });
  const devices = { own: null, others: [mobile] };
  return addLeg(created, { ...party, channel_id: 'desk', live_id: 9, devices }, AT).call;
}

type Type = 'channel_ringing' | 'channel_answered';
const happens = (type: Type, channel_id: string, cursor = 1): GatewayEvent => ({
  type,
  channel_id,
  at: AT,
  cursor,
});
const ends = (channel_id: string, cause: HangupCause, cursor = 9): GatewayEvent => ({
  type: 'channel_ended',
  channel_id,
  at: AT,
  cursor,
  cause,
  ended_by: 'remote',
  sip_status: null,
});

/** The call after some events, taken as the engine takes them. */
function after(call: Call, ...events: readonly GatewayEvent[]): Call {
  return events.reduce((before, event) => {
    const news = takeDeviceEvent(before, event);
    if (news === undefined) return applyGatewayEvent(before, event).call;
    return news.event === null ? news.change.call : applyGatewayEvent(news.change.call, news.event).call;
  }, call);
}
const party = (call: Call) => call.legs[1]!;

describe('the phones of a user, who is one party', () => {
  it('leave every other channel alone', () => {
    expect(takeDeviceEvent(ringing(), happens('channel_answered', 'in', 2))).toBeUndefined();
    expect(takeDeviceEvent(ringing(), happens('channel_answered', 'nobody', 2))).toBeUndefined();
  });

  it('give the party the channel that rings first, and the one that is answered', () => {
    const rings = after(ringing(), happens('channel_ringing', 'mobile'));
    expect(party(rings)).toMatchObject({ channel_id: 'mobile', state: 'ringing' });
    const both = after(rings, happens('channel_ringing', 'desk'));
    expect(party(both)).toMatchObject({ channel_id: 'mobile', devices: { own: { name: 'Mobile' } } });
    const answered = after(both, happens('channel_answered', 'desk', 2));
    expect(party(answered)).toMatchObject({ channel_id: 'desk', state: 'connected', devices: { own: null } });
    expect(channelsOf(answered)).toEqual([
      { channel_id: 'in', cursor: 1, isOpen: true },
      { channel_id: 'desk', cursor: 2, isOpen: true },
      { channel_id: 'mobile', cursor: 1, isOpen: true },
    ]);
    // Picked up too late.
    expect(after(answered, happens('channel_answered', 'mobile', 2)).legs[1]?.channel_id).toBe('desk');
  });

  it.each<[HangupCause, HangupCause, HangupCause]>([
    ['declined', 'busy', 'busy'],
    ['no_answer', 'declined', 'declined'],
    ['unreachable', 'no_answer', 'no_answer'],
    ['busy', 'cancelled', 'cancelled'],
    ['declined', 'answered_elsewhere', 'answered_elsewhere'],
    ['gateway_lost', 'unreachable', 'unreachable'],
  ])('end as %s and %s: the party as %s, whichever is last', (one, other, cause) => {
    const first = after(ringing(), ends('desk', one));
    expect(party(first)).toMatchObject({ channel_id: 'mobile', ended_at: null, cause: null });
    expect(party(after(first, ends('mobile', other)))).toMatchObject({ ended_at: AT, cause });
    expect(party(after(ringing(), ends('mobile', other), ends('desk', one)))).toMatchObject({ cause });
  });

  it('keep the call open until the last of them has ended', () => {
    const over = after(
      ringing(),
      happens('channel_answered', 'desk'),
      ends('in', 'normal'),
      ends('desk', 'normal'),
    );
    expect(party(over)).toMatchObject({ ended_at: AT, cause: 'normal' });
    expect(over.ended_at).toBeNull();
    const news = takeDeviceEvent(over, ends('mobile', 'answered_elsewhere'));
    expect(news?.event).toBeNull();
    expect(news?.change.call).toMatchObject({ state: 'hangup', ended_at: AT });
    expect(news?.change.events.map(({ type }) => type)).toEqual(['call_hungup']);
  });

  it('tell nothing twice: each has a cursor of its own', () => {
    const call = after(
      ringing(),
      happens('channel_ringing', 'desk'),
      happens('channel_ringing', 'mobile', 3),
    );
    expect(isRepeated(call, happens('channel_ringing', 'mobile', 3))).toBe(true);
    expect(isRepeated(call, happens('channel_answered', 'mobile', 4))).toBe(false);
    expect(isRepeated(call, happens('channel_answered', 'desk', 2))).toBe(false);
  });

  it('stay where they are when their user is connected with another call', () => {
    const call = after(ringing(), happens('channel_answered', 'mobile'));
    const left = letLegGo(call, party(call), 'callee', AT).call;
    expect(left.ended_at).toBeNull();
    const joining = { leg: party(call), cursor: 1, live_id: 12, via_name: 'Bob' };
    const adopted = adoptLeg(ringing(), joining, AT).call.legs.at(-1);
    expect(adopted).toMatchObject({ channel_id: 'mobile', state: 'connected' });
    expect(adopted).not.toHaveProperty('devices');
  });
});
