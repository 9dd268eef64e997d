import { createHash } from 'node:crypto';
import type { GatewayEvent } from '../gateway-events.js';
import type { Station } from './station.js';
import { newRecordingId } from './recording-id.js';
import { readWav } from './read-wav.js';

/** How far the length that is told may be from the length of what is in the file. */
const TOLERANCE_MS = 100;

export function recordings(at: () => Station): void {
  /** Waits for a recording's end and checks that all that is told of it holds for the file that lay in the store then. */
  async function recorded(recordingId: string) {
    const end = await at().recorded(recordingId);
    expect(end).toMatchObject({ result: 'done', reason: null, cursor: 0 });
    const bytes = await at().files.get(recordingId);
    if (!bytes) throw new Error('The end of the recording was told, and its file was not in the store.');
    expect(end.file).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes) });
    expect(end.file?.name).toContain(recordingId);
    const wav = readWav(bytes);
    expect(wav).toMatchObject({ channels: 1, bits_per_sample: 16 });
    expect(end.duration_ms).toBeGreaterThan(0);
    expect(Math.abs(end.duration_ms - wav.duration_ms)).toBeLessThanOrEqual(TOLERANCE_MS);
    return end;
  }

  function change(kind: 'pause_recording' | 'resume_recording', channel_id: string, recording_id: string) {
    const id = at().newId(kind);
    at().send({ kind, id, channel_id, recording_id });
    return id;
  }

  describe('a recording', () => {
    it('lasts until it is stopped; its end is told with the file safe, and the call goes on', async () => {
      const channelId = await at().answered();
      const { recording_id } = await at().records(channelId);
      await at().rig.pass(1500);
      expect(at().of(channelId, 'recording_finished')).toEqual([]);
      at().stopRecording(channelId, recording_id);
      await recorded(recording_id);
      expect(at().of(channelId, 'channel_ended')).toEqual([]);
    });

    it('that is stopped at once records nothing more, and its end is told', async () => {
      const channelId = await at().answered();
      const recording_id = newRecordingId();
      const id = `${recording_id}:record`;
      at().send({ kind: 'record', id, channel_id: channelId, recording_id, max_duration_ms: 600_000 });
      at().stopRecording(channelId, recording_id);
      await at().rig.pass(2000);
      const { duration_ms } = await at().recorded(recording_id);
      expect(duration_ms).toBeLessThan(1000);
      expect(at().of(channelId, 'command_failed')).toEqual([]);
      expect(at().of(channelId, 'channel_ended')).toEqual([]);
    });

    it('of a call that is hung up at once is told of, too: as ended, or as not begun', async () => {
      const channelId = await at().answered();
      const recording_id = newRecordingId();
      const id = `${recording_id}:record`;
      at().send({ kind: 'record', id, channel_id: channelId, recording_id, max_duration_ms: 600_000 });
      at().hangup(channelId);
      const isAnswer = (event: GatewayEvent) =>
        (event.type === 'command_failed' && event.command_id === id) ||
        (event.type === 'recording_finished' && event.recording_id === recording_id);
      await at().until(() => at().heard.some(isAnswer), 'nobody knows what became of the recording');
    });

    it('is ended by the end of its channel, and its file still comes', async () => {
      const channelId = await at().answered({ script: [{ after_ms: 2000, do: 'hangup' }] });
      const { recording_id } = await at().records(channelId);
      await at().onChannel(channelId, 'channel_ended');
      await recorded(recording_id);
    });

    it('is ended by its maximum', async () => {
      const channelId = await at().answered();
      const { recording_id } = await at().records(channelId, 1000);
      await recorded(recording_id);
      expect(at().of(channelId, 'channel_ended')).toEqual([]);
      expect(at().of(channelId, 'command_failed')).toEqual([]);
    });

    it('of a phone that we called works alike', async () => {
      const channelId = await at().rings({ behaviour: 'answer', after_ms: 100 });
      await at().onChannel(channelId, 'channel_answered');
      const { recording_id } = await at().records(channelId);
      await at().rig.pass(1000);
      at().hangup(channelId);
      await recorded(recording_id);
    });

    it('goes on over bridges', async () => {
      const caller = await at().answered();
      const phone = await at().rings({ behaviour: 'answer', after_ms: 100 });
      await at().onChannel(phone, 'channel_answered');
      const { recording_id } = await at().records(caller);
      const bridge_id = at().newId('bridge');
      at().send({ kind: 'bridge', id: at().newId('join'), bridge_id, channel_ids: [caller, phone] });
      await at().onChannel(caller, 'channel_bridged');
      await at().rig.pass(700);
      at().send({ kind: 'unbridge', id: at().newId('part'), bridge_id });
      await at().onChannel(caller, 'channel_unbridged');
      await at().rig.pass(700);
      expect(at().of(caller, 'recording_finished')).toEqual([]);
      at().stopRecording(caller, recording_id);
      await recorded(recording_id);
    });

    it('is made once, however often it is asked for, and its end is told again to one who asks later', async () => {
      const channelId = await at().answered();
      const command = await at().records(channelId);
      at().send(command);
      await at().rig.pass(700);
      at().stopRecording(channelId, command.recording_id);
      const end = await recorded(command.recording_id);
      const told = at().of(channelId, 'recording_finished').length;
      at().send(command);
      await at().until(
        () => at().of(channelId, 'recording_finished').length > told,
        'the end of the recording was not told again',
      );
      expect(at().of(channelId, 'recording_finished').at(-1)).toMatchObject({
        duration_ms: end.duration_ms,
        file: end.file,
      });
      expect(
        new Set(
          at()
            .of(channelId, 'recording_started')
            .map((event) => event.at),
        ).size,
      ).toBe(1);
      expect(at().of(channelId, 'command_failed')).toEqual([]);
    });

    it('of a channel that is no more fails with no_such_channel', async () => {
      const channel_id = await at().answered();
      at().hangup(channel_id);
      await at().onChannel(channel_id, 'channel_ended');
      const recording_id = newRecordingId();
      const id = `${recording_id}:record`;
      at().send({ kind: 'record', id, channel_id, recording_id, max_duration_ms: 1000 });
      const failure = await at().hears('command_failed', ({ command_id }) => command_id === id);
      expect(failure).toMatchObject({ channel_id, command_kind: 'record', reason: 'no_such_channel' });
    });

    it('leaves out what is said while it pauses, and may go on', async () => {
      const channelId = await at().answered();
      const { recording_id } = await at().records(channelId);
      await at().rig.pass(700);
      change('pause_recording', channelId, recording_id);
      await at().rig.pass(1500);
      change('resume_recording', channelId, recording_id);
      await at().rig.pass(700);
      at().stopRecording(channelId, recording_id);
      const { duration_ms } = await recorded(recording_id);
      expect(duration_ms).toBeGreaterThan(900);
      expect(duration_ms).toBeLessThan(2300);
      expect(at().of(channelId, 'command_failed')).toEqual([]);
    });

    it('that pauses is ended by a stop', async () => {
      const channelId = await at().answered();
      const { recording_id } = await at().records(channelId);
      await at().rig.pass(700);
      change('pause_recording', channelId, recording_id);
      await at().rig.pass(700);
      at().stopRecording(channelId, recording_id);
      const { duration_ms } = await recorded(recording_id);
      expect(duration_ms).toBeLessThan(1300);
    });

    it('that never was cannot pause', async () => {
      const channelId = await at().answered();
      const id = change('pause_recording', channelId, newRecordingId());
      const failure = await at().hears('command_failed', ({ command_id }) => command_id === id);
      expect(failure).toMatchObject({ channel_id: channelId, reason: 'no_such_recording' });
    });

    it('is ended by silence, where that is asked, and tells that nobody talked', async () => {
      const channelId = await at().answered({ quiet: true });
      const { recording_id } = await at().records(channelId, 60_000, { sides: 'said', max_silence_ms: 1000 });
      const { talking_ms, duration_ms } = await recorded(recording_id);
      expect(duration_ms).toBeLessThan(3000);
      expect(talking_ms).toBeLessThan(100);
      expect(at().of(channelId, 'channel_ended')).toEqual([]);
    });

    it('can be of what is said alone, and of what is heard alone, at once', async () => {
      const channelId = await at().answered();
      const said = await at().records(channelId, 60_000, { sides: 'said' });
      const heard = await at().records(channelId, 60_000, { sides: 'heard' });
      at().play(channelId, 'This call is recorded.');
      await at().onChannel(channelId, 'playback_finished');
      for (const { recording_id } of [said, heard]) {
        at().stopRecording(channelId, recording_id);
        await recorded(recording_id);
      }
    });

    it('that is in the store can be played, and so can the beep', async () => {
      const channelId = await at().answered();
      const { recording_id } = await at().records(channelId, 1000);
      const { duration_ms } = await recorded(recording_id);
      for (const media of [
        { tone: 'beep', duration_ms: 300 } as const,
        { recording: recording_id, duration_ms },
      ]) {
        const id = at().newId('play');
        at().send({ kind: 'play', id, channel_id: channelId, media });
        const end = await at().hears('playback_finished', ({ playback_id }) => playback_id === id);
        expect(end.result).toBe('done');
      }
    });

    it('that never was cannot be stopped', async () => {
      const channelId = await at().answered();
      const recordingId = newRecordingId();
      at().stopRecording(channelId, recordingId);
      const failure = await at().hears(
        'command_failed',
        ({ command_id }) => command_id === `${recordingId}:stop`,
      );
      expect(failure).toMatchObject({ channel_id: channelId, reason: 'no_such_recording' });
    });
  });

  describe('an engine that comes back to a recording', () => {
    async function away(channel_id: string, ms: number): Promise<void> {
      const cursor = Math.max(
        0,
        ...at()
          .heard.filter((event) => event.channel_id === channel_id)
          .map((event) => event.cursor),
      );
      await at().gateway.close();
      await at().rig.pass(ms);
      at().gateway = await at().rig.restart();
      await at().connect([{ channel_id, cursor }]);
    }

    it('finds it going on', async () => {
      const channelId = await at().answered();
      const command = await at().records(channelId);
      await at().rig.pass(700);
      await away(channelId, 700);
      at().send(command);
      await at().rig.pass(700);
      expect(at().of(channelId, 'recording_finished')).toEqual([]);
      at().stopRecording(channelId, command.recording_id);
      await recorded(command.recording_id);
      expect(at().of(channelId, 'command_failed')).toEqual([]);
    });

    it('after the end of the call still gets its file', async () => {
      const channelId = await at().answered({ script: [{ after_ms: 2500, do: 'hangup' }] });
      const command = await at().records(channelId);
      await at().rig.pass(500);
      await away(channelId, 4000);
      at().send(command);
      await at().onChannel(channelId, 'channel_ended');
      await recorded(command.recording_id);
    });

    it('whose end was told before it went is told it again', async () => {
      const channelId = await at().answered();
      const command = await at().records(channelId);
      await at().rig.pass(700);
      at().stopRecording(channelId, command.recording_id);
      const { file } = await recorded(command.recording_id);
      await away(channelId, 300);
      at().send(command);
      expect((await recorded(command.recording_id)).file).toEqual(file);
    });
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
