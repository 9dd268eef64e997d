import type { GatewayEvent } from '@hookswitch/telephony';
import { addLeg, applyGatewayEvent, cdrResource, cdrsOf, createCall, decideEnd } from './index.js';
import type { Call, Cdr, EndReason, HangupBy } from './index.js';

const NINE = Date.parse('2026-11-21T09:00:00.000Z');
const at = (seconds: number): string => new Date(NINE + seconds * 1000).toISOString();

/** A call that came in at nine, and what happens to it at which second. */
class Story {
  call: Call = createCall(
    {
      type: 'channel_incoming',
      channel_id: 'in',
      at: at(0),
      cursor: 0,
      from: { number: '+442079460123', name: 'Ada' },
      to: { number: '+442079460999', name: null },
      extension: null,
      crm_id: 'crm-7',
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
  readonly told: string[] = [];

  dial(second: number, extension: string): this {
    const party = {
      kind: 'user',
      number: extension,
      name: 'Grace',
      user_id: 'u',
      via: 'ring_group',
    } as const;
    const leg = { ...party, channel_id: extension, live_id: this.call.legs.length + 2, via_name: 'Sales' };
    return this.#take(addLeg(this.call, leg, at(second)));
  }

  ring = (second: number, channel: string) => this.#tell(second, channel, 'channel_ringing');
  answer = (second: number, channel: string) => this.#tell(second, channel, 'channel_answered');

  end(second: number, channel: string, cause = 'normal', ended_by = 'remote', sip_status = 200): this {
    return this.#tell(second, channel, 'channel_ended', { cause, ended_by, sip_status });
  }

  decide(reason: EndReason, by: HangupBy): this {
    this.call = decideEnd(this.call, reason, by);
    return this;
  }

  get cdrs(): readonly Cdr[] {
    return cdrsOf(this.call);
  }

  get dispositions(): string[] {
    return this.cdrs.map(({ to, disposition }) => `${to.number} ${disposition}`);
  }

  #tell(second: number, channel_id: string, type: string, more: object = {}): this {
    const event = { type, channel_id, at: at(second), cursor: 0, ...more } as GatewayEvent;
    return this.#take(applyGatewayEvent(this.call, event));
  }

  #take({ call, events }: ReturnType<typeof applyGatewayEvent>): this {
    this.call = call;
    for (const { type, data } of events) {
      const { leg } = data as { leg: { number: string } | null };
      this.told.push(leg === null ? type : `${type} ${leg.number}`);
    }
    return this;
  }
}

const OURS = '+442079460999';

describe('the records of a call', () => {
  it('are one for each leg, with what it is about and how long it took', () => {
    const story = new Story().answer(1, 'in').dial(2, '1001').ring(3, '1001').answer(7.4, '1001');
    story.end(67.5, '1001').decide('completed', 'flow').end(68, 'in', 'normal', 'local');
    expect(story.cdrs).toEqual([
      expect.objectContaining({
        subject: 'call',
        kind: 'caller',
        live_id: 2,
        call_live_id: 1,
        from: { number: '+442079460123', name: 'Ada' },
        to: { number: OURS, name: null },
        via: null,
        duration_ms: 68_000,
        ring_duration_ms: 1000,
        talk_duration_ms: 60_100,
        billing_duration_ms: 67_000,
        disposition: 'answered',
        end_reason: 'completed',
        hangup_by: 'flow',
        crm_id: 'crm-7',
        release: 3,
      }),
      expect.objectContaining({
        subject: 'leg',
        kind: 'user',
        live_id: 3,
        to: { number: '1001', name: 'Grace' },
        user_id: 'u',
        user_name: 'Grace',
        via: 'ring_group',
        via_name: 'Sales',
        started_at: at(2),
        ringing_at: at(3),
        answered_at: at(7.4),
        ended_at: at(67.5),
        duration_ms: 65_500,
        ring_duration_ms: 4400,
        talk_duration_ms: 60_100,
        billing_duration_ms: 60_100,
        disposition: 'answered',
        cause: 'normal',
        sip_status: 200,
      }),
    ]);
    expect(cdrResource(story.cdrs[1]!, 'Reception', ['r'])).toMatchObject({
      duration_s: 66,
      ring_duration_s: 4,
      talk_duration_s: 60,
      billing_duration_s: 61,
      flow_name: 'Reception',
      recording_ids: ['r'],
    });
  });

  it('come with the end of each leg; how the call ended is added when it has', () => {
    const story = new Story().answer(1, 'in').dial(2, '1001').ring(3, '1001');
    expect(story.cdrs).toEqual([]);
    story.end(12, '1001', 'no_answer', 'local', 480);
    expect(story.cdrs).toEqual([
      expect.objectContaining({ disposition: 'no_answer', end_reason: null, hangup_by: null }),
    ]);
    story.end(20, 'in');
    expect(story.cdrs.map(({ end_reason }) => end_reason)).toEqual(['hungup_by_caller', 'hungup_by_caller']);
  });

  it('count talk once, however many talked at the same time', () => {
    const story = new Story().answer(0, 'in').dial(0, '1001').dial(0, '1002').dial(0, '1003');
    story.answer(10, '1001').answer(15, '1002').end(20, '1001').end(30, '1002').answer(40, '1003');
    story.end(45, '1003').end(46, 'in');
    expect(story.cdrs[0]?.talk_duration_ms).toBe(25_000);
  });
});

describe('how it came out', () => {
  it('a phone that stops ringing since another one answered has missed nothing', () => {
    const story = new Story().dial(1, '1001').dial(1, '1002').ring(2, '1001').ring(2, '1002');
    story.answer(5, '1002').end(5.1, '1001', 'cancelled', 'local', 487);
    story.end(50, '1002').end(50, 'in', 'normal', 'local');
    expect(story.dispositions).toEqual([`${OURS} answered`, '1001 answered_elsewhere', '1002 answered']);
    expect(story.told.filter((type) => type.startsWith('call_missed'))).toEqual([]);
  });

  it('a phone that was rung before somebody else answered has missed the call', () => {
    const story = new Story().dial(1, '1001').ring(2, '1001').end(10, '1001', 'no_answer', 'local', 480);
    story.dial(10, '1002').answer(12, '1002').end(50, '1002').end(50, 'in');
    expect(story.dispositions).toEqual([`${OURS} answered`, '1001 no_answer', '1002 answered']);
    expect(story.told).toContain('call_missed 1001');
  });

  it('whom the transferring party was answered by does not keep the target from missing it', () => {
    const story = new Story().dial(1, '1001').answer(2, '1001').dial(10, '1002').end(11, '1001');
    story.end(30, '1002', 'no_answer', 'local', 480).end(31, 'in');
    expect(story.dispositions).toEqual([`${OURS} answered`, '1001 answered', '1002 no_answer']);
    expect(story.told).toContain('call_missed 1002');
  });

  it('a caller who gives up has abandoned the call, and the phone that rang has missed it', () => {
    const story = new Story().dial(1, '1001').ring(2, '1001').end(9, 'in', 'cancelled');
    story.end(9.1, '1001', 'cancelled', 'local', 487);
    expect(story.dispositions).toEqual([`${OURS} abandoned`, '1001 abandoned']);
    expect(story.told).toContain('call_missed 1001');
  });

  it.each([
    ['busy', 'busy'],
    ['declined', 'declined'],
    ['no_answer', 'no_answer'],
    ['unreachable', 'failed'],
    ['congestion', 'failed'],
    ['gateway_lost', 'failed'],
  ])('%s is %s, of the leg and of a call that came to nothing else', (cause, disposition) => {
    const story = new Story().dial(1, '1001').end(3, '1001', cause).decide('completed', 'flow');
    story.end(4, 'in', 'normal', 'local');
    expect(story.dispositions).toEqual([`${OURS} ${disposition}`, `1001 ${disposition}`]);
  });

  it('a call that a flow answered and that rang nobody is answered', () => {
    const story = new Story().answer(1, 'in').end(20, 'in');
    expect(story.dispositions).toEqual([`${OURS} answered`]);
    expect(story.cdrs[0]).toMatchObject({ talk_duration_ms: 0, billing_duration_ms: 19_000 });
  });

  it.each([
    ['unallocated_number', 'failed'],
    ['overload', 'busy'],
  ] as const)('a call that ended as %s is %s', (reason, disposition) => {
    const story = new Story().decide(reason, 'gateway').end(0.1, 'in', 'busy', 'local', 486);
    expect(story.dispositions).toEqual([`${OURS} ${disposition}`]);
  });
});
