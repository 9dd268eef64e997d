import { driveNode } from '../testing/drive-node.js';
import { menuNode } from './menu.node.js';

const digit = (key: string) => ({ type: 'digit', digit: key }) as const;
const finished = { type: 'playback.finished', ok: true } as const;
const none = { type: 'keys.none' } as const;
const say = (text: string) => ({ kind: 'speak', text, language: 'en-GB', voice: null });
const digits = (typed: string) => ({ kind: 'set_digits', digits: typed });

const sales = {
  prompt: { text: 'Press 1 for sales.' },
  options: [{ key: '1', label: 'Sales' }, { key: '*' }, { key: '#' }],
  invalid_prompt: { text: 'No such key.' },
  timeout_prompt: { text: 'Are you there?' },
  retries: 1,
};
const offer = say('Press 1 for sales.');
const enter = (config: object = {}) => driveNode(menuNode, { ...sales, ...config }, { answered: true });
/** The menu has been heard, and waits for a key. */
const heard = (config: object = {}) => enter(config).send(none).send(finished);

describe('Menu', () => {
  it('is heard, waits for a key, and is left by it', () => {
    const asked = enter();
    expect(asked.effects).toEqual([{ kind: 'take_key' }]);
    const offering = asked.send(none);
    expect(offering.effects).toEqual([offer]);
    const waiting = offering.send(finished);
    expect([waiting.effects, waiting.timers, waiting.outcome]).toEqual([[], [5000], null]);
    const left = waiting.send(digit('1'));
    expect(left.outcome).toBe('key_1');
    expect(left.effects).toEqual([
      digits('1'),
      { kind: 'event', type: 'ivr_option_selected', details: { option: { key: '1', label: 'Sales' } } },
    ]);
  });

  it('answers an unanswered call first', () => {
    const answering = driveNode(menuNode, sales);
    expect(answering.effects).toEqual([{ kind: 'answer' }]);
    expect(answering.send({ type: 'call.answered' }).effects).toEqual([{ kind: 'take_key' }]);
  });

  it.each([
    ['*', 'key_star'],
    ['#', 'key_hash'],
  ])('is left by %s as %s', (key, outcome) => {
    expect(heard().send(digit(key)).outcome).toBe(outcome);
  });

  it('is ended by a key while it plays', () => {
    const left = enter().send(none).send(digit('1'));
    expect(left.effects[0]).toEqual({ kind: 'stop_playback' });
    expect(left.outcome).toBe('key_1');
  });

  it('is not heard by who has typed ahead', () => {
    const left = enter().send(digit('1'));
    expect(left.effects.map(({ kind }) => kind)).toEqual(['set_digits', 'event']);
    expect(left.outcome).toBe('key_1');
  });

  it('is heard to its end where keys do not count meanwhile: not those before either', () => {
    const offering = enter({ barge_in: false });
    expect(offering.effects).toEqual([{ kind: 'forget_keys' }, offer]);
    const ignoring = offering.send(digit('1'));
    expect([ignoring.effects, ignoring.outcome]).toEqual([[{ kind: 'forget_keys' }], null]);
    expect(ignoring.send(finished).send(digit('1')).outcome).toBe('key_1');
  });

  it('asks again after a wrong key, as often as set', () => {
    const wrong = heard().send(digit('9'));
    expect(wrong.effects).toEqual([{ kind: 'forget_keys' }, say('No such key.')]);
    const again = wrong.send(finished);
    expect(again.effects).toEqual([offer]);
    const left = again.send(digit('8'));
    expect(left.outcome).toBe('invalid_exhausted');
    expect(left.effects).toContainEqual(digits('8'));
  });

  it('asks again after no key, and counts that apart', () => {
    const silent = heard().send(digit('9')).send(finished).send(finished).elapse();
    expect(silent.effects).toEqual([say('Are you there?')]);
    const left = silent.send(finished).send(finished).elapse();
    expect([left.outcome, left.effects]).toEqual(['timeout_exhausted', [digits('')]]);
  });

  it('counts silences by their own limit where there is one', () => {
    expect(heard({ timeout_retries: 0 }).elapse().outcome).toBe('timeout_exhausted');
    expect(heard({ retries: 0 }).send(digit('9')).outcome).toBe('invalid_exhausted');
  });

  it('repeats itself at once where nothing is to be said before', () => {
    const again = heard({ invalid_prompt: undefined }).send(digit('9'));
    expect(again.effects).toEqual([{ kind: 'forget_keys' }, offer]);
  });

  it('takes a key while it says that the one before was wrong', () => {
    expect(heard().send(digit('9')).send(digit('1')).outcome).toBe('key_1');
  });

  it('leaves by error when it cannot be played', () => {
    const failed = { type: 'playback.finished', ok: false } as const;
    expect(enter().send(none).send(failed).outcome).toBe('error');
    expect(heard().send(digit('9')).send(failed).outcome).toBe('error');
  });

  describe('with direct dial', () => {
    const direct = (more: object = {}) => heard({ direct_dial: { enabled: true, ...more } });
    const known = (exact: boolean, longer: boolean) => ({ type: 'extension.known', exact, longer }) as const;
    const find = (typed: string, user_ids: string[] | null = null) => ({
      kind: 'find_extension',
      typed,
      user_ids,
    });

    it('is left by an extension as soon as it can be no other', () => {
      const first = direct().send(digit('1'));
      expect(first.effects).toEqual([find('1')]);
      const collecting = first.send(known(false, true));
      expect([collecting.effects, collecting.timers]).toEqual([[{ kind: 'take_key' }], [3000]]);
      const second = collecting.send(none).send(digit('0'));
      expect(second.effects).toEqual([find('10')]);
      const left = second.send(known(true, false));
      expect([left.outcome, left.effects]).toEqual(['direct_dial', [digits('10')]]);
    });

    it('takes a key for itself where no extension begins with it', () => {
      expect(direct().send(digit('1')).send(known(false, false)).outcome).toBe('key_1');
    });

    it('waits for one more key where one could make an extension, no longer than set', () => {
      const collecting = direct({ digit_timeout_s: 2 }).send(digit('1')).send(known(false, true)).send(none);
      expect(collecting.elapse().outcome).toBe('key_1');
      const extension = direct().send(digit('1')).send(known(true, true)).send(none);
      expect(extension.elapse().outcome).toBe('direct_dial');
      expect(extension.send(digit('#')).outcome).toBe('direct_dial');
    });

    it('takes what is nobody’s extension for a wrong key', () => {
      const wrong = direct()
        .send(digit('1'))
        .send(known(false, true))
        .send(digit('9'))
        .send(known(false, false));
      expect(wrong.effects).toEqual([{ kind: 'forget_keys' }, say('No such key.')]);
      expect(direct().send(digit('9')).send(known(false, true)).elapse().effects).toEqual(wrong.effects);
    });

    it('lets only the chosen users be dialled', () => {
      const id = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10';
      expect(direct({ user_ids: [id] }).send(digit('1')).effects).toEqual([find('1', [id])]);
    });
  });

  it('has an exit for each of its keys', () => {
    const outcomes = (config: object) => menuNode.outcomes(menuNode.config.parse({ ...sales, ...config }));
    expect(outcomes({})).toEqual([
      { name: 'key_1', label: '1 Sales' },
      { name: 'key_star', label: 'Key *' },
      { name: 'key_hash', label: 'Key #' },
      { name: 'timeout_exhausted', label: 'No key' },
      { name: 'invalid_exhausted', label: 'Wrong keys' },
    ]);
    expect(outcomes({ options: [], direct_dial: { enabled: true } }).map(({ name }) => name)).toEqual([
      'direct_dial',
      'timeout_exhausted',
      'invalid_exhausted',
    ]);
  });

  it.each([
    [{ prompt: { text: '' } }, ['prompt', 'text']],
    [{ options: [] }, ['options']],
    [{ options: [{ key: '1' }, { key: '1' }] }, ['options', 1, 'key']],
    [{ options: [{ key: 'A' }] }, ['options', 0, 'key']],
    [{ timeout_s: 0 }, ['timeout_s']],
    [{ retries: 11 }, ['retries']],
  ])('refuses %j', (config, path) => {
    expect(menuNode.config.safeParse({ ...sales, ...config }).error?.issues).toMatchObject([{ path }]);
  });
});
