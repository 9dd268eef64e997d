import type { GatewayEvent } from '@hookswitch/telephony';
import {
  applyRecordingEvent,
  createCall,
  endRecording,
  failRecording,
  isUnfinished,
  newRecording,
  newTranscribe,
  recordingDeleted,
  RecordingEvent,
  recordingResource,
  signalOfCommand,
  signalOfEvent,
  transcribeEvent,
} from './index.js';
import type { Recording } from './index.js';

const AT = '2026-11-21T09:00:00.000Z';
const { call } = createCall(
  {
    type: 'channel_incoming',
    channel_id: 'in',
    at: AT,
    cursor: 1,
    from: { number: '+15557654321', name: 'Ada', withheld: true },
    to: { number: '+18005550100', name: null },
    extension: null,
    crm_id: 'crm-7',
  },
  {
    gateway: 'pbx',
    live_ids: [1, 2],
    environment_id: 'e',
    number_id: 'n',
    flow_id: 'f',
    activeflow_id: 'a',
    release: 3,
    webhooks_enabled: false,
    user: null,
  },
);
const [caller] = call.legs;
const asked = newRecording(call, caller!, { max_duration_ms: 60_000 }, AT);
const base = { channel_id: 'in', recording_id: asked.id };

function told(recording: Recording, more: Partial<GatewayEvent>): Recording {
  return applyRecordingEvent(recording, { ...base, at: AT, cursor: 0, ...more } as never);
}
const file = { name: 'x.wav', bytes: 192_044, sha256: 'ab'.repeat(32) };
const finished = {
  type: 'recording_finished',
  result: 'done',
  duration_ms: 12_000,
  file,
  reason: null,
} as const;

describe('a recording', () => {
  it('knows of its call what lists show; a withheld number stays withheld', () => {
    expect(recordingResource(asked)).toMatchObject({
      live_id: 2,
      call_id: call.id,
      leg_id: caller!.id,
      from: { number: 'Anonymous', name: 'Ada' },
      to: { number: '+18005550100', name: null },
      crm_id: 'crm-7',
      status: 'recording',
      duration_ms: null,
      format: 'wav',
    });
    expect(recordingResource(asked)).not.toHaveProperty('channel_id');
  });

  it('begins when the gateway says so, once', () => {
    const begun = told(asked, { type: 'recording_started', at: '2026-11-21T09:00:01.000Z' });
    expect(begun).toMatchObject({ begun: true, started_at: '2026-11-21T09:00:01.000Z' });
    expect(told(begun, { type: 'recording_started', at: '2026-11-21T09:00:02.000Z' })).toBe(begun);
  });

  it('is saved after its end, and done with its file; what comes later changes nothing', () => {
    const saving = endRecording(asked, '2026-11-21T09:00:12.000Z');
    expect([saving.status, isUnfinished(saving)]).toEqual(['saving', true]);
    expect(endRecording(saving, '2026-11-21T09:00:20.000Z')).toBe(saving);
    const done = told(saving, { ...finished, at: '2026-11-21T09:00:30.000Z' });
    expect(done).toMatchObject({
      status: 'done',
      ended_at: '2026-11-21T09:00:12.000Z',
      duration_ms: 12_000,
      bytes: 192_044,
      sha256: file.sha256,
    });
    expect(isUnfinished(done)).toBe(false);
    expect(told(done, finished)).toBe(done);
    expect(failRecording(done, 'late', AT)).toBe(done);
  });

  it('that reached its maximum ended when it was that long', () => {
    const done = told(asked, { ...finished, at: '2026-11-21T09:05:00.000Z' });
    expect(done.ended_at).toBe('2026-11-21T09:00:12.000Z');
  });

  it('fails with a reason, and has no file', () => {
    const failed = told(asked, { ...finished, result: 'failed', file: null, reason: 'disk on fire' });
    expect(failed).toMatchObject({ status: 'failed', reason: 'disk on fire', bytes: null, ended_at: AT });
  });

  it('that is removed says so, with the switches of its call, outside the order of the call', () => {
    const event = recordingDeleted(asked, AT);
    expect(event).toMatchObject({
      type: 'recording_deleted',
      call_id: call.id,
      sequence: null,
      environment_id: 'e',
      facts: { webhooks_enabled: false, number_id: 'n', direction: 'inbound' },
      data: { id: asked.id },
    });
  });

  it('says whose call it was, when that began and by which id: of ours who talked with the caller first', () => {
    const [Ann, Bob] = [1, 2].map((number) => ({
      ...caller!,
      id: `leg-${number}`,
      user_id: `user-${number}`,
      via: 'dial' as const,
      answered_at: `2026-11-21T09:00:0${3 - number}.000Z`,
    }));
    const ofCall = (legs: (typeof caller)[], leg = caller!) =>
      new RecordingEvent('recording_updated', AT, 1, { ...call, legs: legs as never }, leg, asked).facts.call;
    expect(ofCall([caller])).toEqual({ crm_id: 'crm-7', started_at: AT, user: null });
    expect(ofCall([caller, Ann!, Bob!])?.user?.id).toBe('user-2');
    expect(ofCall([caller, Ann!, Bob!], Ann!)?.user?.id).toBe('user-1');
  });

  it('that is put into words tells the id that its call was placed with', () => {
    const words = newTranscribe(asked, { language: 'en-GB', provider: 'simulator', at: AT });
    const event = transcribeEvent('transcribe_updated', words, asked, AT);
    expect(event.facts).toEqual({ ...asked.facts, call: { crm_id: 'crm-7' } });
  });

  it('stands in the timeline: asked for, started, saved with length and size, or failed and why', () => {
    const line = (event: object) =>
      signalOfEvent(call, { ...base, at: AT, cursor: 0, ...event } as never)?.text;
    expect(line({ type: 'recording_started' })).toBe('Recording has started: The caller.');
    expect(line(finished)).toBe('Recording saved (12 s, 193 kB).');
    expect(line({ ...finished, duration_ms: 1234, file: { ...file, bytes: 2_500_000 } })).toBe(
      'Recording saved (1.2 s, 2.5 MB).',
    );
    expect(line({ ...finished, result: 'failed', file: null, reason: 'disk on fire' })).toBe(
      'Recording failed: disk on fire.',
    );
    const record = { kind: 'record', id: 'r', max_duration_ms: 1, ...base } as const;
    expect(signalOfCommand(call, record, AT)).toMatchObject({
      kind: 'command_record',
      leg_id: caller!.id,
      text: 'Record: The caller.',
    });
  });
});
