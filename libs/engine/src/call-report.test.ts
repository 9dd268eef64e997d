import type { CallReportData } from '@hookswitch/calls';
import { flow, NUMBER, Rig } from './testing/rig.js';

const recorded = flow({
  nodes: { n1: ['answer'], n2: ['record', { ms: 30_000 }], n3: ['wait', { ms: 60_000 }] },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
});
const dialling = flow({
  nodes: { n1: ['dial', { to: '1001' }], n2: ['hangup'] },
  edges: { 'n1:busy': 'n2' },
});

async function running(sketch = recorded): Promise<Rig> {
  const rig = await new Rig(sketch).start();
  rig.pbx.call(NUMBER, { crm_id: 'crm-7' });
  await rig.clock.advance(1000);
  return rig;
}
const reports = (rig: Rig) =>
  rig.store.events
    .filter(({ type }) => type === 'call_reported')
    .map(({ data }) => data as unknown as CallReportData);

describe('the report of a call', () => {
  it('is its last event, and says of each leg how it came out', async () => {
    const rig = await new Rig(dialling).start();
    rig.pbx.phones.set('1001', 'busy');
    rig.pbx.call(NUMBER, { crm_id: 'crm-7' });
    await rig.clock.advance(1000);
    expect(rig.told.at(-1)).toBe('call_reported');
    expect(reports(rig)).toMatchObject([
      {
        id: rig.call.id,
        end_reason: 'completed',
        disposition: 'busy',
        cdrs: [
          { subject: 'call', live_id: 2, disposition: 'busy', crm_id: 'crm-7', flow_name: 'Main' },
          { subject: 'leg', live_id: 3, to: { number: '1001' }, disposition: 'busy', sip_status: 486 },
        ],
        recordings: [],
        recording_url: null,
      },
    ]);
  });

  it('waits until each recording is safe, and tells where it is', async () => {
    const rig = await running();
    rig.pbx.fetchMs = 20_000;
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(10_000);
    expect(rig.call.state).toBe('hangup');
    expect(reports(rig)).toEqual([]);
    await rig.clock.advance(10_100);
    const [{ id } = { id: '' }] = rig.store.recordingRows.values();
    expect(reports(rig)).toMatchObject([
      {
        recordings: [{ id, status: 'done', duration_ms: 1000 }],
        recording_url: `/api/v1/recordings/${id}/file`,
        cdrs: [{ recording_ids: [id] }],
      },
    ]);
    expect(rig.told.slice(-2)).toEqual(['recording_updated', 'call_reported']);
  });

  it('comes without a URL when the recording failed', async () => {
    const rig = await running();
    rig.pbx.unrecordable = 'The file is gone.';
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(1000);
    expect(reports(rig)).toMatchObject([
      { recordings: [{ status: 'failed', reason: 'The file is gone.' }], recording_url: null },
    ]);
  });

  it('comes once, though the process ends between the end of the call and that of its recording', async () => {
    const rig = await running();
    rig.pbx.fetchMs = 20_000;
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    await rig.restart(5000);
    await rig.clock.advance(60_000);
    expect(reports(rig)).toMatchObject([{ recordings: [{ status: 'done' }], disposition: 'answered' }]);
    await rig.restart(5000);
    await rig.clock.advance(60_000);
    expect(reports(rig)).toHaveLength(1);
  });

  it('tells of recordings that were safe before the process ended', async () => {
    const rig = await running();
    const [{ id } = { id: '' }] = rig.store.recordingRows.values();
    await rig.engine.stopRecording(rig.call.id);
    await rig.clock.advance(5000);
    expect(rig.store.recordingRows.get(id)?.status).toBe('done');
    await rig.restart(5000);
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(reports(rig)).toMatchObject([{ recordings: [{ id, status: 'done' }] }]);
  });
});
