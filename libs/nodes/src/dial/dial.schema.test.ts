import { dialConfig } from './dial.schema.js';

const check = (target: string, type = 'number') => dialConfig.safeParse({ to: { type, target } });

describe('a number to dial', () => {
  it.each([
    ['+442071838750', '+442071838750'],
    ['+44 20 7183-8750', '+442071838750'],
    ['442071838750', '+442071838750'],
    ['${vars.mobile}', '${vars.mobile}'],
    ['+44${vars.mobile}', '+44${vars.mobile}'],
  ])('%s rings %s', (written, rung) => {
    expect(check(written).data?.to.target).toBe(rung);
  });

  it.each([
    ['0207 183 8750', /country code/],
    ['+0207183', /country code/],
    ['+4420X.', /one number/],
    ['reception', /country code/],
    ['+1234567890123456', /15 digits/],
    ['', /Enter/],
  ])('%j is a problem, said once, at the target', (written, rule) => {
    expect(check(written).error?.issues).toEqual([
      expect.objectContaining({ path: ['to', 'target'], message: expect.stringMatching(rule) }),
    ]);
  });

  it('is not asked of an extension', () => {
    expect(check('0815', 'extension').success).toBe(true);
  });
});
