import { isMessage } from '@hookswitch/calls';
import { flow, NUMBER, Rig } from './testing/rig.js';

const mailbox = {
  type: 'mailbox',
  num_id: 7,
  name: 'Sales',
  body: { user_id: 'user-1' },
  users: { 'user-1': { num_id: 1, name: 'Grace', extension: '1001' } },
};
const message = (config = {}) =>
  flow({
    nodes: {
      n1: ['answer'],
      n2: ['message', config, undefined, { box: mailbox }],
      n3: ['wait', { ms: 60_000 }],
    },
    edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n2:empty': 'n3' },
  });

/** A caller is on the line, and has talked for so long. */
async function talking(ms: number, config = {}): Promise<Rig> {
  const rig = await new Rig(message(config)).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(ms);
  return rig;
}
const press = async (rig: Rig, digit: string, ms = 1000): Promise<void> => {
  rig.pbx.tell('in-1', { type: 'digit_received', digit });
  await rig.clock.advance(ms);
};
const hangUp = async (rig: Rig, ms = 1000): Promise<void> => {
  rig.pbx.end('in-1', 'normal', 'remote', 200);
  await rig.clock.advance(ms);
};
const stored = (rig: Rig) =>
  [...rig.store.recordingRows.values()].map(({ status, duration_ms }) => `${status} ${duration_ms}`);
const told = (rig: Rig) => rig.told.filter((type) => /voicemail|recording/.test(type));

describe('a message', () => {
  it('is left by its node, told once its sound is safe, and is no recording to anybody else', async () => {
    const rig = await talking(1000);
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({ kind: 'record', sides: 'said', max_silence_ms: 4000 });
    await press(rig, '#');
    expect(rig.path).toEqual(['n1:next', 'n2:next']);
    expect(stored(rig)).toEqual(['done 1000']);
    expect(told(rig)).toEqual(['voicemail_left']);
    const [event] = rig.store.events.filter(({ type }) => type === 'voicemail_left');
    expect(event?.data).toMatchObject({
      mailbox_id: 'box',
      mailbox_name: 'Sales',
      user_name: 'Grace',
      user_extension: '1001',
      new: true,
      duration_ms: 1000,
    });
  });

  it('is left by a caller who hangs up while it is recorded, after the end of the call', async () => {
    const rig = await talking(1000);
    rig.pbx.fetchMs = 20_000;
    await hangUp(rig);
    expect(rig.call.state).toBe('hangup');
    expect(told(rig)).toEqual([]);
    await rig.clock.advance(20_000);
    expect(stored(rig)).toEqual(['done 1000']);
    expect(told(rig)).toEqual(['voicemail_left']);
  });

  it('is left by a caller who hangs up while it is saved, and while it could be recorded again', async () => {
    const saving = await talking(1000);
    await press(saving, '#', 10);
    await hangUp(saving);
    const asked = await talking(1000, { again: true });
    await press(asked, '#');
    expect(told(asked)).toEqual([]);
    await hangUp(asked);
    for (const rig of [saving, asked]) {
      expect(stored(rig)).toEqual(['done 1000']);
      expect(told(rig)).toEqual(['voicemail_left']);
    }
  });

  it('that is recorded again is not left, and the second one is', async () => {
    const rig = await talking(1000, { again: true });
    await press(rig, '#');
    await press(rig, '3', 700);
    await press(rig, '#');
    await press(rig, '1');
    expect(stored(rig)).toEqual(['discarded 1000', 'done 700']);
    expect(told(rig)).toEqual(['voicemail_left']);
    expect(
      [...rig.store.recordingRows.values()].filter(isMessage).map((row) => row.message.decision),
    ).toEqual(['discarded', 'left']);
  });

  it('is none when it is too short: by a key, and by a hang-up', async () => {
    const short = await talking(200);
    await press(short, '#');
    expect(short.path).toEqual(['n1:next', 'n2:empty']);
    const gone = await talking(200);
    await hangUp(gone);
    for (const rig of [short, gone]) {
      expect(stored(rig)).toEqual(['discarded 200']);
      expect(told(rig)).toEqual([]);
    }
  });

  it('is left when the call is ended by request', async () => {
    const rig = await talking(1000);
    await rig.engine.hangupCall(rig.call.id);
    await rig.clock.advance(1000);
    expect(stored(rig)).toEqual(['done 1000']);
    expect(told(rig)).toEqual(['voicemail_left']);
  });

  it('does not stop the call from being recorded', async () => {
    const rig = await talking(1000);
    const begun = await rig.engine.startRecording(rig.call.id, { max_duration_ms: 5000 });
    expect(begun?.status).toBe('recording');
    await rig.engine.stopRecording(rig.call.id);
    await press(rig, '#');
    expect(told(rig)).toEqual(['recording_created', 'recording_updated', 'voicemail_left']);
  });
});

describe('a recording that pauses', () => {
  const answered = flow({
    nodes: { n1: ['answer'], n2: ['record'], n3: ['wait', { ms: 60_000 }] },
    edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
  });
  const kinds = (rig: Rig) => rig.pbx.received.map(({ kind }) => kind).slice(1);

  it('goes on by request, says so, and is paused again after a restart', async () => {
    const rig = await new Rig(answered).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    expect((await rig.engine.pauseRecording(rig.call.id, true))?.status).toBe('paused');
    await rig.engine.pauseRecording(rig.call.id, true);
    expect(kinds(rig)).toEqual(['record', 'pause_recording']);
    await rig.restart();
    expect(kinds(rig).slice(2)).toEqual(['record', 'pause_recording']);
    expect((await rig.engine.pauseRecording(rig.call.id, false))?.status).toBe('recording');
    expect(kinds(rig).at(-1)).toBe('resume_recording');
    await rig.engine.stopRecording(rig.call.id);
    await expect(rig.engine.pauseRecording(rig.call.id, true)).rejects.toThrow(/being recorded/);
  });
});
