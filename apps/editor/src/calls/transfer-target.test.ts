import { connectedParty, consultationOf, transferTarget } from './transfer-target.js';

const leg = (kind: string, via: string | null, answered: boolean, ended = false) => ({
  kind,
  via,
  answered_at: answered ? '2026-11-21T09:30:00.000Z' : null,
  ended_at: ended ? '2026-11-21T09:31:00.000Z' : null,
});
const caller = leg('caller', null, true);
const grace = leg('user', 'dial', true);

describe('a target that is typed', () => {
  it.each([
    ['1002', 'extension', '1002'],
    [' 10 02 ', 'extension', '1002'],
    ['+44 20 7183-8750', 'number', '+442071838750'],
    ['442071838750', 'number', '442071838750'],
    ['Bob', 'number', 'Bob'],
  ])('%j is the %s %s', (typed, type, target) => expect(transferTarget(typed)).toEqual({ type, target }));
});

describe('a call’s parties', () => {
  it('show a consultation: who consults whom', () => {
    const target = leg('user', 'transfer', false);
    expect(consultationOf([caller, grace, target])).toEqual({ callee: grace, target });
    const again = leg('user', 'transfer', true);
    expect(consultationOf([caller, grace, leg('user', 'transfer', true, true), again])?.target).toBe(again);
  });

  it('show none when nobody is consulted, or the caller has been handed over', () => {
    expect(consultationOf([caller, grace])).toBeNull();
    const bob = leg('user', 'transfer', true);
    expect(consultationOf([caller, leg('user', 'dial', true, true), bob])).toBeNull();
    expect(consultationOf([caller])).toBeNull();
  });

  it('show who talks to the caller', () => {
    expect(connectedParty([caller, leg('user', 'dial', false)])).toBeNull();
    expect(connectedParty([caller, grace])).toBe(grace);
  });
});
