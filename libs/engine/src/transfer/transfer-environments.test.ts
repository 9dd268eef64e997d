import { flow, NUMBER, Rig } from '../testing/rig.js';

const ringsGrace = flow({ nodes: { n1: ['dial', { to: '1001' }] } });

/** A caller of London talks to Grace; Bob belongs to Paris, Carol to nobody in particular. */
async function connected(): Promise<Rig> {
  const rig = await new Rig(ringsGrace).start();
  rig.elsewhere.set('1002', 'paris');
  rig.elsewhere.set('1003', null);
  rig.pbx.call(NUMBER);
  await rig.clock.advance(3000);
  return rig;
}

const legs = (rig: Rig) => rig.call.legs.map(({ number, state }) => `${number} ${state}`);
const asks = async (rig: Rig, to: string) => {
  rig.pbx.tell(rig.call.legs[1]!.channel_id, {
    type: 'transfer_requested',
    to,
    consultation_channel_id: null,
  });
  await rig.clock.advance(3000);
};
const refusals = (rig: Rig) =>
  rig.store.changes.flatMap(({ signals }) =>
    signals.flatMap(({ kind, text }) => (kind === 'transfer_refused' ? [text] : [])),
  );

describe('a transfer to an extension', () => {
  it.each(['blind', 'attended'] as const)(
    'of another environment is refused as one that nobody has: %s',
    async (mode) => {
      const rig = await connected();
      const refused = rig.engine.transfer(rig.call.id, { to: { type: 'extension', target: '1002' }, mode });
      await expect(refused).rejects.toMatchObject({
        name: 'TransferTargetError',
        pointer: '/to/target',
        message: 'Nobody has the extension 1002.',
      });
      expect(legs(rig)).toEqual(['+15557654321 connected', '1001 connected']);
    },
  );

  it('of no environment reaches it', async () => {
    const rig = await connected();
    await rig.engine.transfer(rig.call.id, { to: { type: 'extension', target: '1003' }, mode: 'blind' });
    await rig.clock.advance(3000);
    expect(legs(rig)).toEqual(['+15557654321 connected', '1001 hangup', '1003 connected']);
  });

  it('that a phone dials is a number that does not exist, where it is of another environment', async () => {
    const rig = await connected();
    await asks(rig, '1002');
    expect(refusals(rig)).toEqual([
      'The transfer is refused. 1002 is neither an extension nor a number in E.164.',
    ]);
    expect(legs(rig)).toEqual(['+15557654321 connected', '1001 connected']);
    await asks(rig, '1003');
    expect(legs(rig)).toEqual(['+15557654321 connected', '1001 hangup', '1003 connected']);
  });

  it('has to be within reach of whoever transfers, too', async () => {
    const rig = await connected();
    rig.elsewhere.set('1001', 'rome');
    rig.elsewhere.set('1003', 'environment-1');
    await asks(rig, '1003');
    expect(refusals(rig)).toEqual([
      'The transfer is refused. 1003 is neither an extension nor a number in E.164.',
    ]);
    rig.elsewhere.set('1003', 'rome');
    await asks(rig, '1003');
    expect(refusals(rig)).toHaveLength(2);
  });
});
