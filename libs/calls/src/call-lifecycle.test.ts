import type { GatewayEvent } from '@hookswitch/telephony';
import {
  addLeg,
  applyGatewayEvent,
  callResource,
  canonicalNumber,
  createCall,
  decideEnd,
  isRepeated,
  signalOfEvent,
  storedCall,
} from './index.js';
import type { Call, CallBinding, IncomingEvent } from './index.js';

const AT = '2026-11-21T09:00:00.000Z';
let second = 0;
const tick = () => new Date(Date.parse(AT) + 1000 * (second += 1)).toISOString();

const incoming: IncomingEvent = {
  type: 'channel_incoming',
  channel_id: 'in',
  at: AT,
  cursor: 1,
  from: { number: '15557654321', name: 'Ada' },
  to: { number: '+18005550100', name: null },
  extension: null,
  crm_id: 'crm-7',
};

const binding: CallBinding = {
  gateway: 'pbx',
  live_ids: [1, 2],
  environment_id: null,
  number_id: 'n',
  flow_id: 'f',
  activeflow_id: 'a',
  release: 3,
  webhooks_enabled: true,
  user: null,
};

/** A call that is told one event after another, and what it told of them. */
class Told {
  call: Call;
  readonly types: string[] = [];
  #cursor = 1;

  constructor(event: IncomingEvent = incoming) {
    const change = createCall(event, binding);
    this.call = change.call;
    this.types.push(...change.events.map(({ type }) => type));
  }

  dial(channel_id: string, kind: 'user' | 'number' = 'user'): this {
    const party = {
      channel_id,
      live_id: 9,
      kind,
      number: '1001',
      name: 'Grace',
      user_id: 'u',
      via: 'dial',
    } as const;
    return this.#take(addLeg(this.call, { ...party, via_name: 'Ring Grace' }, tick()));
  }

  tell(channel_id: string, type: string, more: object = {}): this {
    const event = { type, channel_id, at: tick(), cursor: (this.#cursor += 1), ...more } as GatewayEvent;
    return this.#take(applyGatewayEvent(this.call, event));
  }

  end(channel_id: string, cause = 'normal', ended_by = 'remote'): this {
    return this.tell(channel_id, 'channel_ended', { cause, ended_by, sip_status: null });
  }

  #take({ call, events }: ReturnType<typeof applyGatewayEvent>): this {
    this.call = call;
    this.types.push(...events.map(({ type, data }) => (data.subject === 'leg' ? `${type} leg` : type)));
    return this;
  }
}

describe('a call', () => {
  it('is born initial, with the caller as its leg and numbers in E.164', () => {
    const { call } = new Told();
    expect(callResource(call)).toMatchObject({
      state: 'initial',
      direction: 'inbound',
      from: { number: '+15557654321', name: 'Ada' },
      crm_id: 'crm-7',
      legs: [{ kind: 'caller', live_id: 2, user: null, number: '+15557654321' }],
      end_reason: null,
    });
    expect(callResource(call)).not.toHaveProperty('channel_id');
    expect(callResource(call)).not.toHaveProperty('cursors');
  });

  it('tells of a dialled leg in order, and of itself once', () => {
    const told = new Told().dial('a').tell('a', 'channel_ringing');
    expect(told.call.state).toBe('ringing');
    told.tell('a', 'channel_answered').tell('in', 'channel_answered').tell('in', 'channel_answered');
    expect(told.call.state).toBe('connected');
    told.end('a').end('in');
    expect(told.types).toEqual([
      'call_created',
      'call_created leg',
      'call_ringing leg',
      'call_answered leg',
      'call_answered',
      'call_hungup leg',
      'call_hungup',
    ]);
    expect(told.call).toMatchObject({ state: 'hangup', end_reason: 'hungup_by_caller', sequence: 7 });
  });

  it('misses the offer of a user that nobody answered, before it is hung up; never that of a number', () => {
    expect(new Told().dial('a').end('a', 'busy').types.slice(2)).toEqual([
      'call_missed leg',
      'call_hungup leg',
    ]);
    expect(new Told().dial('a', 'number').end('a', 'busy').types.slice(2)).toEqual(['call_hungup leg']);
  });

  it('ends with its last leg, at the time of the caller, as was decided first', () => {
    const told = new Told().dial('a').tell('in', 'channel_answered');
    told.call = decideEnd(decideEnd(told.call, 'no_exit', 'flow'), 'error', 'gateway');
    told.end('in', 'normal', 'local');
    const callerEnded = told.call.legs[0]?.ended_at;
    expect([told.call.ended_at, callResource(told.call).end_reason]).toEqual([null, null]);
    told.end('a', 'cancelled', 'local');
    expect(told.call).toMatchObject({ ended_at: callerEnded, end_reason: 'no_exit', hangup_by: 'flow' });
    expect(told.types.slice(-3)).toEqual(['call_missed leg', 'call_hungup leg', 'call_hungup']);
  });

  it.each([
    ['remote', 'hungup_by_caller', 'caller'],
    ['gateway', 'gateway_lost', 'gateway'],
    ['local', 'completed', 'flow'],
  ])('ended by %s is %s', (ended_by, end_reason, hangup_by) => {
    expect(new Told().end('in', 'normal', ended_by).call).toMatchObject({ end_reason, hangup_by });
  });

  it("is on hold while anybody holds: one party's hold is not undone by another's", () => {
    const told = new Told().tell('in', 'channel_answered').dial('a').tell('a', 'channel_answered');
    told.tell('a', 'channel_held').tell('in', 'channel_held').tell('in', 'channel_unheld');
    expect(told.call.state).toBe('on_hold');
    told.tell('a', 'channel_unheld').tell('a', 'channel_unheld');
    expect(told.call.state).toBe('connected');
    expect(told.types.slice(-4)).toEqual(['call_held leg', 'call_held', 'call_unheld', 'call_unheld leg']);
  });

  it('knows what it has seen, and takes nothing from a leg that has ended or a channel of others', () => {
    const told = new Told().dial('a').end('a');
    const event: GatewayEvent = { type: 'channel_ringing', channel_id: 'a', at: AT, cursor: 2 };
    expect(isRepeated(told.call, event)).toBe(true);
    expect(isRepeated(told.call, { ...event, cursor: 0 })).toBe(false);
    expect(applyGatewayEvent(told.call, { ...event, cursor: 0 })).toEqual({ call: told.call, events: [] });
    expect(applyGatewayEvent(told.call, { ...event, channel_id: 'x' })).toEqual({
      call: told.call,
      events: [],
    });
  });

  it('is read as it is now when version 0.1 has stored it', () => {
    const { call } = new Told().dial('a').tell('a', 'channel_ringing').dial('b');
    expect(storedCall(call)).toBe(call);
    const former = { ...call, cursors: { in: 1, a: 2 } };
    expect(storedCall(former)).toEqual({ ...call, cursors: [1, 2, 0] });
  });

  it('shows what an event was about as it was then, whenever it is read, and always the same', () => {
    const told = new Told();
    const answer: GatewayEvent = { type: 'channel_answered', channel_id: 'in', at: AT, cursor: 2 };
    const { call, events } = applyGatewayEvent(told.call, answer);
    told.call = call;
    told.tell('in', 'channel_held').end('in');
    const [event] = events;
    expect(event?.data).toMatchObject({ state: 'connected', ended_at: null, legs: [{ state: 'connected' }] });
    expect(event?.data).toBe(event?.data);
    expect(event?.id).toBe(event?.id);
    expect(JSON.parse(JSON.stringify(event))).toEqual({
      id: event?.id,
      type: 'call_answered',
      timestamp: AT,
      call_id: call.id,
      sequence: 2,
      activeflow_id: 'a',
      environment_id: null,
      facts: {
        direction: 'inbound',
        number_id: 'n',
        user_id: null,
        queue_id: null,
        webhooks_enabled: true,
        as_dialled: { from: '15557654321', to: '+18005550100' },
      },
      data: event?.data,
    });
  });

  it('shows a withheld number nowhere', () => {
    const told = new Told({ ...incoming, from: { number: '+4420', name: null, withheld: true } });
    const signal = signalOfEvent(told.call, incoming);
    expect(JSON.stringify([callResource(told.call), signal])).not.toContain('+4420');
    expect(callResource(told.call).from.number).toBe('Anonymous');
    const bare = { number: '442079460123', name: null, withheld: true };
    const { events } = createCall({ ...incoming, from: bare }, binding);
    expect(JSON.stringify(events)).not.toContain('2079460123');
  });

  it('carries a digit with all before it', () => {
    const event: GatewayEvent = { type: 'digit_received', channel_id: 'in', at: AT, cursor: 2, digit: '3' };
    const [stated] = applyGatewayEvent(new Told().call, event, '123').events;
    expect(stated?.data).toMatchObject({ subject: 'call', leg: null, digit: '3', digits: '123' });
  });
});

it.each([
  ['15557654321', '+15557654321'],
  ['+15557654321', '+15557654321'],
  ['1001', '1001'],
  ['020718387', '020718387'],
  ['', ''],
])('number %j is written %j', (number, written) => expect(canonicalNumber(number)).toBe(written));
