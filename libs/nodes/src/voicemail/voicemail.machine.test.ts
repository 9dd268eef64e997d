import { driveNode } from '../testing/drive-node.js';
import { voicemailNode } from './voicemail.node.js';

const mailbox_id = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10';
const greeting = { prompt_id: null, text: 'This is Grace.', language: 'en-GB', voice: null };
const body = { greeting, max_length_s: 60, silence_s: 4, max_messages: 20, keep_days: 7 };
const speech = { kind: 'speak', text: 'This is Grace.', language: 'en-GB', voice: null };
const beep = { kind: 'play_tone', tone: 'beep' };
const stop = { kind: 'stop_playback' };
const finished = { type: 'playback.finished', ok: true } as const;
const recorded = { type: 'message.recorded', ok: true, empty: false } as const;
const key = (digit: string) => ({ type: 'digit', digit }) as const;

function leave(config: object = {}, mailbox: object = {}, answered = true) {
  const objects = {
    [mailbox_id]: { type: 'mailbox', num_id: 1, name: 'Grace', body: { ...body, ...mailbox } },
  };
  return driveNode(voicemailNode, { mailbox_id, ...config }, { answered, objects });
}
const greeted = (config: object = {}, mailbox: object = {}) =>
  leave(config, mailbox).send({ type: 'mailbox.opened', has_room: true });
const recording = (config: object = {}) => greeted(config).send(finished).send(finished);
const reviewing = () => recording().send(key('#')).send(recorded);

describe('Voicemail', () => {
  it('answers, greets, beeps, and records what the caller says, as the mailbox wants it', () => {
    const answering = leave({}, {}, false);
    expect(answering.effects).toEqual([{ kind: 'answer' }]);
    const opening = answering.send({ type: 'call.answered' });
    expect(opening.effects).toEqual([{ kind: 'open_mailbox', mailbox_id, max_messages: 20 }]);
    const greeting = opening.send({ type: 'mailbox.opened', has_room: true });
    expect(greeting.effects).toEqual([speech]);
    const beeping = greeting.send(finished);
    expect(beeping.effects).toEqual([beep]);
    expect(beeping.send(finished).effects).toEqual([
      {
        kind: 'record_message',
        mailbox_id,
        max_duration_ms: 60_000,
        min_duration_ms: 1000,
        max_silence_ms: 4000,
        keep_days: 7,
        transcribe: null,
      },
    ]);
  });

  it('leaves by mailbox_full when there is no room', () => {
    expect(leave().send({ type: 'mailbox.opened', has_room: false }).outcome).toBe('mailbox_full');
  });

  it('greets with a prompt, and not at all where nothing is set or wanted', () => {
    const prompt_id = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b11';
    expect(greeted({}, { greeting: { ...greeting, prompt_id } }).effects).toEqual([
      { kind: 'play_prompt', prompt_id },
    ]);
    expect(greeted({}, { greeting: { ...greeting, text: '' } }).effects).toEqual([beep]);
    expect(greeted({ greet: false }).effects).toEqual([beep]);
  });

  it('lets a caller skip the greeting by #, and goes on when it cannot be played', () => {
    expect(greeted().send(key('#')).effects).toEqual([stop, beep]);
    expect(greeted().send({ type: 'playback.finished', ok: false }).effects).toEqual([beep]);
  });

  it('does not end by silence where the mailbox does not want it', () => {
    const [effect] = greeted({ greet: false }, { silence_s: 0 }).send(finished).effects;
    expect(effect).toMatchObject({ kind: 'record_message', max_silence_ms: null });
  });

  it('saves at once what ended by # where nothing is checked', () => {
    const ending = recording({ review: false }).send(key('#'));
    expect(ending.effects).toEqual([{ kind: 'stop_message' }]);
    const saved = ending.send(recorded);
    expect([saved.effects, saved.outcome]).toEqual([[{ kind: 'leave_message' }], 'saved']);
  });

  it('does not wait for ever for the sound', () => {
    const ending = recording().send(key('#'));
    expect(ending.timers).toEqual([15_000]);
    expect(ending.elapse().outcome).toBe('saved');
  });

  it('lets the caller listen, and then leave it', () => {
    const asking = reviewing();
    expect(asking.effects).toMatchObject([{ kind: 'speak', text: expect.stringMatching(/press 1/) }]);
    const listening = asking.send(key('2'));
    expect(listening.effects).toEqual([stop, { kind: 'play_message' }]);
    const again = listening.send(finished);
    expect(again.effects).toMatchObject([{ kind: 'speak' }]);
    const left = again.send(key('1'));
    expect([left.effects, left.outcome]).toEqual([[stop, { kind: 'leave_message' }], 'saved']);
  });

  it('lets the caller record it again, ten times in all', () => {
    let asking = reviewing();
    for (let time = 1; time < 10; time += 1) {
      const beeping = asking.send(key('3'));
      expect(beeping.effects).toEqual([stop, { kind: 'discard_message' }, beep]);
      asking = beeping.send(finished).send(recorded);
    }
    expect(asking.outcome).toBe('saved');
  });

  it('leaves the message of a caller who does not decide', () => {
    const waiting = reviewing().send(finished);
    expect(waiting.timers).toEqual([10_000]);
    const left = waiting.elapse();
    expect([left.effects, left.outcome]).toEqual([[{ kind: 'leave_message' }], 'saved']);
  });

  it('leaves by empty when nothing was said, and by failed when it could not be recorded', () => {
    const empty = recording().send({ ...recorded, empty: true });
    expect([empty.effects, empty.outcome]).toEqual([[{ kind: 'discard_message' }], 'empty']);
    expect(recording().send({ type: 'message.recorded', ok: false, empty: false }).outcome).toBe('failed');
  });

  it('leaves by failed when the release has no such mailbox', () => {
    expect(driveNode(voicemailNode, { mailbox_id }, { answered: true }).outcome).toBe('failed');
  });

  it.each([
    [{}, 'mailbox_id', 'Choose a mailbox.'],
    [{ mailbox_id, min_length_s: 0 }, 'min_length_s', 'A message is 1 s long at least.'],
    [{ mailbox_id, transcribe: 'English' }, 'transcribe', 'Use a BCP 47 language tag such as en-GB.'],
  ])('refuses %j', (config, field, message) => {
    expect(voicemailNode.config.safeParse(config).error?.issues).toMatchObject([{ path: [field], message }]);
  });
});
