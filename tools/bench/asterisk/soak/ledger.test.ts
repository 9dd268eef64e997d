import { Ledger } from './ledger.mjs';

const kind = { name: 'told', end: 'completed' };
let ledger: Ledger;

/** Two calls that went well: each ended as it should, and its webhook came once. */
beforeEach(() => {
  ledger = new Ledger();
  for (const number of ['1', '2']) {
    ledger.placed(number, kind);
    ledger.hook(number, `hook-${number}`);
    ledger.call(number, 'hangup', 'completed');
  }
});

describe('The ledger of a soak', () => {
  it('has no fault when calls placed, calls told and webhooks agree', () => {
    expect(ledger.faults()).toEqual([]);
    expect(ledger.counts).toEqual({ placed: 2, calls: 2, hooks: 2 });
  });

  it.each<[string, (ledger: Ledger) => void]>([
    ['1 calls that the product does not know: 3', (it) => (it.placed('3', kind), it.hook('3', 'hook-3'))],
    ['1 calls that it has more than once: 2', (it) => it.call('2', 'hangup', 'completed')],
    ['1 calls that nobody placed: 9', (it) => it.call('9', 'hangup', 'completed')],
    [
      '1 calls that have not ended: 3',
      (it) => (it.placed('3', kind), it.hook('3', 'hook-3'), it.call('3', 'connected', null)),
    ],
    [
      '1 calls that ended otherwise than they should: 3 (told: gateway_lost)',
      (it) => (it.placed('3', kind), it.hook('3', 'hook-3'), it.call('3', 'hangup', 'gateway_lost')),
    ],
    ['1 calls without their webhook: 3', (it) => (it.placed('3', kind), it.call('3', 'hangup', 'completed'))],
    ['1 calls with more than one webhook: 1', (it) => it.hook('1', 'another')],
    ['1 webhooks that came more than once: 1', (it) => it.hook('1', 'hook-1')],
    ['1 webhooks of calls that nobody placed: 9', (it) => it.hook('9', 'hook-9')],
  ])('finds: %s', (fault, happens) => {
    happens(ledger);
    expect(ledger.faults()).toEqual([fault]);
  });

  it('names three of many', () => {
    for (const number of ['5', '6', '7', '8']) ledger.hook(number, number);
    expect(ledger.faults()).toEqual(['4 webhooks of calls that nobody placed: 5, 6, 7 …']);
  });
});
