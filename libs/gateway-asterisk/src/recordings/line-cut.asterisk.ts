import { setTimeout as after } from 'node:timers/promises';
import { newRecordingId, Station } from '@hookswitch/telephony/testing';
import { ariUnderTest, AsteriskRig } from '../testing/asterisk-rig.js';
import { CuttableLine } from '../testing/cuttable-line.js';

let line: CuttableLine;
let station: Station;
let channelId: string;
let id: string;

beforeEach(async () => {
  const ari = ariUnderTest();
  line = await CuttableLine.to(ari.url);
  station = new Station(await AsteriskRig.start({ ...ari, url: line.urlFor(ari.url) }));
  await station.connect();
  channelId = await station.answered();
  id = newRecordingId();
});
afterEach(async () => {
  line.mend();
  await station.gateway.close();
  await station.rig.close();
  await line.close();
});

const record = () =>
  station.send({
    ...{ kind: 'record', id: `${id}:record`, channel_id: channelId },
    ...{ recording_id: id, max_duration_ms: 60_000 },
  });
const begun = () => station.hears('recording_started', ({ recording_id }) => recording_id === id);

/** Waits for the recording's end: one file, with so many milliseconds of sound. */
async function endsWith(least: number, most: number): Promise<void> {
  const end = await station.recorded(id);
  expect(end).toMatchObject({ result: 'done', reason: null });
  expect(end.duration_ms).toBeGreaterThan(least);
  expect(end.duration_ms).toBeLessThan(most);
  expect(station.of(channelId, 'recording_started')).toHaveLength(1);
  expect(station.of(channelId, 'command_failed')).toEqual([]);
}

/** How long after the command the line is cut, in milliseconds: before, between and after Asterisk's answers. */
const MOMENTS = [0, 1, 2, 4, 8, 16];

describe('the line to Asterisk is cut', () => {
  it.each(MOMENTS)('%i ms after a recording was asked for: it begins, once', async (moment) => {
    record();
    await after(moment);
    line.cut();
    await after(200);
    line.mend();
    await begun();
    await after(700);
    station.stopRecording(channelId, id);
    await endsWith(300, 2500);
  });

  it('before a recording is asked for: it begins when the line is back', async () => {
    line.cut();
    await after(100);
    record();
    await after(500);
    line.mend();
    await begun();
    await after(700);
    station.stopRecording(channelId, id);
    await endsWith(300, 1500);
  });

  it.each(MOMENTS)('%i ms after a recording was stopped: it is no longer than that', async (moment) => {
    record();
    await begun();
    await after(700);
    station.stopRecording(channelId, id);
    await after(moment);
    line.cut();
    await after(1500);
    line.mend();
    await after(1500);
    // At the latest when the line was back.
    await endsWith(300, 3500);
  });

  it('while a recording runs: it is whole, and can be stopped', async () => {
    record();
    await begun();
    await after(300);
    line.cut();
    await after(1000);
    line.mend();
    await after(300);
    station.stopRecording(channelId, id);
    await endsWith(1000, 3500);
  });

  it('when a recording comes to its end: its file is brought when it is back', async () => {
    record();
    await begun();
    await after(500);
    station.hangup(channelId);
    await station.onChannel(channelId, 'channel_ended');
    line.cut();
    await after(500);
    line.mend();
    await endsWith(200, 1500);
  });
});
