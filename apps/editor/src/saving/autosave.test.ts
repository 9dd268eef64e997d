import { ApiError, unreachable } from '../api/problem.js';
import { Autosave, DELAY_MS, MAX_DELAY_MS } from './autosave.js';

/** A server, a browser store and a clock that the test moves. */
function setUp() {
  let now = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  let timerId = 0;
  const sent: { content: string; etag: string }[] = [];
  const answers: (string | Error | Promise<string>)[] = [];
  const kept: { value: { content: string; etag: string } | null } = { value: null };
  const states: string[] = [];
  const autosave = new Autosave<string>(
    'v1',
    {
      send: (content, etag) => {
        sent.push({ content, etag });
        const answer = answers.shift() ?? `v${sent.length + 1}`;
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
      keep: (content, etag) => void (kept.value = { content, etag }),
      forget: () => void (kept.value = null),
      setTimer: (run, ms) => {
        timers.set(++timerId, { at: now + ms, run });
        return timerId;
      },
      clearTimer: (timer) => void timers.delete(timer),
    },
    (state) => states.push(state.kind),
    () => now,
  );
  const advance = async (ms: number) => {
    const until = now + ms;
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= until).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      timers.delete(due[0]);
      now = Math.max(now, due[1].at);
      due[1].run();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
    now = until;
  };
  return { autosave, sent, answers, kept, states, advance };
}

describe('autosave', () => {
  it('saves after a pause in typing, once, and forgets what it kept', async () => {
    const { autosave, sent, kept, states, advance } = setUp();
    autosave.changed('a');
    await advance(DELAY_MS - 100);
    autosave.changed('ab');
    expect(kept.value).toEqual({ content: 'ab', etag: 'v1' });
    await advance(DELAY_MS);
    expect(sent).toEqual([{ content: 'ab', etag: 'v1' }]);
    expect(kept.value).toBeNull();
    expect(states).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
  });

  it('saves at the latest after two seconds of typing on', async () => {
    const { autosave, sent, advance } = setUp();
    for (let time = 0; time < MAX_DELAY_MS + 200; time += 100) {
      autosave.changed(`${time}`);
      await advance(100);
    }
    expect(sent.length).toBeGreaterThanOrEqual(1);
  });

  it('bases each save on the tag of the one before', async () => {
    const { autosave, sent, advance } = setUp();
    autosave.changed('a');
    await advance(DELAY_MS);
    autosave.changed('b');
    await advance(DELAY_MS);
    expect(sent.map((save) => save.etag)).toEqual(['v1', 'v2']);
  });

  it('says offline, keeps what was written, and saves it once the server is back', async () => {
    const { autosave, sent, answers, kept, states, advance } = setUp();
    answers.push(
      unreachable(new TypeError('Failed to fetch')),
      unreachable(new TypeError('Failed to fetch')),
    );
    autosave.changed('a');
    await advance(DELAY_MS);
    expect(autosave.state.kind).toBe('offline');
    autosave.changed('ab');
    expect(kept.value).toEqual({ content: 'ab', etag: 'v1' });
    expect(autosave.state.kind).toBe('offline');
    await advance(20_000);
    expect(sent.at(-1)).toEqual({ content: 'ab', etag: 'v1' });
    expect(states.at(-1)).toBe('saved');
    expect(kept.value).toBeNull();
  });

  it('stops at a conflict and overwrites nothing until the author has chosen', async () => {
    const { autosave, sent, answers, kept, advance } = setUp();
    answers.push(new ApiError(412, 'Changed meanwhile', ''));
    autosave.changed('mine');
    await advance(DELAY_MS);
    expect(autosave.state.kind).toBe('conflict');
    autosave.changed('mine, longer');
    await advance(60_000);
    expect(sent).toHaveLength(1);
    expect(kept.value?.content).toBe('mine, longer');
    autosave.resolve('v9', 'mine, longer');
    await advance(DELAY_MS);
    expect(sent.at(-1)).toEqual({ content: 'mine, longer', etag: 'v9' });
  });

  it('says what the server refused and tries again with the next change', async () => {
    const { autosave, sent, answers, advance } = setUp();
    answers.push(new ApiError(400, 'Not a flow', 'The document is not valid.'));
    autosave.changed('x');
    await advance(DELAY_MS);
    expect(autosave.state).toEqual({ kind: 'refused', message: 'The document is not valid.' });
    await advance(60_000);
    expect(sent).toHaveLength(1);
    autosave.changed('y');
    await advance(DELAY_MS);
    expect(autosave.state.kind).toBe('saved');
  });

  it('saves what was corrected while the server still refused what was there before', async () => {
    const { autosave, sent, answers, advance } = setUp();
    let refuse: (error: Error) => void = () => undefined;
    answers.push(new Promise<string>((_, reject) => (refuse = reject)));
    autosave.changed('x');
    await advance(DELAY_MS);
    autosave.changed('corrected');
    refuse(new ApiError(400, 'Not a flow', 'The document is not valid.'));
    await advance(DELAY_MS);
    await advance(DELAY_MS);
    expect(sent.map(({ content }) => content)).toEqual(['x', 'corrected']);
    expect(autosave.state.kind).toBe('saved');
  });

  it('has Apply wait for what is on its way to the server', async () => {
    const { autosave, answers, advance } = setUp();
    let answer: (etag: string) => void = () => undefined;
    answers.push(new Promise<string>((resolve) => (answer = resolve)));
    autosave.changed('a');
    await advance(DELAY_MS);
    expect(autosave.state.kind).toBe('saving');
    let applies = false;
    const flushed = autosave.flush().then(() => (applies = true));
    await advance(5_000);
    expect(applies).toBe(false);
    answer('v2');
    await advance(100);
    await flushed;
    expect(autosave.state.kind).toBe('saved');
  });

  it('flushes what waits before Apply', async () => {
    const { autosave, sent } = setUp();
    autosave.changed('a');
    await autosave.flush();
    expect(sent).toEqual([{ content: 'a', etag: 'v1' }]);
    expect(autosave.state.kind).toBe('saved');
  });
});
