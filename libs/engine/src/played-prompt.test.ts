import { flow, NUMBER, Rig } from './testing/rig.js';

const pinned = (key: string) => ({ p1: { key, duration_ms: 2500, name: 'Opening hours' } });
const hours = (key: string, hash: string) =>
  flow(
    {
      nodes: {
        n1: ['answer'],
        n2: ['play', { prompt_id: 'p1' }, pinned(key)],
        n3: ['play', { prompt_id: 'p1' }, pinned(key)],
        n4: ['hangup'],
      },
      edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n3:next': 'n4' },
    },
    hash,
  );
const played = ({ pbx }: Rig): unknown[] =>
  pbx.obeyed.flatMap((command) => (command.kind === 'play' ? [command.media] : []));
const sound = (key: string) => ({ prompt: key, duration_ms: 2500, name: 'Opening hours' });

describe('a prompt', () => {
  it('is played as the flow has pinned it, and told of in the timeline', async () => {
    const rig = await new Rig(hours('a', 'f1')).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(5000);
    expect(played(rig)).toEqual([sound('a'), sound('a')]);
    expect(rig.path).toEqual(['n1:next', 'n2:next', 'n3:next', 'n4:hangup']);
    const lines = rig.store.changes.flatMap(({ signals }) => signals);
    const texts = lines.filter(({ kind }) => kind === 'command_play').map(({ text }) => text);
    expect(texts).toEqual(['Play: Opening hours', 'Play: Opening hours']);
  });

  it('sounds the same to the end of a call, whatever was uploaded and applied meanwhile, and after a restart', async () => {
    const rig = await new Rig([hours('a', 'f1')]).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(15);
    rig.flows = [hours('b', 'f2'), hours('a', 'f1')];
    await rig.restart(100);
    await rig.clock.advance(5000);
    rig.pbx.call(NUMBER);
    await rig.clock.advance(5000);
    expect(played(rig)).toEqual([sound('a'), sound('a'), sound('b'), sound('b')]);
  });

  it('that cannot be played, or was never pinned, is left by error', async () => {
    const unpinned = flow({ nodes: { n1: ['play', { prompt_id: 'p1' }] } });
    for (const [sketch, fails] of [
      [hours('a', 'f1'), true],
      [unpinned, false],
    ] as const) {
      const rig = await new Rig(sketch).start();
      if (fails) rig.pbx.failing.set('play', 'no_such_file');
      rig.pbx.call(NUMBER);
      await rig.clock.advance(5000);
      expect(rig.path.at(-1)).toMatch(/:error$/);
    }
  });
});
