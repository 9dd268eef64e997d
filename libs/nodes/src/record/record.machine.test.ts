import { driveNode } from '../testing/drive-node.js';
import { recordNode } from './record.node.js';

const usual = {
  kind: 'record',
  max_duration_ms: 3_600_000,
  sides: 'both',
  max_silence_ms: null,
  transcribe: null,
};
const record = (config: Readonly<Record<string, unknown>>) =>
  driveNode(recordNode, config, { answered: true });

describe('Record', () => {
  it('begins a recording of an hour at most, and goes on at once', () => {
    const node = record({});
    expect(node.effects).toEqual([usual]);
    expect(node.outcome).toBe('next');
  });

  it('takes the time, the side, the silence and the language that were set', () => {
    const node = record({ max_duration_s: 90, sides: 'caller', max_silence_s: 8, transcribe: 'de-DE' });
    expect(node.effects).toEqual([
      { ...usual, max_duration_ms: 90_000, sides: 'said', max_silence_ms: 8000, transcribe: 'de-DE' },
    ]);
    expect(record({ sides: 'called' }).effects).toEqual([{ ...usual, sides: 'heard' }]);
  });

  it('beeps before it begins, also when the beep cannot be played', () => {
    const beeping = record({ beep: true });
    expect([beeping.effects, beeping.outcome]).toEqual([[{ kind: 'play_tone', tone: 'beep' }], null]);
    for (const ok of [true, false]) {
      const begun = beeping.send({ type: 'playback.finished', ok });
      expect([begun.effects, begun.outcome]).toEqual([[usual], 'next']);
    }
  });

  it.each([
    ['stop', 'stop_recording'],
    ['pause', 'pause_recording'],
    ['resume', 'resume_recording'],
  ])('%ss the recording that goes on, without a beep', (action, kind) => {
    const node = record({ action, beep: true });
    expect(node.effects).toEqual([{ kind }]);
    expect(node.outcome).toBe('next');
  });

  it.each([
    [{ action: 'erase' }, /start/],
    [{ max_duration_s: 0 }, /at least 1 s/],
    [{ max_duration_s: 14_401 }, /4 hours/],
    [{ max_duration_s: 1.5 }, /int/],
    [{ max_silence_s: 601 }, /600 s/],
    [{ colour: 'red' }, /colour/],
  ])('refuses %j', (config, words) => {
    expect(recordNode.config.safeParse(config).error?.message).toMatch(words);
  });
});
