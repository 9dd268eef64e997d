import { causeOfRefusal } from './hangup-causes.js';

describe('a called party that does not answer', () => {
  it.each([
    ['486 Busy Here', { cause: 17, tech_cause: 486 }, 'busy'],
    ['600 Busy Everywhere', { cause: 17, tech_cause: 600 }, 'busy'],
    ['603 Decline', { cause: 21, tech_cause: 603 }, 'declined'],
    ['403 Forbidden', { cause: 21, tech_cause: 403 }, 'declined'],
    ['404 Not Found', { cause: 1, tech_cause: 404 }, 'unallocated'],
    ['484 Address Incomplete', { cause: 28, tech_cause: 484 }, 'unallocated'],
    ['503 Service Unavailable', { cause: 34, tech_cause: 503 }, 'congestion'],
    ['500 Server Error', { cause: 38, tech_cause: 500 }, 'unreachable'],
    ['487 Request Terminated', { cause: 127, tech_cause: 487 }, 'cancelled'],
    ['no SIP status, busy', { cause: 17 }, 'busy'],
    ['no SIP status, rejected', { cause: 21 }, 'declined'],
    ['no SIP status, unallocated', { cause: 1 }, 'unallocated'],
    ['no SIP status, congestion', { cause: 34 }, 'congestion'],
    ['no SIP status, out of order', { cause: 27 }, 'unreachable'],
  ] as const)('with %s ends as it should', (_what, end, cause) => {
    expect(causeOfRefusal(end, true)).toBe(cause);
  });

  it.each([480, 408])(
    'with %i was not answered when it rang, and is not there when it did not',
    (tech_cause) => {
      expect(causeOfRefusal({ cause: 19, tech_cause }, true)).toBe('no_answer');
      expect(causeOfRefusal({ cause: 19, tech_cause }, false)).toBe('unreachable');
    },
  );
});
