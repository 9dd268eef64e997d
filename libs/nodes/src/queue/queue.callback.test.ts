import { QueueOffice } from '../testing/queue-office.js';
import type { OfficeSetup } from '../testing/queue-office.js';

const B = '+15550000002';

/** One agent, who talks with somebody, and a second caller who leaves their number. */
async function leftNumber(setup: OfficeSetup = {}): Promise<QueueOffice> {
  const office = new QueueOffice({ members: ['1001'], callsBack: true, ...setup });
  await office.rig.start();
  office.call('+15550000001');
  await office.pass(4000);
  const channel = office.call(B);
  await office.pass(1000);
  office.press(channel, '2');
  await office.pass(1500);
  office.press(channel, '1');
  await office.pass(500);
  return office;
}

const newest = ({ rig }: QueueOffice) => [...rig.store.calls.values()].at(-1)!;

describe('A caller who wants to be called back', () => {
  it('confirms the number, leaves, and is called when it is their turn, agent first', async () => {
    const office = await leftNumber();
    expect(office.said).toEqual([expect.stringContaining('1 5 5 5 0 0 0 0 0 0 2')]);
    expect(office.rig.path).toEqual(['n1:callback_taken', 'n2:hangup']);
    expect(office.callbacks).toHaveLength(1);
    office.hangUp('1001');
    await office.pass(1000);
    expect(office.rung).toEqual(['1001', '1001']);
    await office.pass(5000);
    expect(office.rung).toEqual(['1001', '1001', B]);
    expect(newest(office)).toMatchObject({ direction: 'outbound', state: 'connected', to: { number: B } });
    expect(office.callbacks).toEqual([]);
    expect(office.told.filter((type) => type.startsWith('queuecall')).slice(-2)).toEqual([
      'queuecall_done',
      'queuecall_serviced',
    ]);
    office.hangUp('1001');
    await office.pass(1000);
    expect(office.told.filter((type) => type === 'queuecall_done')).toHaveLength(2);
    expect(office.rig.reported).toEqual([]);
  });

  it('keeps the place before those who come later, over a restart too', async () => {
    const office = await leftNumber();
    office.call('+15550000003');
    await office.pass(500);
    await office.rig.restart();
    office.hangUp('1001');
    await office.pass(5000);
    expect(office.rung).toEqual(['1001', '1001', B]);
  });

  it('is tried again when they cannot be reached, and not for ever', async () => {
    const office = await leftNumber({
      fields: { callback: { key: '2', attempts: 2, retry_after_s: 60 } },
      phones: { [B]: 'busy' },
    });
    office.hangUp('1001');
    await office.pass(10_000);
    expect(office.rung.slice(1)).toEqual(['1001', B]);
    expect(office.callbacks).toMatchObject([{ body: { rings: [], waiting: { callback_attempts: 1 } } }]);
    await office.pass(70_000);
    expect(office.rung.slice(1)).toEqual(['1001', B, '1001', B]);
    expect(office.callbacks).toEqual([]);
  });

  it('is given up at the end of its time also while another one, whose time was up before, is being carried out', async () => {
    const office = await leftNumber({
      fields: { callback: { key: '2', expires_after_s: 60 }, ring_time_s: 60 },
    });
    const later = office.call('+15550000003');
    await office.pass(1000);
    office.press(later, '2');
    await office.pass(1500);
    office.press(later, '1');
    await office.pass(500);
    expect(office.callbacks).toHaveLength(2);
    // They came 4 s and 7 s after the start; it is 10 s now.
    office.rig.pbx.takes.set('1001', 50_000);
    await office.pass(52_000);
    office.hangUp('1001');
    await office.pass(3500);
    expect(office.rung).toEqual(['1001', '1001']);
    expect(office.callbacks).toHaveLength(2);
    await office.pass(2500);
    expect(office.callbacks).toMatchObject([{ body: { number: B, rings: [{}] } }]);
  });
});
