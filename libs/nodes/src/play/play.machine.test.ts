import { driveNode } from '../testing/drive-node.js';
import { playNode } from './play.node.js';

const prompt_id = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10';
const play = { kind: 'play_prompt', prompt_id };
const finished = { type: 'playback.finished', ok: true } as const;

describe('Play', () => {
  it('plays the prompt and goes on when it has been heard', () => {
    const playing = driveNode(playNode, { prompt_id }, { answered: true });
    expect(playing.effects).toEqual([play]);
    const played = playing.send(finished);
    expect([played.effects, played.outcome]).toEqual([[], 'next']);
  });

  it('answers an unanswered call first', () => {
    const answering = driveNode(playNode, { prompt_id });
    expect(answering.effects).toEqual([{ kind: 'answer' }]);
    expect(answering.send({ type: 'call.answered' }).effects).toEqual([play]);
  });

  it('plays it as often as set, with the pause between', () => {
    let playing = driveNode(playNode, { prompt_id, repeat: 3, pause_ms: 700 }, { answered: true });
    for (let time = 1; time < 3; time += 1) {
      const pausing = playing.send(finished);
      expect([pausing.effects, pausing.timers, pausing.outcome]).toEqual([[], [700], null]);
      playing = pausing.elapse();
      expect(playing.effects).toEqual([play]);
    }
    expect(playing.send(finished).outcome).toBe('next');
  });

  it('plays it again at once when there is no pause', () => {
    const again = driveNode(playNode, { prompt_id, repeat: 2, pause_ms: 0 }, { answered: true }).send(
      finished,
    );
    expect([again.effects, again.timers]).toEqual([[play], []]);
    expect(again.send(finished).outcome).toBe('next');
  });

  it('leaves by error when it cannot be played, the second time too', () => {
    const playing = driveNode(playNode, { prompt_id, repeat: 2, pause_ms: 0 }, { answered: true });
    const failed = { type: 'playback.finished', ok: false } as const;
    expect(playing.send(failed).outcome).toBe('error');
    expect(playing.send(finished).send(failed).outcome).toBe('error');
  });

  it.each([
    [{}, 'prompt_id', 'Choose a prompt.'],
    [{ prompt_id: '' }, 'prompt_id', 'Choose a prompt.'],
    [{ prompt_id: null }, 'prompt_id', 'Choose a prompt.'],
    [{ prompt_id, repeat: 0 }, 'repeat', 'Play it once at least.'],
    [{ prompt_id, repeat: 11 }, 'repeat', 'Play it ten times at most.'],
    [{ prompt_id, pause_ms: 60_001 }, 'pause_ms', 'Pause one minute (60,000 ms) at most.'],
  ])('refuses %j', (config, field, message) => {
    expect(playNode.config.safeParse(config).error?.issues).toMatchObject([{ path: [field], message }]);
  });
});
