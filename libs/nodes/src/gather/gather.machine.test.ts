import { driveNode } from '../testing/drive-node.js';
import { gatherNode } from './gather.node.js';

const digit = (key: string) => ({ type: 'digit', digit: key }) as const;
const finished = { type: 'playback.finished', ok: true } as const;
const none = { type: 'keys.none' } as const;
const take = { kind: 'take_key' };
const forget = { kind: 'forget_keys' };
const say = (text: string) => ({ kind: 'speak', text, language: 'en-GB', voice: null });

const account = {
  prompt: { text: 'Your account number?' },
  retry_prompt: { text: 'Once more.' },
  variable: 'account',
  min_length: 2,
  max_length: 4,
};
const ask = say('Your account number?');
/** What is set when it is left. */
const set = (typed: string, masked = false) => [
  { kind: 'set_digits', digits: masked ? '' : typed },
  { kind: 'set_variables', values: { account: typed }, masked },
];
const enter = (config: object = {}) => driveNode(gatherNode, { ...account, ...config }, { answered: true });
/** The announcement has been heard. */
const heard = (config: object = {}) => enter(config).send(none).send(finished);
type Drive = ReturnType<typeof enter>;
/** Keys one after the other, with nothing typed ahead. */
const press = (at: Drive, keys: string) =>
  [...keys].reduce((drive, key, index) => (index === 0 ? drive : drive.send(none)).send(digit(key)), at);

describe('Gather', () => {
  it('asks, and is left with the last key that there can be', () => {
    expect(enter().effects).toEqual([take]);
    const asking = enter().send(none);
    expect(asking.effects).toEqual([ask]);
    const waiting = asking.send(finished);
    expect(waiting.timers).toEqual([5000]);
    const more = press(waiting, '123');
    expect([more.effects, more.timers, more.outcome]).toEqual([[take], [3000], null]);
    const left = more.send(none).send(digit('4'));
    expect([left.outcome, left.effects]).toEqual(['complete', set('1234')]);
  });

  it('answers an unanswered call first', () => {
    expect(driveNode(gatherNode, account).effects).toEqual([{ kind: 'answer' }]);
  });

  it('is left by the terminator, which is no part of it', () => {
    const left = press(heard(), '123#');
    expect([left.outcome, left.effects]).toEqual(['complete', set('123')]);
  });

  it('takes a key for any other where there is no terminator', () => {
    expect(press(heard({ terminator: null }), '1#*2').effects).toEqual(set('1#*2'));
    expect(press(heard({ terminator: '*' }), '1#*').effects).toEqual(set('1#'));
  });

  it('is complete when no more key comes and there are enough', () => {
    expect(press(heard(), '12').elapse().outcome).toBe('complete');
  });

  it.each([
    ['no key', 'timeout', '', () => heard().elapse()],
    ['too few keys', 'too_short', '1', () => press(heard(), '1').elapse()],
    ['too few keys and the terminator', 'too_short', '1', () => press(heard(), '1#')],
    ['the terminator alone', 'cancelled', '', () => press(heard(), '#')],
    ['keys that do not look so', 'invalid', '1234', () => press(heard({ pattern: '9\\d*' }), '1234')],
  ] as const)('leaves with %s by %s', (_what, outcome, typed, drive) => {
    const left = drive();
    expect(left.outcome).toBe(outcome);
    expect(left.effects.filter(({ kind }) => kind !== 'forget_keys')).toEqual(set(typed));
  });

  it('asks again as often as set, and begins from nothing then', () => {
    const again = press(heard({ retries: 1 }), '1#');
    expect([again.effects, again.outcome]).toEqual([[forget, say('Once more.')], null]);
    const asking = again.send(finished);
    expect(asking.effects).toEqual([ask]);
    const left = press(asking.send(finished), '56#');
    expect([left.outcome, left.effects]).toEqual(['complete', set('56')]);
    expect(asking.send(finished).elapse().outcome).toBe('timeout');
  });

  it('does not ask again who cancels', () => {
    expect(press(heard({ retries: 3 }), '#').outcome).toBe('cancelled');
  });

  it('is ended by the first key while it is heard, and keeps that key', () => {
    const more = enter().send(none).send(digit('1'));
    expect(more.effects).toEqual([{ kind: 'stop_playback' }, take]);
    expect(press(more.send(none), '23#').effects).toEqual(set('123'));
  });

  it('is not heard by who has typed ahead', () => {
    const left = enter().send(digit('1')).send(digit('2')).send(digit('#'));
    expect([left.outcome, left.effects]).toEqual(['complete', set('12')]);
  });

  it('is heard to its end where keys do not count meanwhile', () => {
    const asking = enter({ barge_in: false });
    expect(asking.effects).toEqual([forget, ask]);
    const ignoring = asking.send(digit('1'));
    expect(ignoring.effects).toEqual([forget]);
    expect(press(ignoring.send(finished), '23#').effects).toEqual(set('23'));
  });

  it('waits at once where nothing is to be heard', () => {
    const waiting = enter({ prompt: undefined }).send(none);
    expect([waiting.effects, waiting.timers]).toEqual([[], [5000]]);
  });

  it('tells nobody the keys when they are hidden: only the variable holds them', () => {
    expect(enter({ masked: true }).effects).toEqual([{ kind: 'pause_recording', while_here: true }, take]);
    expect(press(heard({ masked: true }), '1234').effects).toEqual(set('1234', true));
    expect(gatherNode.hidesKeys(gatherNode.config.parse({ ...account, masked: true }))).toBe(true);
  });

  it('leaves by error when it cannot be played', () => {
    const failed = { type: 'playback.finished', ok: false } as const;
    expect(enter().send(none).send(failed).outcome).toBe('error');
    expect(press(heard({ retries: 1 }), '1#').send(failed).outcome).toBe('error');
  });

  it('has an exit for wrong keys only where it says what right ones look like', () => {
    const names = (pattern: string) =>
      gatherNode.outcomes(gatherNode.config.parse({ ...account, pattern })).map(({ name }) => name);
    expect(names('')).toEqual(['complete', 'timeout', 'too_short', 'cancelled']);
    expect(names('\\d+')).toContain('invalid');
  });

  it.each([
    [{ min_length: 0 }, 'min_length', 'Ask for one key at least.'],
    [{ min_length: 5 }, 'max_length', 'This is below the least number of keys.'],
    [{ masked: true, variable: '' }, 'variable', 'Name the variable: `${digits}` does not hold hidden keys.'],
    [{ variable: 'my pin' }, 'variable', expect.stringMatching(/^Start with a letter/)],
    [{ pattern: '(\\d' }, 'pattern', 'A ")" is missing. (At character 4.)'],
    [{ terminator: '0' }, 'terminator', expect.anything()],
  ])('refuses %j', (config, field, message) => {
    expect(gatherNode.config.safeParse({ ...account, ...config }).error?.issues).toMatchObject([
      { path: [field], message },
    ]);
  });
});
