import { flow, NUMBER, Rig } from './testing/rig.js';

const greeting = flow({
  nodes: {
    n1: ['answer'],
    n2: ['talk', { text: 'Hello ${caller.name}' }],
    n3: ['talk', { text: '${caller.name}' }],
    n4: ['hangup'],
  },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n3:next': 'n4' },
});

const said = ({ pbx }: Rig): unknown[] =>
  pbx.obeyed.flatMap((command) => (command.kind === 'play' ? [command.media] : []));
const speech = (text: string) => ({ speech: text, language: 'en', voice: null });

describe('a text that is said', () => {
  it('has the variables of its own call in it, though calls share what the node does', async () => {
    const rig = await new Rig(greeting).start();
    for (const name of ['Ada', 'Grace', '']) {
      rig.pbx.call(NUMBER, { from: { number: '+15557654321', name } });
    }
    await rig.clock.advance(5000);
    expect(said(rig).map((media) => (media as { speech: string }).speech)).toEqual([
      ...['Hello Ada', 'Hello Grace', 'Hello '],
      ...['Ada', 'Grace', ''],
    ]);
  });

  it('never takes a value for a variable', async () => {
    const rig = await new Rig(greeting).start();
    rig.pbx.call(NUMBER, { from: { number: '+15557654321', name: '${caller.number}' } });
    await rig.clock.advance(5000);
    expect(said(rig)).toEqual([speech('Hello ${caller.number}'), speech('${caller.number}')]);
  });

  it('is said as it was when the process is killed and repeats the command', async () => {
    const rig = await new Rig(greeting).start();
    rig.pbx.call(NUMBER, { from: { number: '+15557654321', name: 'Ada' } });
    await rig.clock.advance(15);
    await rig.restart(100);
    await rig.clock.advance(5000);
    expect(said(rig)).toEqual([speech('Hello Ada'), speech('Ada')]);
    expect(rig.path).toEqual(['n1:next', 'n2:next', 'n3:next', 'n4:hangup']);
  });
});
