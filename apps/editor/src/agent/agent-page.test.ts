import type { CdrRecord } from '../api/records.js';
import { figuresOf } from './my-figures.js';
import { whyText } from './why-text.js';

const why = (name: string, words: string) => ({
  user_id: name,
  name,
  reason: 'in_a_call',
  until: null,
  words,
});

describe('The agent page', () => {
  it('says why a caller still waits', () => {
    expect(whyText({ rung: [], why: [] })).toBe('The queue has no members.');
    const three = [why('Ann', 'is in a call'), why('Bob', 'is paused'), why('Kay', 'is in a call')];
    expect(whyText({ rung: [], why: three })).toBe('Ann is in a call; Bob is paused; 1 more.');
    expect(whyText({ rung: ['Bob'], why: three })).toBe('Rings Bob.');
  });

  it('counts what came to the agent today, not what they placed', () => {
    const cdr = (kind: string, disposition: string, talk_duration_ms: number) =>
      ({
        kind,
        disposition,
        talk_duration_ms,
        answered_at: talk_duration_ms > 0 ? 'then' : null,
      }) as CdrRecord;
    const day = [
      cdr('agent', 'answered', 4000),
      cdr('user', 'answered', 2000),
      cdr('agent', 'no_answer', 0),
      cdr('agent', 'answered_elsewhere', 0),
      cdr('caller', 'answered', 9000),
    ];
    expect(figuresOf(day)).toEqual({ answered: 2, missed: 1, talk_ms: 6000 });
  });
});
