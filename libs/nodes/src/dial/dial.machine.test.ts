import { driveNode } from '../testing/drive-node.js';
import { dialNode } from './dial.node.js';

const config = { to: { type: 'extension', target: '1001' }, ring_time_s: 20 };
const dial = (answered = false) => driveNode(dialNode, config, { answered });

describe('Dial', () => {
  it('rings the target for the ring time', () => {
    expect(dial().effects).toEqual([
      {
        kind: 'dial',
        leg: 'a',
        to: { type: 'extension', target: '1001' },
        caller_number: null,
        caller_name: null,
        ring_time_ms: 20_000,
      },
      { kind: 'background', sound: 'ringback' },
    ]);
  });

  it('lets the caller hear music meanwhile, where that is set', () => {
    const { effects } = driveNode(dialNode, { ...config, while_ringing: 'music' });
    expect(effects[1]).toEqual({ kind: 'background', sound: 'music' });
  });

  it('answers the caller when the called party answers, connects them, and leaves when they have ended', () => {
    const answering = dial().send({ type: 'leg.ringing', leg: 'a' }).send({ type: 'leg.answered', leg: 'a' });
    expect(answering.effects).toEqual([{ kind: 'answer' }]);
    const connecting = answering.send({ type: 'call.answered' });
    expect(connecting.effects).toEqual([{ kind: 'bridge', leg: 'a' }]);
    const connected = connecting.send({ type: 'leg.bridged', leg: 'a' });
    expect(connected.outcome).toBeNull();
    expect(connected.send({ type: 'leg.ended', leg: 'a', cause: 'normal' }).outcome).toBe('answered_ended');
  });

  it('connects at once when the caller is answered already', () => {
    expect(dial(true).send({ type: 'leg.answered', leg: 'a' }).effects).toEqual([
      { kind: 'bridge', leg: 'a' },
    ]);
  });

  it.each([
    ['busy', 'busy'],
    ['declined', 'declined'],
    ['no_answer', 'no_answer'],
    ['cancelled', 'no_answer'],
    ['unreachable', 'unreachable'],
    ['normal', 'unreachable'],
  ] as const)('a leg that ends with %s before it is answered leaves by %s', (cause, outcome) => {
    expect(dial().send({ type: 'leg.ended', leg: 'a', cause }).outcome).toBe(outcome);
  });

  it('gives up by itself when the gateway never ends the ringing leg', () => {
    expect(dial().timers).toEqual([25_000]);
    const gone = dial().elapse();
    expect(gone.effects).toEqual([{ kind: 'drop_leg', leg: 'a' }]);
    expect(gone.outcome).toBe('no_answer');
  });

  it('leaves by unreachable when the gateway cannot place the leg', () => {
    expect(dial().send({ type: 'command.failed', effect: 'dial', reason: 'Allocation failed' }).outcome).toBe(
      'unreachable',
    );
  });

  it('drops the answered leg and leaves by error when the two cannot be connected', () => {
    const failed = dial(true)
      .send({ type: 'leg.answered', leg: 'a' })
      .send({ type: 'command.failed', effect: 'bridge', reason: 'no bridge' });
    expect(failed.effects).toEqual([{ kind: 'drop_leg', leg: 'a' }]);
    expect(failed.outcome).toBe('error');
  });

  it('refers to the extension it rings, unless a variable decides', () => {
    const references = (target: string) =>
      dialNode.references(dialNode.config.parse({ to: { type: 'extension', target } }));
    expect(references('1001')).toEqual([{ pointer: '/to/target', kind: 'extension', key: '1001' }]);
    expect(references('${vars.who}')).toEqual([]);
  });
});
