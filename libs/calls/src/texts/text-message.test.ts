import { changeText, newText } from './text-message.js';
import type { TextNews } from './text-message.js';
import { textEvent } from './text-event.js';
import { textResource } from './text-resource.js';

const AT = '2026-11-21T09:30:00.000Z';
const LATER = '2026-11-21T09:30:05.000Z';
const made = {
  from: '+442079460000',
  to: '+447700900123',
  text: 'Hello',
  number_id: '01937a00-0000-7000-8000-0000000a0d30',
  environment_id: null,
  webhooks_enabled: true,
};

describe('a text message', () => {
  it('is queued, asked for, and sent', () => {
    const queued = newText('outbound', made, AT);
    expect(queued).toMatchObject({ status: 'queued', tries: 0, sent_at: null });
    const sending = changeText(queued, { type: 'asked' }, AT);
    expect(sending).toMatchObject({ status: 'sending', tries: 1 });
    expect(changeText(sending, { type: 'accepted', provider_id: 'p-1' }, LATER)).toMatchObject({
      status: 'sent',
      provider_id: 'p-1',
      sent_at: LATER,
    });
  });

  it('is queued again when the provider cannot take it now, and says why', () => {
    const asked = changeText(newText('outbound', made, AT), { type: 'asked' }, AT);
    const deferred = changeText(asked, { type: 'deferred', reason: 'The provider answered 503.' }, LATER);
    expect(deferred).toMatchObject({ status: 'queued', tries: 1, reason: 'The provider answered 503.' });
    const sent = changeText(deferred, { type: 'accepted', provider_id: null }, LATER);
    expect(sent).toMatchObject({ status: 'sent', reason: null });
  });

  it.each<TextNews>([{ type: 'asked' }, { type: 'refused', reason: 'Too late.' }])(
    'stays as it is once it is sent, whatever comes: %j',
    (news) => {
      const sent = changeText(newText('outbound', made, AT), { type: 'accepted', provider_id: 'p' }, AT);
      expect(changeText(sent, news, LATER)).toBe(sent);
    },
  );

  const sent = () => changeText(newText('outbound', made, AT), { type: 'accepted', provider_id: 'p' }, AT);
  const delivered: TextNews = { type: 'receipt', status: 'delivered', reason: null };
  const lost: TextNews = { type: 'receipt', status: 'undelivered', reason: 'The provider says: 30003.' };

  it.each([
    [delivered, { status: 'delivered', reason: null, delivered_at: LATER, failed_at: null }],
    [
      lost,
      { status: 'undelivered', reason: 'The provider says: 30003.', delivered_at: null, failed_at: LATER },
    ],
  ])('has the last word of its receipt: %j', (news, expected) => {
    const received = changeText(sent(), news, LATER);
    expect(textResource(received)).toMatchObject({ ...expected, sent_at: AT, provider_id: 'p' });
    for (const late of [delivered, lost, { type: 'accepted', provider_id: 'q' }] as const)
      expect(changeText(received, late, '2026-11-21T10:00:00.000Z')).toBe(received);
  });

  it('is there when its receipt comes before the provider’s answer, which tells only how it is called then', () => {
    const asked = changeText(newText('outbound', made, AT), { type: 'asked' }, AT);
    const received = changeText(asked, delivered, LATER);
    expect(received).toMatchObject({ status: 'delivered', sent_at: LATER, provider_id: null });
    expect(changeText(received, { type: 'accepted', provider_id: 'p' }, LATER)).toMatchObject({
      status: 'delivered',
      provider_id: 'p',
    });
    expect(changeText(received, { type: 'deferred', reason: 'No answer.' }, LATER)).toBe(received);
  });

  it('was delivered after all when it was given up for want of an answer', () => {
    const refused = changeText(newText('outbound', made, AT), { type: 'refused', reason: 'No answer.' }, AT);
    expect(textResource(refused)).toMatchObject({ status: 'failed', failed_at: AT });
    expect(textResource(changeText(refused, delivered, LATER))).toMatchObject({
      status: 'delivered',
      reason: null,
      failed_at: null,
    });
  });

  it('has no receipt when it came in', () => {
    const received = newText('inbound', made, AT);
    expect(changeText(received, delivered, LATER)).toBe(received);
  });

  it('is told in order with the call whose flow has sent it', () => {
    const sender = { type: 'call', id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01' } as const;
    expect(textEvent('message_updated', newText('outbound', { ...made, sender }, AT), AT).call_id).toBe(
      sender.id,
    );
    const alone = newText('outbound', made, AT);
    expect(textEvent('message_updated', alone, AT).call_id).toBe(alone.id);
  });
});
