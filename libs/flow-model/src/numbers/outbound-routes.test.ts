import { outboundFinder, refuseDialPattern } from './outbound-routes.js';
import type { OutboundRule } from './outbound-routes.js';

const rule = (patterns: string[], more: Partial<OutboundRule> = {}): OutboundRule => ({
  order: 100,
  patterns,
  strip: 0,
  prepend: '',
  trunk: null,
  caller_number: null,
  user_ids: [],
  emergency: false,
  environment_id: null,
  ...more,
});
const dialled = (rules: OutboundRule[], number: string, user: string | null = 'ada') =>
  outboundFinder(rules)(number, { user_id: user, environment_id: 'london' });

describe('what is dialled', () => {
  it('takes the first route in order that fits, with its trunk and caller number', () => {
    const rules = [
      rule(['+.'], { order: 200, trunk: 'abroad' }),
      rule(['+44.', '+353.'], { trunk: 'near', caller_number: '+442079460000' }),
    ];
    expect(dialled(rules, '+442071838750')).toEqual({
      number: '+442071838750',
      trunk: 'near',
      caller_number: '+442079460000',
      emergency: false,
    });
    expect(dialled(rules, '+33142685300')?.trunk).toBe('abroad');
    expect(dialled(rules, '1001')).toBeNull();
  });

  it('fits with and without the + of E.164, and with the blanks that people write', () => {
    expect(dialled([rule(['+44.'])], '442071838750')?.number).toBe('+442071838750');
    expect(dialled([rule(['44XXXXXXXXXX'])], '+44 20 7183-8750')?.number).toBe('442071838750');
  });

  it('loses keys at the front and gets others', () => {
    const national = rule(['0Z.'], { strip: 1, prepend: '+44' });
    expect(dialled([national], '02071838750')?.number).toBe('+442071838750');
    expect(dialled([national], '0044207183')).toBeNull();
    expect(dialled([rule(['9.'], { strip: 1 })], '9112')?.number).toBe('112');
    expect(dialled([rule(['*31#.'], { strip: 4 })], '*31#02071838750')?.number).toBe('02071838750');
  });

  it('is for the users of the route alone, but flows and emergencies', () => {
    const costly = rule(['+.'], { user_ids: ['ada'] });
    expect(dialled([costly], '+33142685300', 'ada')).not.toBeNull();
    expect(dialled([costly], '+33142685300', 'bob')).toBeNull();
    expect(dialled([costly], '+33142685300', null)).not.toBeNull();
    const help = rule(['112'], { user_ids: ['ada'], emergency: true });
    expect(dialled([help], '112', 'bob')?.emergency).toBe(true);
  });
});

describe('a pattern of dialled numbers', () => {
  it.each(['+44.', '00.', '0Z.', '112', '*31#.', '+.', 'X!', '9N.'])('%s is one', (text) => {
    expect(refuseDialPattern(text)).toBeUndefined();
  });

  it.each(['', '+', '.', '!', '4 4', '44.5', '(.*)', 'abc', '++44'])('%j is none', (text) => {
    expect(refuseDialPattern(text)).toMatch(/Write digits/);
  });
});

describe('routes of an environment', () => {
  const from = (rules: OutboundRule[], environment_id: string | null) =>
    outboundFinder(rules)('+442071838750', { user_id: null, environment_id })?.trunk;

  it('serve its own calls alone, those of none everybody', () => {
    const own = rule(['+44.'], { environment_id: 'london', trunk: 'of London' });
    const shared = rule(['+44.'], { order: 200, trunk: 'of all' });
    expect(from([own, shared], 'london')).toBe('of London');
    expect(from([own, shared], 'paris')).toBe('of all');
    expect(from([own, shared], null)).toBe('of all');
    expect(from([own], 'paris')).toBeUndefined();
  });

  it('serve everybody in an emergency', () => {
    expect(
      from([rule(['+44.'], { environment_id: 'london', trunk: 'of London', emergency: true })], 'paris'),
    ).toBe('of London');
  });
});
