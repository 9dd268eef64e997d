import { STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import { compile } from './compile.js';
import { object, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const user = (number: number, name: string, extension: string, ...sipNames: readonly string[]) =>
  object('user', number, {
    name,
    extension,
    devices: sipNames.map((sip_name) => ({ name: 'Mobile', sip_name })),
  });

const faults = (...users: ReturnType<typeof user>[]) =>
  compile({ user: users }, toyNodes, STRICT_NETWORK_POLICY).problems.map(
    ({ code, severity, object: { id }, pointer, message }) => [code, severity, id, pointer, message],
  );

describe('the further phones of users', () => {
  it('sign in by names of their own', () => {
    expect(
      faults(user(1, 'Ann', '1001', 'ann-mobile', 'ann-home'), user(2, 'Bob', '1002', 'bob-mobile')),
    ).toEqual([]);
  });

  it('cannot sign in as the phone of another user', () => {
    expect(faults(user(1, 'Ann', '1001', 'mobile'), user(2, 'Bob', '1002', 'bob-home', 'mobile'))).toEqual([
      [
        'duplicate_value',
        'error',
        testId(2),
        '/devices/1/sip_name',
        'A phone of "Ann" signs in as mobile already. Choose another name for one of them.',
      ],
    ]);
  });
});
