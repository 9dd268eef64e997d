import { DEFAULT_DIAL_STRINGS, dialString, shownIdentity } from './dial-strings.js';

describe('whom Asterisk rings', () => {
  it('is an extension or a number, by the pattern of each', () => {
    expect(dialString(DEFAULT_DIAL_STRINGS, { type: 'extension', target: '1001' })).toBe('PJSIP/1001');
    expect(
      dialString(DEFAULT_DIAL_STRINGS, { type: 'number', target: '+442079460000', trunk: 'carrier' }),
    ).toBe('PJSIP/+442079460000@carrier');
    expect(dialString(DEFAULT_DIAL_STRINGS, { type: 'number', target: '+442079460000' })).toBe(
      'PJSIP/+442079460000@trunk',
    );
  });

  it('never is a second technology, a list or an option that somebody wrote into a number', () => {
    const target = '1001&Local/x@y/n,30(T)';
    expect(dialString(DEFAULT_DIAL_STRINGS, { type: 'extension', target })).toBe('PJSIP/1001Localxyn30T');
  });
});

describe('who is shown', () => {
  it('is the number and the name, without what would end a header', () => {
    expect(shownIdentity({ number: '+1 (555)', name: 'Ada "A"\r\nX: 1 <Z>' })).toEqual({
      'CONNECTEDLINE(num,i)': '+1555',
      'CONNECTEDLINE(name,i)': 'Ada AX: 1 Z',
    });
  });

  it('is marked as withheld when the caller wishes so', () => {
    expect(shownIdentity({ number: '+1555', name: null, withheld: true })).toMatchObject({
      'CONNECTEDLINE(pres,i)': 'prohib',
    });
  });
});
