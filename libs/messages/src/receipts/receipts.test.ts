import { randomBytes } from 'node:crypto';
import { readReceipt, ReceiptFault } from './read-receipt.js';
import { ReceiptAddress } from './receipt-address.js';
import { readReceiptWords, ReceiptWordsError } from './receipt-words.js';

const form = (more: { words?: string; statusPointer?: string } = {}) => ({
  statusPointer: more.statusPointer ?? '/status',
  codePointer: '/error_code',
  words: readReceiptWords(more.words ?? ''),
});

describe('a receipt', () => {
  it.each([
    [{ status: 'delivered' }, { status: 'delivered', reason: null }],
    [
      { status: 'DELIVRD', error_code: '000' },
      { status: 'delivered', reason: null },
    ],
    [
      { status: 'Undeliverable', error_code: 30003 },
      { status: 'undelivered', reason: 'The provider says that it was not delivered (30003).' },
    ],
    [
      { status: 'delivery failed', error_code: 0 },
      { status: 'undelivered', reason: 'The provider says that it was not delivered.' },
    ],
    [{ status: 'failed' }, { status: 'failed', reason: 'The provider says that it failed.' }],
    [{ status: 'sent' }, null],
  ])('says what became of a message: %j', (body, expected) => {
    expect(readReceipt(body, form())).toEqual(expected);
  });

  it('is never quoted but for a code: a provider may repeat a key', () => {
    const body = { status: 'failed', error_code: 'Bearer s3cret is not allowed' };
    expect(readReceipt(body, form())?.reason).toBe('The provider says that it failed.');
  });

  it.each([
    ['/MessageStatus', { MessageStatus: 'delivered' }],
    ['/results/0/status/groupName', { results: [{ status: { groupName: 'DELIVERED' } }] }],
  ])('has its status where the provider writes it: %s', (statusPointer, body) => {
    expect(readReceipt(body, form({ statusPointer }))?.status).toBe('delivered');
  });

  it('is understood in words of the provider’s own', () => {
    const own = form({ words: '1=delivered, 2=undelivered,sent=delivered' });
    expect(readReceipt({ status: 1 }, own)?.status).toBe('delivered');
    expect(readReceipt({ status: '2' }, own)?.status).toBe('undelivered');
    expect(readReceipt({ status: 'sent' }, own)?.status).toBe('delivered');
    expect(readReceipt({ status: 'failed' }, own)?.status).toBe('failed');
  });

  it.each([[{}], [{ status: '' }], [{ status: { is: 'delivered' } }], [{ status: 'splendid' }], [null]])(
    'is refused when it says nothing that is known: %j',
    (body) => {
      expect(() => readReceipt(body, form())).toThrow(ReceiptFault);
    },
  );

  it.each(['delivered', '1=there', '=delivered', '1'])('has no such words: %s', (words) => {
    expect(() => readReceiptWords(words)).toThrow(ReceiptWordsError);
  });
});

describe('the address of receipts', () => {
  const id = '01937a5e-4a30-7e42-8000-2b6f9c8d0a31';
  const tokenIn = (path: string) => path.split('/').at(-1) ?? '';

  it('is the same each time, another for each message, and another for each key', () => {
    const key = randomBytes(32);
    const address = new ReceiptAddress(key);
    const path = address.pathOf(id);
    expect(path).toBe(new ReceiptAddress(key).pathOf(id));
    expect(tokenIn(path)).toMatch(/^[\w-]{43}$/);
    expect(address.isRight(id, tokenIn(path))).toBe(true);
    const others = [
      tokenIn(address.pathOf(id.replace(/1$/, '2'))),
      tokenIn(new ReceiptAddress(randomBytes(32)).pathOf(id)),
      tokenIn(path).slice(1),
      '',
    ];
    for (const other of others) expect(address.isRight(id, other)).toBe(false);
  });
});
