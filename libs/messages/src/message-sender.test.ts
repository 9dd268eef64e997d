import { changeText, newText } from '@hookswitch/calls';
import type { TextMessage, TextNews } from '@hookswitch/calls';
import { MessageSender } from './message-sender.js';
import type { OutgoingMessage, ProviderAnswer } from './provider.js';

const MAIN = '+442079460000';
const ADA = '+447700900123';
const BOB = '+447700900124';

const text = (to: string, words: string, from = MAIN): TextMessage =>
  newText(
    'outbound',
    { from, to, text: words, number_id: null, environment_id: null, webhooks_enabled: true },
    '2026-11-21T09:00:00.000Z',
  );
const accepted: ProviderAnswer = { type: 'accepted', provider_id: 'SM1' };
const later = (after_ms: number | null = null): ProviderAnswer => ({
  type: 'deferred',
  reason: 'The provider answered 503.',
  after_ms,
});

/** A sender, time by hand, and a provider that answers as it is told. */
class Rig {
  now = Date.parse('2026-11-21T09:00:00.000Z');
  readonly rows = new Map<string, TextMessage>();
  readonly asked: OutgoingMessage[] = [];
  readonly reported: string[] = [];
  answer: (message: OutgoingMessage, signal: AbortSignal) => ProviderAnswer | Promise<ProviderAnswer> = () =>
    accepted;
  refusesToWrite = false;
  #timers: { at: number; callback: () => void }[] = [];
  sender = this.open();

  open(): MessageSender {
    return new MessageSender({
      provider: {
        name: 'test',
        send: async (message, signal) => {
          this.asked.push(message);
          return this.answer(message, signal);
        },
        close: async () => undefined,
      },
      clock: {
        now: () => this.now,
        setTimer: (at, callback) => {
          const timer = { at, callback };
          this.#timers.push(timer);
          return { cancel: () => void (this.#timers = this.#timers.filter((one) => one !== timer)) };
        },
      },
      change: async (message, news) => {
        if (this.refusesToWrite) throw new Error('disk full');
        return this.learns(message, news);
      },
      statusUrl: ({ id }) => `https://pbx.example/${id}`,
      report: (message) => this.reported.push(message),
    });
  }

  /** Something became of a message: written down, and told. */
  learns(message: TextMessage, news: TextNews): TextMessage {
    const changed = changeText(message, news, new Date(this.now).toISOString());
    this.rows.set(message.id, changed);
    this.sender.add([changed]);
    return changed;
  }

  get words(): string[] {
    return this.asked.map((message) => message.text);
  }

  get statuses(): string[] {
    return [...this.rows.values()].map(({ status }) => status);
  }

  async pass(ms = 0): Promise<void> {
    await settle();
    this.now += ms;
    for (const timer of this.#timers.filter(({ at }) => at <= this.now)) {
      this.#timers = this.#timers.filter((one) => one !== timer);
      timer.callback();
    }
    await settle();
  }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the sender of text messages', () => {
  it('sends the messages of a number one at a time, in order', async () => {
    const rig = new Rig();
    const waiting: (() => void)[] = [];
    rig.answer = () => new Promise((resolve) => waiting.push(() => resolve(accepted)));
    rig.sender.add([text(ADA, 'one'), text(BOB, 'two'), text(ADA, 'three')]);
    await rig.pass();
    expect(rig.words).toEqual(['one']);
    waiting.shift()!();
    await rig.pass();
    expect(rig.words).toEqual(['one', 'two']);
    waiting.shift()!();
    await rig.pass();
    waiting.shift()!();
    await rig.pass();
    expect(rig.words).toEqual(['one', 'two', 'three']);
    expect(rig.statuses).toEqual(['sent', 'sent', 'sent']);
    expect(rig.sender.size).toBe(0);
  });

  it('does not let one number wait for another', async () => {
    const rig = new Rig();
    rig.answer = ({ from }) => (from === MAIN ? new Promise(() => undefined) : accepted);
    rig.sender.add([text(ADA, 'stuck'), text(ADA, 'goes', '+442079460001')]);
    await rig.pass();
    expect(rig.words).toEqual(['stuck', 'goes']);
    expect(rig.statuses).toEqual(['sending', 'sent']);
  });

  it('asks again with the same id, later and later; who is written to hears things in order, others do not wait', async () => {
    const rig = new Rig();
    rig.answer = ({ to }) => (to === ADA ? later() : accepted);
    const first = text(ADA, 'one');
    rig.sender.add([first, text(ADA, 'two'), text(BOB, 'three')]);
    await rig.pass();
    expect(rig.words).toEqual(['one', 'three']);
    expect(rig.rows.get(first.id)).toMatchObject({ status: 'queued', reason: 'The provider answered 503.' });
    await rig.pass(999);
    expect(rig.asked).toHaveLength(2);
    await rig.pass(1);
    await rig.pass(5000);
    rig.answer = () => accepted;
    await rig.pass(30_000);
    expect(rig.words).toEqual(['one', 'three', 'one', 'one', 'one', 'two']);
    expect(new Set(rig.asked.filter((one) => one.text === 'one').map(({ id }) => id))).toEqual(
      new Set([first.id]),
    );
    expect(rig.statuses).toEqual(['sent', 'sent', 'sent']);
  });

  it('waits as long as the provider asks for', async () => {
    const rig = new Rig();
    rig.answer = () => later(60_000);
    rig.sender.add([text(ADA, 'one')]);
    await rig.pass(59_999);
    expect(rig.asked).toHaveLength(1);
    await rig.pass(1);
    expect(rig.asked).toHaveLength(2);
  });

  it('gives up in the end, and at once where the provider refuses', async () => {
    const rig = new Rig();
    rig.answer = ({ to }) =>
      to === ADA ? later() : { type: 'refused', reason: 'The provider answered 400.' };
    const one = text(ADA, 'one');
    const two = text(BOB, 'two');
    rig.sender.add([one, two]);
    for (let round = 0; round < 12; round += 1) await rig.pass(240 * 60_000);
    expect(rig.rows.get(one.id)).toMatchObject({
      status: 'failed',
      tries: 10,
      reason: 'The provider answered 503.',
    });
    expect(rig.rows.get(two.id)).toMatchObject({ status: 'failed', tries: 1 });
    expect(rig.sender.size).toBe(0);
  });

  it('sends nothing of which it could not write down that it does', async () => {
    const rig = new Rig();
    rig.refusesToWrite = true;
    rig.sender.add([text(ADA, 'one')]);
    await rig.pass();
    expect([rig.asked.length, rig.reported.length]).toEqual([0, 1]);
    rig.refusesToWrite = false;
    await rig.pass(1000);
    expect(rig.statuses).toEqual(['sent']);
  });

  it('goes on after its process was killed while it asked: with the same id', async () => {
    const rig = new Rig();
    rig.answer = () => new Promise(() => undefined);
    rig.sender.add([text(ADA, 'one')]);
    await rig.pass();
    expect(rig.statuses).toEqual(['sending']);
    rig.answer = () => accepted;
    rig.sender = rig.open();
    rig.sender.add([...rig.rows.values()]);
    await rig.pass();
    expect(rig.asked.map(({ id }) => id)).toEqual([rig.asked[0]?.id, rig.asked[0]?.id]);
    expect([...rig.rows.values()]).toMatchObject([{ status: 'sent', tries: 2 }]);
  });

  it('ends what it has begun when it is stopped, but not for ever, and begins nothing', async () => {
    const rig = new Rig();
    rig.answer = (_, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(later()), { once: true }));
    rig.sender.add([text(ADA, 'one'), text(BOB, 'two')]);
    await rig.pass();
    const stopped = rig.sender.stop(5000);
    await rig.pass(5000);
    await stopped;
    expect(rig.words).toEqual(['one']);
    expect(rig.statuses).toEqual(['queued']);
  });

  it('tells the provider where receipts are brought to', async () => {
    const rig = new Rig();
    const one = text(ADA, 'one');
    rig.sender.add([one]);
    await rig.pass();
    expect(rig.asked[0]).toEqual({
      ...{ id: one.id, from: MAIN, to: ADA, text: 'one' },
      status_url: `https://pbx.example/${one.id}`,
    });
  });

  it('asks no more once a receipt says that the message is there, though its provider had not answered', async () => {
    const rig = new Rig();
    rig.answer = () => later();
    const one = text(ADA, 'one');
    rig.sender.add([one]);
    await rig.pass();
    expect(rig.statuses).toEqual(['queued']);
    rig.learns(rig.rows.get(one.id)!, { type: 'receipt', status: 'delivered', reason: null });
    expect(rig.sender.size).toBe(0);
    await rig.pass(60_000);
    expect([rig.asked.length, rig.statuses]).toEqual([1, ['delivered']]);
  });

  it.each([accepted, later(), { type: 'refused', reason: 'The provider answered 400.' } as const])(
    'keeps to a receipt that comes while it asks, whatever the answer: %j',
    async (answer) => {
      const rig = new Rig();
      let give: (answer: ProviderAnswer) => void = () => undefined;
      rig.answer = () => new Promise((resolve) => (give = resolve));
      const one = text(ADA, 'one');
      rig.sender.add([one, text(ADA, 'two')]);
      await rig.pass();
      rig.learns(rig.rows.get(one.id)!, { type: 'receipt', status: 'delivered', reason: null });
      give(answer);
      await rig.pass();
      expect(rig.rows.get(one.id)?.status).toBe('delivered');
      expect(rig.words).toEqual(['one', 'two']);
      expect(rig.sender.size).toBe(1);
    },
  );

  it('takes nothing that came in, or that is sent', async () => {
    const rig = new Rig();
    rig.sender.add([
      { ...text(ADA, 'one'), direction: 'inbound' },
      { ...text(ADA, 'two'), status: 'sent' },
    ]);
    await rig.pass();
    expect(rig.asked).toEqual([]);
  });
});
