import { flow, NUMBER, Rig } from './testing/rig.js';

const dials = flow({ nodes: { n1: ['dial', { to: '${called.name|1002}' }] } });

/** A call of `environment-1` whose flow dials 1002, who belongs to `place`. */
async function dialled(place: string | null | undefined): Promise<Rig> {
  const rig = new Rig(dials);
  if (place !== undefined) rig.elsewhere.set('1002', place);
  await rig.start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(3000);
  return rig;
}

const rung = ({ pbx }: Rig) =>
  pbx.obeyed.flatMap((command) => (command.kind === 'originate' ? [command.to.target] : []));
const notes = ({ store }: Rig) =>
  store.changes.flatMap(({ signals }) =>
    signals.flatMap(({ kind, text }) => (kind === 'no_such_extension' ? [text] : [])),
  );

describe('an extension that a flow dials', () => {
  it.each([undefined, null])('rings where it is of the call’s environment, or of none: %s', async (place) => {
    const rig = await dialled(place);
    expect(rung(rig)).toEqual(['1002']);
    expect(rig.call.legs[1]).toMatchObject({ user_id: 'user-2', state: 'connected' });
  });

  it('of another environment is one that nobody has: nothing rings, and the node is left as for any such', async () => {
    const rig = await dialled('paris');
    expect(rung(rig)).toEqual([]);
    expect(rig.path).toEqual(['n1:unreachable']);
    expect(rig.call.legs[1]).toMatchObject({ user_id: null, name: '', cause: 'unallocated' });
    expect(notes(rig)).toEqual(['Nobody has the extension 1002 in the environment of this call.']);
    expect(rig.reported).toEqual([]);
  });
});
