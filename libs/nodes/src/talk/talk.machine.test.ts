import { driveNode } from '../testing/drive-node.js';
import { talkNode } from './talk.node.js';

describe('Talk', () => {
  it('says the text and goes on when it has been said', () => {
    const talking = driveNode(talkNode, { text: 'Hello', language: 'de-DE' }, { answered: true });
    expect(talking.effects).toEqual([{ kind: 'speak', text: 'Hello', language: 'de-DE', voice: null }]);
    expect(talking.send({ type: 'playback.finished', ok: true }).outcome).toBe('next');
  });

  it('answers an unanswered call first', () => {
    const answering = driveNode(talkNode, { text: 'Hello' });
    expect(answering.effects).toEqual([{ kind: 'answer' }]);
    expect(answering.send({ type: 'call.answered' }).effects).toEqual([
      { kind: 'speak', text: 'Hello', language: 'en-GB', voice: null },
    ]);
  });

  it('leaves by error when the speech cannot be played', () => {
    const talking = driveNode(talkNode, { text: 'Hello' }, { answered: true });
    expect(talking.send({ type: 'playback.finished', ok: false }).outcome).toBe('error');
  });

  it.each([
    [{ text: '' }, 'text'],
    [{ text: '  ' }, 'text'],
    [{ text: 'x'.repeat(4001) }, 'text'],
    [{ text: 'Hi', language: 'english please' }, 'language'],
    [{ text: 'Hi', speed: 2 }, undefined],
  ])('refuses %j', (config, field) => {
    const result = talkNode.config.safeParse(config);
    expect(result.error?.issues[0]?.path[0]).toBe(field);
    expect(result.success).toBe(false);
  });
});
