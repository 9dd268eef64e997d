import { driveNode } from '../testing/drive-node.js';
import { playNode } from './play.node.js';

const prompt_id = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10';
const play = { kind: 'play_prompt', prompt_id };
const say = (text: string) => ({ kind: 'speak', text, language: 'en-GB', voice: null });
const one = [{ prompt_id }];
const three = [{ text: 'One.' }, { prompt_id }, { text: 'Three.' }];
const finished = { type: 'playback.finished', ok: true } as const;
const digit = (key: string) => ({ type: 'digit', digit: key }) as const;
const enter = (config: object, seed = 1) =>
  driveNode(playNode, { items: one, ...config }, { answered: true, seed });

/** Everything that is heard until it is left, with no pause between. */
function heardOf(config: object, seed = 1): unknown[] {
  const heard: unknown[] = [];
  for (let at = enter({ pause_ms: 0, ...config }, seed); at.outcome === null; at = at.send(finished)) {
    heard.push(...at.effects);
  }
  return heard;
}

describe('Play', () => {
  it('plays the prompt and goes on when it has been heard', () => {
    const playing = enter({});
    expect(playing.effects).toEqual([play]);
    const played = playing.send(finished);
    expect([played.effects, played.outcome]).toEqual([[], 'next']);
  });

  it('answers an unanswered call first', () => {
    const answering = driveNode(playNode, { items: one });
    expect(answering.effects).toEqual([{ kind: 'answer' }]);
    expect(answering.send({ type: 'call.answered' }).effects).toEqual([play]);
  });

  it('plays prompts and texts one after the other, and all of it again with the pause between', () => {
    let playing = enter({ items: three, repeat: 2, pause_ms: 700 });
    for (const heard of [say('One.'), play, say('Three.')]) {
      expect([playing.effects, playing.timers]).toEqual([[heard], []]);
      playing = playing.send(finished);
    }
    expect([playing.effects, playing.timers, playing.outcome]).toEqual([[], [700], null]);
    expect(playing.elapse().effects).toEqual([say('One.')]);
    expect(heardOf({ items: three, repeat: 2 })).toEqual([
      ...heardOf({ items: three }),
      ...heardOf({ items: three }),
    ]);
  });

  it('plays all by chance, each once a time, and differently the next time', () => {
    const items = Array.from({ length: 8 }, (_, place) => ({ text: `Text ${place}.` }));
    const orders = [1, 2, 3].map((seed) => heardOf({ items, order: 'shuffled', repeat: 2 }, seed));
    for (const order of orders) {
      expect(new Set(order.slice(0, 8).map((effect) => JSON.stringify(effect))).size).toBe(8);
      expect(order.slice(0, 8)).not.toEqual(order.slice(8));
    }
    expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(3);
    expect(heardOf({ items, order: 'shuffled', repeat: 2 }, 2)).toEqual(orders[1]);
  });

  it('plays one by chance: each of them at some time', () => {
    const chosen = Array.from({ length: 40 }, (_, seed) => heardOf({ items: three, order: 'one' }, seed));
    expect(chosen.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(chosen.map((heard) => JSON.stringify(heard))).size).toBe(3);
  });

  it('is ended by a key where keys do that, and says which', () => {
    const left = enter({ keys: ['1', '#'] }).send(digit('#'));
    expect(left.effects).toEqual([{ kind: 'stop_playback' }, { kind: 'set_digits', digits: '#' }]);
    expect(left.outcome).toBe('interrupted');
    const pausing = enter({ keys: ['1'], repeat: 2 }).send(finished);
    expect(pausing.send(digit('1')).outcome).toBe('interrupted');
  });

  it('is not ended by any other key', () => {
    const playing = enter({ keys: ['1'] }).send(digit('2'));
    expect([playing.effects, playing.outcome]).toEqual([[], null]);
    expect(enter({}).send(digit('1')).outcome).toBeNull();
  });

  it('has an exit for keys only where keys end it', () => {
    const names = (config: object) =>
      playNode.outcomes(playNode.config.parse({ items: one, ...config })).map(({ name }) => name);
    expect([names({}), names({ keys: ['1'] })]).toEqual([['next'], ['next', 'interrupted']]);
  });

  it('leaves by error when something cannot be played, the second time too', () => {
    const playing = enter({ repeat: 2, pause_ms: 0 });
    const failed = { type: 'playback.finished', ok: false } as const;
    expect(playing.send(failed).outcome).toBe('error');
    expect(playing.send(finished).send(failed).outcome).toBe('error');
  });

  it('was one prompt before, and still plays that', () => {
    const migrate = playNode.migrations[1];
    expect(migrate?.({ prompt_id, repeat: 2 })).toEqual({ items: [{ prompt_id }], repeat: 2 });
    expect(migrate?.({ prompt_id: '' })).toEqual({ items: [{ prompt_id: null }] });
    expect(migrate?.({ items: three })).toEqual({ items: three });
  });

  it.each([
    [{ items: [] }, ['items'], 'Add something to play.'],
    [{ items: [{}] }, ['items', 0, 'prompt_id'], 'Choose a prompt, or enter a text that is spoken.'],
    [{ items: one, repeat: 0 }, ['repeat'], 'Play it once at least.'],
    [{ items: one, repeat: 101 }, ['repeat'], 'Play it a hundred times at most.'],
    [{ items: one, pause_ms: 60_001 }, ['pause_ms'], 'Pause one minute (60,000 ms) at most.'],
  ])('refuses %j', (config, path, message) => {
    expect(playNode.config.safeParse(config).error?.issues).toMatchObject([{ path, message }]);
  });
});
